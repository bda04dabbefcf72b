/**
 * What the rules of the JDK and those of libraries share: ways to say the same of many classes. Sees none of the rules.
 */
@NullMarked
package io.github.heapfold.rules.internal;

import org.jspecify.annotations.NullMarked;
