/**
 * The file beside a dump, in which the VM that took it tells what the format cannot hold: the layout of each class, and its
 * schema: interfaces, declared types, type variables, record components, annotations of Heapfold.
 */
@NullMarked
package io.github.heapfold.dump.schema;

import org.jspecify.annotations.NullMarked;
