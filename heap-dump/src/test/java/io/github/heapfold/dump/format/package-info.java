/** Tests of reading bytes. */
@NullMarked
package io.github.heapfold.dump.format;

import org.jspecify.annotations.NullMarked;
