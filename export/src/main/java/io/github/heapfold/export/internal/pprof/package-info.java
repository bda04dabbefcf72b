/** The format of pprof, a message of protocol buffers: {@code profile.proto} of github.com/google/pprof. */
@NullMarked
package io.github.heapfold.export.internal.pprof;

import org.jspecify.annotations.NullMarked;
