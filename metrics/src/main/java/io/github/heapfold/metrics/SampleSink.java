package io.github.heapfold.metrics;

/** Takes samples; called in the sampler's thread, one sample after the other. */
@FunctionalInterface
public interface SampleSink {
    /**
     * Takes one sample.
     *
     * @throws Exception if it cannot; the sampler counts that and goes on
     */
    void accept(Sample sample) throws Exception;
}
