package io.github.heapfold.spark;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** What executors say to the driver. */
sealed interface Message extends Serializable {
    /** Is a profile wanted? The driver answers the number of its last request, 0 if there was none. */
    record Poll() implements Message {
        private static final long serialVersionUID = 1;
    }

    /**
     * What the request of that number asked for.
     *
     * @param footprint null if there is none
     * @param problem why there is none
     */
    record Answer(long request, String executor, @Nullable ExecutorFootprint footprint, String problem)
            implements Message {
        private static final long serialVersionUID = 1;
    }
}
