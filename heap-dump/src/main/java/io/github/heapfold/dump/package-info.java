/** Opens and takes heap dumps. */
@NullMarked
package io.github.heapfold.dump;

import org.jspecify.annotations.NullMarked;
