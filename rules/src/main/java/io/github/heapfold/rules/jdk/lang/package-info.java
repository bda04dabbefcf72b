/**
 * Values, exceptions, references, what reflection answers, and stable values. {@link
 * io.github.heapfold.rules.jdk.lang.JdkLanguage} registers them.
 *
 * <p>Mirrors JDK 17 to 25. Left out are classes and class loaders, modules and threads, which are boundaries.
 */
@NullMarked
package io.github.heapfold.rules.jdk.lang;

import org.jspecify.annotations.NullMarked;
