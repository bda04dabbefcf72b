package io.github.heapfold.rules.libraries;
/** Viewmaps and multisets. */
final class GuavaViewSamples {
    static void addTo(Samples samples) {}
}
