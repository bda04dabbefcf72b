/**
 * Jackson 2.9 to 2.23 and 3.0 to 3.3: trees and token buffers. {@link io.github.heapfold.rules.jackson.JacksonRules} registers
 * them by the names of their classes, once for each of the two packages that a version may be in, when the first object of a
 * class beneath it is met.
 *
 * <p>Left out: mappers, factories, parsers and generators, shown field by field, and other data formats.
 */
@NullMarked
package io.github.heapfold.rules.jackson;

import org.jspecify.annotations.NullMarked;
