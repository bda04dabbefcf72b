/**
 * Numbers for objects: 0, 1, 2 and so on in the order of their ids, and what is known of each by its number.
 *
 * <p>Every array here is in segments and counts with {@code long}: a dump may hold more than 2^31 objects.
 */
@NullMarked
package io.github.heapfold.dump.index;

import org.jspecify.annotations.NullMarked;
