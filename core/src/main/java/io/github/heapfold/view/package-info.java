/** A profile as text to read. */
@NullMarked
package io.github.heapfold.view;

import org.jspecify.annotations.NullMarked;
