/** What a reader of a dump's numbers should know, as data: what is missing, what was left out, how sizes were known. */
@NullMarked
package io.github.heapfold.dump.notes;

import org.jspecify.annotations.NullMarked;
