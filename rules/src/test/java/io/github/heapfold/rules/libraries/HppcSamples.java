package io.github.heapfold.rules.libraries;

import java.util.Map;
import java.util.function.Supplier;

/** Objects of every type that {@link HppcRules} knows. */
final class HppcSamples {
    /** Names that private classes of the library are shown under. */
    static final String DISPLAY_NAMES = "";

    private HppcSamples() {}

    static Map<String, Supplier<Object>> all() {
        return new Samples().all();
    }
}
