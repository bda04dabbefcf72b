package io.github.heapfold.typerule;

import java.util.Objects;

/** The names that rules are kept by, of classes that may have rules. */
final class Names {
    private Names() {}

    /**
     * The binary name.
     *
     * @throws IllegalArgumentException if objects of the class have no rules
     */
    static String of(Class<?> type) {
        Objects.requireNonNull(type, "type must not be null; name a class, or its binary name where it is not there");
        if (type.isArray() || type.isPrimitive()) {
            throw new IllegalArgumentException("a rule is for a class or an interface, was for " + type.getTypeName()
                    + "; give the rule to what holds it, or annotate the field");
        }
        return type.getName();
    }

    /**
     * The same name.
     *
     * @throws IllegalArgumentException if no class has it that rules are for
     */
    static String of(String className) {
        Objects.requireNonNull(
                className, "class name must not be null; write a binary name such as java.util.Map$Entry");
        if (className.isBlank()
                || className.startsWith("[")
                || className.endsWith("[]")
                || className.contains("/") && !className.contains(".")) {
            throw new IllegalArgumentException("a rule is for a class or an interface by its binary name, such as "
                    + "java.util.Map$Entry, was for \"" + className + "\"");
        }
        return className;
    }

    static String ofPackage(String packageName) {
        Objects.requireNonNull(packageName, "package must not be null; write a name such as com.acme");
        if (packageName.isBlank() || packageName.endsWith(".") || packageName.contains("/")) {
            throw new IllegalArgumentException("a library is a package such as com.acme, was \"" + packageName
                    + "\"; leave dots and slashes at its end out");
        }
        return packageName;
    }
}
