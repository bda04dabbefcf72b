/** What runs in the target, in a class loader of its own. */
@NullMarked
package io.github.heapfold.agent.target;

import org.jspecify.annotations.NullMarked;
