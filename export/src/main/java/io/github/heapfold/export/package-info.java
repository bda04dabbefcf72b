/**
 * Pictures of a profile.
 *
 * <dl>
 *   <dt>flame graph</dt><dd>one box for each frame, as wide as its bytes, standing on the frame that holds it</dd>
 * </dl>
 */
@NullMarked
package io.github.heapfold.export;

import org.jspecify.annotations.NullMarked;
