/** The caller's side: finds a JVM, loads the agent into it, waits for its answer. */
@NullMarked
package io.github.heapfold.agent;

import org.jspecify.annotations.NullMarked;
