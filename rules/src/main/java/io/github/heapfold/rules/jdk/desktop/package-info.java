/**
 * Images, shapes, and listeners of beans. {@link io.github.heapfold.rules.jdk.desktop.DesktopRules} registers them by name,
 * since the module need not be there.
 *
 * <p>Mirrors JDK 17 to 25. Left out are components of user interfaces, shown field by field.
 */
@NullMarked
package io.github.heapfold.rules.jdk.desktop;

import org.jspecify.annotations.NullMarked;
