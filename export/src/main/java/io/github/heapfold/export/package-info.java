/**
 * Pictures of a profile.
 *
 * <dl>
 *   <dt>page</dt><dd>one HTML file that shows a profile, or a change, in any browser</dd>
 *   <dt>flame graph</dt><dd>one box for each frame, as wide as its bytes, beneath the frame that holds it</dd>
 * </dl>
 */
@NullMarked
package io.github.heapfold.export;

import org.jspecify.annotations.NullMarked;
