package io.github.heapfold.rules.libraries;

import java.util.Map;
import java.util.function.Supplier;

/** Objects of every type that {@link AgronaRules} knows. */
final class AgronaSamples {
    /** Names that private classes of the library are shown under. */
    static final String DISPLAY_NAMES = "";

    private AgronaSamples() {}

    static Map<String, Supplier<Object>> all() {
        return new Samples().all();
    }
}
