/**
 * Where the memory of a Java object goes, field by field.
 *
 * <dl>
 *   <dt>frame</dt><dd>one step of a path, such as {@code Order.items}</dd>
 *   <dt>folded stack</dt><dd>a path and its bytes in one line of text: {@code Order.items;Item.name 45}</dd>
 *   <dt>boundary</dt><dd>where the walk stops: at what belongs to the JVM or to a class, not to the object</dd>
 *   <dt>spare</dt><dd>allocated and unused: the free slots of an array list</dd>
 * </dl>
 */
@NullMarked
package io.github.heapfold;

import org.jspecify.annotations.NullMarked;
