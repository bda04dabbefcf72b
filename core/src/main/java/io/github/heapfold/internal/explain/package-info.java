/** Asks registry, boundaries, layouts and compiler about one class. */
@NullMarked
package io.github.heapfold.internal.explain;

import org.jspecify.annotations.NullMarked;
