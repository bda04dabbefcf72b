/** Tests of heap dumps: real ones, taken in JVMs of their own under many flags, and made ones. */
@NullMarked
package io.github.heapfold.dump;

import org.jspecify.annotations.NullMarked;
