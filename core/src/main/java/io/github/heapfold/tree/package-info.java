/**
 * What a profile is made of: places, each with bytes of several kinds and the objects that stand there.
 *
 * <dl>
 *   <dt>place</dt><dd>a path from the root, as a node of a tree</dd>
 *   <dt>own bytes</dt><dd>those counted at a place itself; what stands beneath it is not among them</dd>
 *   <dt>kind</dt><dd>what bytes are for: data, header, structure; padding, spare; native</dd>
 * </dl>
 */
@NullMarked
package io.github.heapfold.tree;

import org.jspecify.annotations.NullMarked;
