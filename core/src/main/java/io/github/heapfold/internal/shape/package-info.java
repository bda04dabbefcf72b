/**
 * Rules compiled: what the walker does with an object of a class, worked out once per class.
 *
 * <dl>
 *   <dt>role</dt><dd>as what an object is visited: as itself, as part of a leaf, as a container's entry ...</dd>
 *   <dt>shape</dt><dd>the outcome for a class in a role: its parts in bytes, its edges to other objects</dd>
 *   <dt>part</dt><dd>bytes that every object of the shape has, and the frame that they count for</dd>
 *   <dt>edge</dt><dd>a reference to follow: where it lies, under which frame and in which role its target is visited</dd>
 *   <dt>keyed</dt><dd>of a shape that split maps are made of: where the key and value of an entry lie</dd>
 * </dl>
 *
 * Nothing here refers to a {@code Class} strongly, so that a cached shape keeps no class loader alive.
 */
@NullMarked
package io.github.heapfold.internal.shape;

import org.jspecify.annotations.NullMarked;
