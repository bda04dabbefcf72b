package io.github.heapfold.rules.libraries;
/** Tablemaps and multisets. */
final class GuavaTableSamples {
    static void addTo(Samples samples) {}
}
