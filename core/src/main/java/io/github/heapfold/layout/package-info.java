/**
 * What a VM's objects look like: how big a header is, at which offset a field lies, where an array's elements begin.
 *
 * <dl>
 *   <dt>header</dt><dd>what the VM puts before the first field: mark word, class word, for arrays the length</dd>
 *   <dt>slot</dt><dd>the bytes of a field or array element that hold a reference: 4 with compressed oops, else 8</dd>
 *   <dt>padding</dt><dd>bytes of an object that hold nothing: gaps between fields, and what aligns its end</dd>
 *   <dt>shallow size</dt><dd>header, fields, elements and padding of one object</dd>
 * </dl>
 */
@NullMarked
package io.github.heapfold.layout;

import org.jspecify.annotations.NullMarked;
