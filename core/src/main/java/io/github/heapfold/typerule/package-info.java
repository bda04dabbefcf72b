/**
 * What a profile shows of each type: rules, and the registry that picks one for a class.
 *
 * <dl>
 *   <dt>leaf</dt><dd>all of the object and what only it reaches is one line</dd>
 *   <dt>container</dt><dd>structure is one stack of bytes, elements stand at the container's own path</dd>
 *   <dt>fields</dt><dd>every field is a frame: what happens to a class without a rule</dd>
 *   <dt>visit</dt><dd>your code says what is beneath the object</dd>
 *   <dt>stop</dt><dd>a reference to such an object is counted, the object is not</dd>
 *   <dt>origin</dt><dd>who registered a rule: your code, or a provider</dd>
 * </dl>
 */
@NullMarked
package io.github.heapfold.typerule;

import org.jspecify.annotations.NullMarked;
