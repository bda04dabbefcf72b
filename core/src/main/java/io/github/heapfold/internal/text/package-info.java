/** Paths as text, and their order. */
@NullMarked
package io.github.heapfold.internal.text;

import org.jspecify.annotations.NullMarked;
