/**
 * How big each object was in the VM that the dump is of. The format does not say; what is in the dump does.
 *
 * <dl>
 *   <dt>constants</dt><dd>where arrays begin and how wide references are: static fields of Unsafe, in the dump</dd>
 *   <dt>simulated</dt><dd>the layout of a class under those constants, by JOL's simulator</dd>
 *   <dt>distance</dt><dd>from an object's address to the next one's: no object is larger. The smallest distance of a class
 *       checks what is simulated</dd>
 * </dl>
 */
@NullMarked
package io.github.heapfold.dump.sizes;

import org.jspecify.annotations.NullMarked;
