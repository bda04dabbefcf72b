/** Reading objects at the VM's own field offsets. Exported to the sibling modules that need it, to nobody else. */
@NullMarked
package io.github.heapfold.internal.heap;

import org.jspecify.annotations.NullMarked;
