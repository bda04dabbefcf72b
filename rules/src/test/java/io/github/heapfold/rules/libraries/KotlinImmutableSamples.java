package io.github.heapfold.rules.libraries;

import java.util.Map;
import java.util.function.Supplier;

/** Objects of every type that {@link KotlinImmutableRules} knows. */
final class KotlinImmutableSamples {
    /** Names that private classes of the library are shown under. */
    static final String DISPLAY_NAMES = "";

    private KotlinImmutableSamples() {}

    static Map<String, Supplier<Object>> all() {
        return new Samples().all();
    }
}
