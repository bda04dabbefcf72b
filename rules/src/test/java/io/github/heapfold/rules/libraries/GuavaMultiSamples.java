package io.github.heapfold.rules.libraries;
/** Multimaps and multisets. */
final class GuavaMultiSamples {
    static void addTo(Samples samples) {}
}
