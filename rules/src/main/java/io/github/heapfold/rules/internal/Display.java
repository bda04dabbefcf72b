package io.github.heapfold.rules.internal;

import io.github.heapfold.typerule.ContainerSpec;
import io.github.heapfold.typerule.Rules;
import java.util.function.Consumer;

/** Registers private classes of the JDK and of libraries under names that a reader knows. */
public final class Display {
    private Display() {}

    /** A container rule for a class, and its display name. */
    public static void container(Rules rules, String className, String displayName, Consumer<ContainerSpec> spec) {
        rules.rename(className, displayName).container(className, spec);
    }

    /** A view: its own object is its stack, the {@link Fields} lead to what it shows. */
    public static void view(Rules rules, String className, String displayName, String... fields) {
        container(rules, className, displayName, c -> Fields.all(c, fields));
    }

    /** A leaf rule for a class, and the display name that it has as a root. */
    public static void leaf(Rules rules, String className, String displayName) {
        rules.rename(className, displayName).leaf(className);
    }
}
