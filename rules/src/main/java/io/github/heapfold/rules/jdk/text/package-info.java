/**
 * Locales, patterns, formats, scanners, and documents of XML. {@link io.github.heapfold.rules.jdk.text.JdkText} registers
 * them.
 *
 * <p>Mirrors JDK 17 to 25. Left out are parsers, transformers and schemas of XML, shown field by field.
 */
@NullMarked
package io.github.heapfold.rules.jdk.text;

import org.jspecify.annotations.NullMarked;
