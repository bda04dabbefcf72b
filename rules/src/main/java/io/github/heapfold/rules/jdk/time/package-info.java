/**
 * Dates and times, old and new, with those of {@code java.sql}. {@link io.github.heapfold.rules.jdk.time.TimeRules}
 * registers them.
 *
 * <p>Mirrors JDK 17 to 25. Left out are formats of {@code java.text}, which have a package of their own.
 */
@NullMarked
package io.github.heapfold.rules.jdk.time;

import org.jspecify.annotations.NullMarked;
