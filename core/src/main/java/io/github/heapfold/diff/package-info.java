/** What changed from one profile to another. */
@NullMarked
package io.github.heapfold.diff;

import org.jspecify.annotations.NullMarked;
