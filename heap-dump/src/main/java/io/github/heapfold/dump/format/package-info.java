/**
 * The HPROF file format: bytes to records, checked before anything is believed.
 *
 * <dl>
 *   <dt>record</dt><dd>a part of the file with a tag and a length: a name, a class, a stack, a heap segment</dd>
 *   <dt>heap record</dt><dd>a part of a heap segment: a root, a class, an object. It has a tag and no length</dd>
 *   <dt>id</dt><dd>what names an object, a class or a string in the file. HotSpot writes addresses</dd>
 * </dl>
 *
 * <p>Source: {@code heapDumper.cpp} of HotSpot, 8 to 25.
 */
@NullMarked
package io.github.heapfold.dump.format;

import org.jspecify.annotations.NullMarked;
