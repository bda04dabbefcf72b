package io.github.heapfold.type;

import io.github.heapfold.internal.heap.ConstantPool;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Tells which method a lambda came from. Its hidden class calls the method that holds the lambda's body, so the constant pool
 * names it: {@code lambda$start$0} of the class that the lambda is written in, or for a method reference the method itself.
 *
 * <p>Source: {@code java/lang/invoke/InnerClassLambdaMetafactory.java}, and {@code LambdaToMethod.java} of javac.
 */
final class LambdaOrigin {
    /** What compilers call the method that holds a lambda's body: javac, scalac, kotlinc. */
    private static final List<Pattern> BODIES = List.of(
            Pattern.compile("lambda\\$(.+?)(?:\\$\\d+)?"),
            Pattern.compile("\\$anonfun\\$(.+?)\\$\\d+(?:\\$adapted)?"),
            Pattern.compile("(.+)\\$lambda\\$\\d+"));

    /** What a lambda's class may call besides: to be made, and to box, unbox and cast. */
    private static final Set<String> CONVERSIONS = Set.of(
            "<init>",
            "valueOf",
            "booleanValue",
            "byteValue",
            "charValue",
            "shortValue",
            "intValue",
            "longValue",
            "floatValue",
            "doubleValue");

    private LambdaOrigin() {}

    /** {@code start}, {@code new}, {@code static}, {@code String.length}; null if nothing tells it. */
    static @Nullable String of(Class<?> lambda) {
        List<ConstantPool.Member> called = ConstantPool.membersOf(lambda).stream()
                .filter(member -> !member.className().contains("$$Lambda")) // its own fields
                .toList();
        for (ConstantPool.Member member : called) {
            for (Pattern body : BODIES) {
                Matcher matcher = body.matcher(member.name());
                if (matcher.matches()) {
                    return matcher.group(1);
                }
            }
        }
        for (ConstantPool.Member member : called) {
            if (!CONVERSIONS.contains(member.name())) {
                return simple(member.className()) + "." + member.name();
            }
        }
        for (ConstantPool.Member member : called) { // a method reference to a constructor, or to a conversion
            if (!member.className().equals("java/lang/Object")) {
                return simple(member.className()) + "." + member.name().replace("<init>", "new");
            }
        }
        return null;
    }

    private static String simple(String internalName) {
        String name = internalName.substring(internalName.lastIndexOf('/') + 1);
        int end = name.endsWith("$") ? name.length() - 1 : name.length(); // an object of Scala's
        return name.substring(name.lastIndexOf('$', end - 1) + 1, end);
    }
}
