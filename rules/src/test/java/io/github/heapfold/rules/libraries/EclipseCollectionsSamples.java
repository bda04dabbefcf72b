package io.github.heapfold.rules.libraries;

import java.util.Map;
import java.util.function.Supplier;

/** Objects of every type that {@link EclipseCollectionsRules} knows. */
final class EclipseCollectionsSamples {
    /** Names that private classes of the library are shown under. */
    static final String DISPLAY_NAMES = "";

    private EclipseCollectionsSamples() {}

    static Map<String, Supplier<Object>> all() {
        return new Samples().all();
    }
}
