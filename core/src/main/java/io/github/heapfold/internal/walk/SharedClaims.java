package io.github.heapfold.internal.walk;

import org.jspecify.annotations.Nullable;

/** Claims that several threads may make. */
interface SharedClaims extends Claims {
    /** The same for one more thread with its own share of the visited set; null if there can be none. */
    @Nullable
    SharedClaims share(VisitedSet visited);
}
