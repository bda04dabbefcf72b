package io.github.heapfold.internal.walk;

import io.github.heapfold.internal.heap.HeapAccess;
import io.github.heapfold.internal.heap.MoveGuard;
import io.github.heapfold.layout.Heap;
import org.jspecify.annotations.Nullable;

/** Makes the visited set of a walk. */
public interface VisitedSets {
    /** A new set, for a walk that was thrown away so many times before, and for so many threads if it can. */
    VisitedSet create(int retries, int threads);

    /** Why that set is not the fast one; empty if it is. */
    String reason(int retries);

    /** One bit per address where that is sound, else by identity. */
    static VisitedSets fastest() {
        return Fastest.INSTANCE;
    }

    /** By identity hash, always. */
    static VisitedSets identity() {
        return Identity.ASKED_FOR;
    }

    /** By identity hash, for this reason. */
    static VisitedSets identity(String reason) {
        return new Identity(reason);
    }

    /** By the numbers that a heap has for its objects, in which nothing moves. */
    static VisitedSets numbered(Heap heap) {
        return new Numbered(heap);
    }

    /** One bit per object. */
    record Numbered(Heap heap) implements VisitedSets {
        @Override
        public VisitedSet create(int retries, int threads) {
            return new NumberedSet(heap);
        }

        @Override
        public String reason(int retries) {
            return "";
        }
    }

    /** Picks what is sound on this VM. */
    enum Fastest implements VisitedSets {
        INSTANCE;

        /** How often a walk is done again before the identity set, which no collection disturbs, takes over. */
        static final int MAX_RETRIES = 3;

        private static @Nullable String unsound() {
            return HeapAccess.unavailable() != null ? "objects cannot be read" : MoveGuard.unsoundReason();
        }

        @Override
        public VisitedSet create(int retries, int threads) {
            if (unsound() != null || retries > MAX_RETRIES) {
                return new IdentitySet();
            }
            MoveGuard guard = new MoveGuard();
            return HeapAccess.arrayIndexScale(Object[].class) == Integer.BYTES
                    ? new BitmapSet(guard::nothingMoved, threads > 1)
                    : new WideBitmapSet(
                            guard::nothingMoved, Runtime.getRuntime().maxMemory(), threads > 1);
        }

        @Override
        public String reason(int retries) {
            String unsound = unsound();
            if (unsound != null) {
                return unsound;
            }
            return retries > MAX_RETRIES ? "collections moved objects during " + retries + " walks" : "";
        }
    }

    /** One that nothing disturbs. */
    record Identity(String reason) implements VisitedSets {
        private static final Identity ASKED_FOR = new Identity("asked for");

        @Override
        public VisitedSet create(int retries, int threads) {
            return new IdentitySet();
        }

        @Override
        public String reason(int retries) {
            return reason;
        }
    }
}
