/** What a profiler does with the objects of a class, and why. */
@NullMarked
package io.github.heapfold.explain;

import org.jspecify.annotations.NullMarked;
