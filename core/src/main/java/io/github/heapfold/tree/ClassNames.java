package io.github.heapfold.tree;

/** Names of classes. */
public final class ClassNames {
    private ClassNames() {}

    /** A binary name as people read it: {@code byte[]} for {@code [B}. */
    public static String readable(String binaryName) {
        int dimensions = binaryName.lastIndexOf('[') + 1;
        if (dimensions == 0) {
            return binaryName;
        }
        String element = binaryName.substring(dimensions);
        String name = element.length() == 1
                ? primitive(element)
                : element.endsWith(";") ? element.substring(1, element.length() - 1) : element;
        return name + "[]".repeat(dimensions);
    }

    private static String primitive(String descriptor) {
        return switch (descriptor.charAt(0)) {
            case 'Z' -> "boolean";
            case 'B' -> "byte";
            case 'C' -> "char";
            case 'S' -> "short";
            case 'I' -> "int";
            case 'J' -> "long";
            case 'F' -> "float";
            case 'D' -> "double";
            default -> descriptor;
        };
    }
}
