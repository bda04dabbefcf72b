/** What the rules of the JDK and those of libraries share. */
@NullMarked
package io.github.heapfold.rules.internal;

import org.jspecify.annotations.NullMarked;
