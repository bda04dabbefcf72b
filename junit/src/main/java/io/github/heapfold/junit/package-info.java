/**
 * Memory budgets in tests by JUnit 5 and 6; {@link io.github.heapfold.junit.FootprintAssertions} is where to begin.
 *
 * <dl>
 *   <dt>footprint</dt><dd>what an object and all that it reaches take, by default under one fixed VM layout, so that a
 *       number holds on every machine and JDK</dd>
 *   <dt>budget</dt><dd>how many bytes a footprint, or a part of it, may have</dd>
 *   <dt>golden file</dt><dd>a footprint as it is meant to be, line by line, kept beside the tests</dd>
 *   <dt>ratchet</dt><dd>a footprint that may shrink and not grow again</dd>
 *   <dt>declared size</dt><dd>what an object says itself that it takes</dd>
 * </dl>
 */
@NullMarked
package io.github.heapfold.junit;

import org.jspecify.annotations.NullMarked;
