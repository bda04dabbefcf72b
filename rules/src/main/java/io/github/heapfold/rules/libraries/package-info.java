/**
 * Rules for popular libraries: one file per library, data only. None of their classes is needed to register them, and
 * the rules of a library are registered when its first class is met.
 */
@NullMarked
package io.github.heapfold.rules.libraries;

import org.jspecify.annotations.NullMarked;
