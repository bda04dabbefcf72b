/** What the two sides tell each other, as files in a directory of the caller's. */
@NullMarked
package io.github.heapfold.agent.exchange;

import org.jspecify.annotations.NullMarked;
