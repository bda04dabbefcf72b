/**
 * What a class may say of itself: {@code @Leaf}, {@code @Skip}, {@code @FrameName}; and {@code @RegisterRules} for classes
 * that say it of others. Depends on the JDK only. A rule that a profiler was given goes before an annotation, an annotation
 * before the rule of a provider for the same class.
 */
@NullMarked
package io.github.heapfold.annotation;

import org.jspecify.annotations.NullMarked;
