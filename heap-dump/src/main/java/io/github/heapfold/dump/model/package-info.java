/**
 * What a dump holds: classes, objects by number, references as numbers, strings, roots by name.
 *
 * <dl>
 *   <dt>number</dt><dd>an object's place in the order of ids, from 0 on</dd>
 *   <dt>values</dt><dd>the part of an object's record that holds fields or elements</dd>
 *   <dt>offset</dt><dd>where a value is: of elements from the first one on, at least 0; of fields back from the end of the
 *       values, negative, because a superclass's fields come last in every subclass's record</dd>
 * </dl>
 */
@NullMarked
package io.github.heapfold.dump.model;

import org.jspecify.annotations.NullMarked;
