package io.github.heapfold.internal.walk;

import io.github.heapfold.internal.heap.HeapAccess;
import io.github.heapfold.internal.heap.MoveGuard;
import org.jspecify.annotations.Nullable;

/** Picks the visited set that is sound on this VM. */
final class VisitedSets {
    /** How often a walk is done again before the identity set, which no collection disturbs, takes over. */
    static final int MAX_RETRIES = 3;

    private static final @Nullable String IDENTITY_REASON =
            HeapAccess.unavailable() != null ? "objects cannot be read" : MoveGuard.unsoundReason();

    private VisitedSets() {}

    /** The set for a walk that was thrown away so many times before. */
    static VisitedSet create(int retries) {
        if (IDENTITY_REASON != null || retries > MAX_RETRIES) {
            return new IdentitySet();
        }
        return HeapAccess.arrayIndexScale(Object[].class) == Integer.BYTES
                ? new BitmapSet(new MoveGuard())
                : new WideBitmapSet(new MoveGuard(), Runtime.getRuntime().maxMemory());
    }

    /** Why the set of a walk was chosen, where it is not the fast one. */
    static String reason(int retries) {
        if (IDENTITY_REASON != null) {
            return IDENTITY_REASON;
        }
        return retries > MAX_RETRIES ? "collections moved objects during " + retries + " walks" : "";
    }
}
