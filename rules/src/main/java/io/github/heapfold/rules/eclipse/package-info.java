/**
 * Eclipse Collections 9.2 to 13.0: collections of objects and of primitive values. {@link
 * io.github.heapfold.rules.eclipse.EclipseCollectionsRules} registers them by the names of their classes, when the first
 * object of a class beneath {@code org.eclipse.collections} is met, and then only the kinds and types of values that are met.
 *
 * <p>Left out: iterators, and functions other than the library's comparators and strategies, shown by their fields.
 */
@NullMarked
package io.github.heapfold.rules.eclipse;

import org.jspecify.annotations.NullMarked;
