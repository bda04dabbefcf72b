/** The one class that stays in a target. Whoever changes it gives the package another number, since the old one may be loaded. */
@NullMarked
package io.github.heapfold.agent.v1;

import org.jspecify.annotations.NullMarked;
