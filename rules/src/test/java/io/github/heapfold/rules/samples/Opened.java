package io.github.heapfold.rules.samples;

import java.util.ArrayDeque;
import java.util.Deque;

/** What samples have opened, to be closed when they have been looked at. */
public final class Opened {
    private static final Deque<AutoCloseable> OPEN = new ArrayDeque<>();

    private Opened() {}

    /** Notes what {@link #closeAll} is to close. */
    public static <T extends AutoCloseable> T open(T opened) {
        OPEN.push(opened);
        return opened;
    }

    /** Closes what the samples made so far have opened. */
    public static void closeAll() {
        while (!OPEN.isEmpty()) {
            try {
                OPEN.pop().close();
            } catch (Exception e) {
                throw new AssertionError(e);
            }
        }
    }
}
