/** Whether rules account for every byte of an object, for tests of rules. */
@NullMarked
package io.github.heapfold.check;

import org.jspecify.annotations.NullMarked;
