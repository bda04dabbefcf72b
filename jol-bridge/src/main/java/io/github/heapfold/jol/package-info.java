/**
 * Layouts of objects on JOL: of the running VM, and of others by simulation.
 *
 * <dl>
 *   <dt>data model</dt><dd>JOL's word for the sizes of header, array header, slot and primitives, and the alignment</dd>
 *   <dt>injected field</dt><dd>one that the VM adds to a class of the JDK and that reflection never shows; it counts as
 *       header</dd>
 *   <dt>mirror</dt><dd>a {@code java.lang.Class} object; on HotSpot it also holds the static fields of its class</dd>
 *   <dt>contended</dt><dd>padded against false sharing, as {@code @Contended} asks for</dd>
 * </dl>
 */
@NullMarked
package io.github.heapfold.jol;

import org.jspecify.annotations.NullMarked;
