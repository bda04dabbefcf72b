/**
 * Classes and fields as rules, shapes, boundaries and names see them, whatever stands behind: a class of this JVM, or what
 * a heap dump tells of one.
 */
@NullMarked
package io.github.heapfold.type;

import org.jspecify.annotations.NullMarked;
