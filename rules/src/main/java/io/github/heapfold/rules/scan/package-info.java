/**
 * Finds rules and classes by reading class files with ClassGraph, without loading any class: on the class path and the module
 * path, in nested jars too.
 */
@NullMarked
package io.github.heapfold.rules.scan;

import org.jspecify.annotations.NullMarked;
