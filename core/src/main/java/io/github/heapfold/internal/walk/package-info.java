/**
 * The walk: who reaches what, and what that adds up to.
 *
 * <dl>
 *   <dt>to claim</dt><dd>to be the first to reach an object; it then counts on the claimer's path</dd>
 *   <dt>to scan</dt><dd>to claim what an object refers to</dd>
 *   <dt>site</dt><dd>all objects of one shape on one path: counters, and the site of each edge's targets</dd>
 *   <dt>label</dt><dd>the last frame of the place where an entry of a split map stands; the map stands right above it</dd>
 * </dl>
 */
@NullMarked
package io.github.heapfold.internal.walk;

import org.jspecify.annotations.NullMarked;
