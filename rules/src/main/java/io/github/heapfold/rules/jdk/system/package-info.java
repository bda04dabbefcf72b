/**
 * Processes, services, resource bundles, timers and logs. {@link io.github.heapfold.rules.jdk.system.JdkSystem} registers
 * them, those of {@code java.logging} by name, since the module need not be there.
 *
 * <p>Mirrors JDK 17 to 25. Left out are management beans, shown field by field.
 */
@NullMarked
package io.github.heapfold.rules.jdk.system;

import org.jspecify.annotations.NullMarked;
