package io.github.heapfold.internal.shape;

import io.github.heapfold.type.HeapType;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Binary names without what differs from run to run: addresses, and the random or numbered part of generated names. */
final class StableNames {
    static final String LAMBDA = "$$Lambda";

    private static final Pattern LAMBDA_CLASS = Pattern.compile("^(.*\\$\\$Lambda)\\b.*$");

    /** Each ends its first group where the part begins that a generator made up. */
    private static final List<Pattern> GENERATED = List.of(
            Pattern.compile("^(.*\\$\\$(?:\\w*CGLIB|\\w+By\\w+?))\\$\\$\\w+$"), // Spring, CGLIB, Guice
            Pattern.compile("^(.*\\$(?:Hibernate\\w+?|ByteBuddy|MockitoMock|auxiliary))\\$\\w+$"), // Byte Buddy
            Pattern.compile("^(.*_\\$\\$_(?:jvst|javassist))\\w+$"), // Javassist
            Pattern.compile("^(.*\\bGenerated(?:Serialization)?(?:Constructor|Method)Accessor)\\d+$")); // reflection

    private static final Pattern PROXY = Pattern.compile("^(.*\\$Proxy)\\d+$");
    private static final Pattern PROXY_PACKAGE = Pattern.compile("^(jdk\\.proxy|com\\.sun\\.proxy)\\d*\\.(.*)$");

    private StableNames() {}

    /** The name of a class; of a lambda with the method that it came from, {@code Foo$$Lambda(start)}. */
    static String of(HeapType type) {
        HeapType component = type.component();
        if (component != null) {
            return component.isPrimitive()
                            || component.isArray() && of(component).equals(component.name())
                    ? type.name()
                    : array(of(component));
        }
        String stable = withoutNumbers(type);
        String method = lambdaMethod(type);
        return method == null ? stable : stable + "(" + method + ")";
    }

    private static String array(String component) {
        return component.startsWith("[") ? "[" + component : "[L" + component + ";";
    }

    /** The method that a lambda came from; null if it is none, or it cannot be told. */
    static @Nullable String lambdaMethod(HeapType type) {
        return type.name().contains(LAMBDA) && hiddenAt(type.name()) >= 0 ? type.lambdaMethod() : null;
    }

    /** The name, lambdas of one class all alike. */
    static String withoutNumbers(HeapType type) {
        String name = type.name();
        int hidden = hiddenAt(name);
        if (hidden >= 0) {
            name = name.substring(0, hidden);
            Matcher lambda = LAMBDA_CLASS.matcher(name);
            return lambda.matches() ? lambda.group(1) : name;
        }
        if (name.indexOf('$') < 0 && name.indexOf("Accessor") < 0) {
            return name; // no need to try patterns on most
        }
        for (Pattern pattern : GENERATED) {
            Matcher matcher = pattern.matcher(name);
            if (matcher.matches()) {
                return matcher.group(1);
            }
        }
        Matcher proxy = PROXY.matcher(name);
        if (proxy.matches() && type.extendsClass("java.lang.reflect.Proxy")) {
            Matcher numbered = PROXY_PACKAGE.matcher(proxy.group(1));
            return numbered.matches() ? numbered.group(1) + "." + numbered.group(2) : proxy.group(1);
        }
        return name;
    }

    /** Where the address of a hidden class begins in its name: {@code /0x12} here, {@code +0x12} in heap dumps; -1 of others. */
    private static int hiddenAt(String name) {
        int slash = name.lastIndexOf('/');
        return slash >= 0 ? slash : name.lastIndexOf("+0x");
    }
}
