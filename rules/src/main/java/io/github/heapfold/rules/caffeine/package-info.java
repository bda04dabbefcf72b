/**
 * Caffeine 2.9 to 3.3: caches, asynchronous ones, interners, their views. {@link
 * io.github.heapfold.rules.caffeine.CaffeineRules} registers them by the names of their classes, when the first object of a
 * class beneath {@code com.github.benmanes.caffeine} is met; the class that is generated for each kind of cache is claimed
 * through its superclass.
 *
 * <p>Left out: the adapters for JCache and Guava, and the simulator.
 */
@NullMarked
package io.github.heapfold.rules.caffeine;

import org.jspecify.annotations.NullMarked;
