/** Tests of the index, against plain collections. */
@NullMarked
package io.github.heapfold.dump.index;

import org.jspecify.annotations.NullMarked;
