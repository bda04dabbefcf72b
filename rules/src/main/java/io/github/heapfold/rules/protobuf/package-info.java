/**
 * Protocol buffers 3.21 to 4.36: generated and dynamic messages, of the full and the lite kind, and what their fields hold.
 * {@link io.github.heapfold.rules.protobuf.ProtobufRules} registers them by the names of their classes, when the first object
 * of a class beneath {@code com.google.protobuf}, or of a subclass of one, is met.
 *
 * <p>Left out: builders, shown field by field.
 */
@NullMarked
package io.github.heapfold.rules.protobuf;

import org.jspecify.annotations.NullMarked;
