/**
 * The command line. Standard output has the result and nothing else; notes, warnings and errors go to standard error.
 *
 * <dl>
 *   <dt>failure</dt><dd>what was asked for could not be done: exit code 1</dd>
 *   <dt>usage error</dt><dd>what was asked for makes no sense: exit code 2</dd>
 * </dl>
 */
@NullMarked
package io.github.heapfold.cli;

import org.jspecify.annotations.NullMarked;
