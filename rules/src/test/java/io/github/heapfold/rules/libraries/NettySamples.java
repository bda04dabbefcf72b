package io.github.heapfold.rules.libraries;

import java.util.Map;
import java.util.function.Supplier;

/** Objects of every type that {@link NettyRules} knows. */
final class NettySamples {
    /** Names that private classes of the library are shown under. */
    static final String DISPLAY_NAMES = "";

    private NettySamples() {}

    static Map<String, Supplier<Object>> all() {
        return new Samples().all();
    }
}
