/**
 * Kotlin's standard library 1.6 to 2.4 and kotlinx.collections.immutable 0.3 to 0.5. {@link
 * io.github.heapfold.rules.kotlin.KotlinRules} and {@link io.github.heapfold.rules.kotlin.KotlinImmutableRules} register them
 * by the names of their classes, when the first object of a class beneath {@code kotlin} or {@code
 * kotlinx.collections.immutable} is met.
 *
 * <p>Left out: full reflection, which is a library of its own, and coroutines other than what the standard library has.
 */
@NullMarked
package io.github.heapfold.rules.kotlin;

import org.jspecify.annotations.NullMarked;
