/** What to do where a user's code is run. */
@NullMarked
package io.github.heapfold.internal.code;

import org.jspecify.annotations.NullMarked;
