package io.github.heapfold.internal.shape;

import io.github.heapfold.type.HeapType;
import org.jspecify.annotations.Nullable;

/**
 * How a class may be spelled in frames, from its simple name to its full one. One instance per class, compared by
 * identity; it does not refer to the class.
 */
public final class TypeName {
    private final String simple;
    /** What stands before the simple name in the binary name, its separators written as dots, without the last. */
    private final String qualifier;

    private final boolean fixed;
    private final @Nullable TypeName component;
    private final @Nullable String group;

    private TypeName(
            String simple, String qualifier, boolean fixed, @Nullable TypeName component, @Nullable String group) {
        this.simple = simple;
        this.qualifier = qualifier;
        this.fixed = fixed;
        this.component = component;
        this.group = group;
    }

    /** A name that a rule gave, to a class of that package. */
    static TypeName fixed(String name, String packageName, @Nullable String group) {
        return new TypeName(name, packageName, true, null, group);
    }

    static TypeName arrayOf(TypeName component) {
        return new TypeName(component.simple + "[]", "", component.fixed, component, null);
    }

    static TypeName of(HeapType type, @Nullable String group) {
        String binary = StableNames.withoutNumbers(type);
        String simple = simpleName(type, binary);
        String before = binary.endsWith(simple) ? binary.substring(0, binary.length() - simple.length()) : "";
        if (!before.isEmpty()) {
            before = before.substring(0, before.length() - 1);
        }
        String method = StableNames.lambdaMethod(type);
        return new TypeName(
                FrameText.clean(method == null ? simple : simple + "(" + method + ")"),
                FrameText.clean(before.replace('$', '.')),
                false,
                null,
                group);
    }

    private static String simpleName(HeapType type, String binary) {
        String simple = type.simpleName();
        if (simple != null && binary.endsWith(simple)) {
            return simple;
        }
        String made = type.name().startsWith(binary) ? type.name().substring(binary.length()) : "";
        if (simple != null && made.startsWith("$") && simple.endsWith(made) && simple.length() > made.length()) {
            return simple.substring(0, simple.length() - made.length());
        }
        // anonymous, hidden or malformed: from the last part that begins like a name
        String last = binary.substring(binary.lastIndexOf('.') + 1);
        int to = last.endsWith(StableNames.LAMBDA) ? last.length() - StableNames.LAMBDA.length() : last.length();
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

    /** Whether a rule gave this name, which is that of the other class, to classes of its package. */
    public boolean isNameOf(TypeName other) {
        return fixed && simple.equals(other.simple) && qualifier.equals(other.qualifier);
    }

    /** The name of those that belong together with it, and stand at one place; null mostly. */
    public @Nullable String group() {
        return group;
    }

    /** The simple name with so many enclosing types or packages before it; as many as there are if fewer. */
    public String qualified(int levels) {
        int from = qualifier.length();
        for (int i = 0; i < levels && from > 0; i++) {
            from = qualifier.lastIndexOf('.', from - 1);
        }
        if (levels == 0 || fixed || qualifier.isEmpty()) {
            return simple;
        }
        return qualifier.substring(from < 0 ? 0 : from + 1) + "." + simple;
    }

    /** How many levels {@link #qualified} can tell apart at most. */
    public int levels() {
        return fixed || qualifier.isEmpty()
                ? 0
                : (int) qualifier.chars().filter(c -> c == '.').count() + 1;
    }

    @Override
    public String toString() {
        return qualified(levels());
    }
}
