package io.github.heapfold.internal.shape;

import io.github.heapfold.type.HeapType;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How a class may be spelled in frames, from its simple name to its full one. One instance per class, compared by
 * identity; it does not refer to the class.
 */
public final class TypeName {
    private static final Pattern LAMBDA = Pattern.compile("^(.*\\$\\$Lambda)\\b.*$");
    private static final Pattern PROXY = Pattern.compile("^(.*\\$Proxy)\\d+$");

    private final String simple;
    /** What stands before the simple name in the binary name, its separators written as dots, without the last. */
    private final String qualifier;

    private final boolean fixed;
    private final @Nullable TypeName component;

    private TypeName(String simple, String qualifier, boolean fixed, @Nullable TypeName component) {
        this.simple = simple;
        this.qualifier = qualifier;
        this.fixed = fixed;
        this.component = component;
    }

    /** A name that a rule gave. */
    static TypeName fixed(String name) {
        return new TypeName(name, "", true, null);
    }

    static TypeName arrayOf(TypeName component) {
        return new TypeName(component.simple + "[]", "", component.fixed, component);
    }

    static TypeName of(HeapType type) {
        String binary = stableName(type);
        String simple = simpleName(type, binary);
        String before = binary.endsWith(simple) ? binary.substring(0, binary.length() - simple.length()) : "";
        if (!before.isEmpty()) {
            before = before.substring(0, before.length() - 1);
        }
        return new TypeName(FrameText.clean(simple), FrameText.clean(before.replace('$', '.')), false, null);
    }

    /**
     * The binary name without what differs from run to run: the number of a lambda ({@code Foo$$Lambda/0x12}, JDK 17
     * {@code Foo$$Lambda$14/0x12}), of another hidden class, of a dynamic proxy.
     */
    static String stableName(HeapType type) {
        String name = type.name();
        int hidden = name.lastIndexOf('/');
        if (hidden >= 0) {
            name = name.substring(0, hidden);
            Matcher lambda = LAMBDA.matcher(name);
            return lambda.matches() ? lambda.group(1) : name;
        }
        Matcher proxy = PROXY.matcher(name);
        return proxy.matches() && type.extendsClass("java.lang.reflect.Proxy") ? proxy.group(1) : name;
    }

    private static String simpleName(HeapType type, String binary) {
        String simple = type.simpleName();
        if (simple != null && binary.endsWith(simple)) {
            return simple;
        }
        // anonymous, hidden or malformed: from the last part that begins like a name
        String last = binary.substring(binary.lastIndexOf('.') + 1);
        int to = last.endsWith("$$Lambda") ? last.length() - "$$Lambda".length() : last.length();
        for (int from = last.lastIndexOf('$', to - 1); from > 0; from = last.lastIndexOf('$', from - 1)) {
            if (from + 1 < last.length()
                    && Character.isJavaIdentifierStart(last.charAt(from + 1))
                    && last.charAt(from + 1) != '$') {
                return last.substring(from + 1);
            }
        }
        return last;
    }

    public @Nullable TypeName component() {
        return component;
    }

    /** Whether a rule gave the name, so that it is not qualified. */
    public boolean isFixed() {
        return fixed;
    }

    /** The simple name with so many enclosing types or packages before it; as many as there are if fewer. */
    public String qualified(int levels) {
        int from = qualifier.length();
        for (int i = 0; i < levels && from > 0; i++) {
            from = qualifier.lastIndexOf('.', from - 1);
        }
        if (levels == 0 || qualifier.isEmpty()) {
            return simple;
        }
        return qualifier.substring(from < 0 ? 0 : from + 1) + "." + simple;
    }

    /** How many levels {@link #qualified} can tell apart at most. */
    public int levels() {
        return qualifier.isEmpty()
                ? 0
                : (int) qualifier.chars().filter(c -> c == '.').count() + 1;
    }

    @Override
    public String toString() {
        return qualified(levels());
    }
}
