/**
 * Netty 4.1 and 4.2: buffers, maps with primitive keys, attributes, texts. {@link io.github.heapfold.rules.netty.NettyRules}
 * registers them by the names of their classes, when the first object of a class beneath {@code io.netty} is met.
 *
 * <p>Left out: channels, pipelines, event loops and codecs, shown field by field.
 */
@NullMarked
package io.github.heapfold.rules.netty;

import org.jspecify.annotations.NullMarked;
