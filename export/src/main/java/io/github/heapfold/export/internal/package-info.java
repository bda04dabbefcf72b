/** What the command line shares with the exporters. */
@NullMarked
package io.github.heapfold.export.internal;

import org.jspecify.annotations.NullMarked;
