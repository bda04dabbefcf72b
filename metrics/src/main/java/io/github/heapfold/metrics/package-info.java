/**
 * What chosen objects of a running service take, again and again: as Micrometer gauges, as JDK Flight Recorder events, as
 * profiles pushed to Pyroscope. Nothing runs until a {@link io.github.heapfold.metrics.FootprintSampler} is started.
 *
 * <dl>
 *   <dt>sample</dt><dd>one profile of one root, taken in the sampler's thread</dd>
 *   <dt>budget</dt><dd>how long one sample may take; one that would take longer ends there and is not whole</dd>
 *   <dt>sink</dt><dd>what samples are given to</dd>
 * </dl>
 */
@NullMarked
package io.github.heapfold.metrics;

import org.jspecify.annotations.NullMarked;
