package io.github.heapfold.cli;

import io.github.heapfold.ProgressListener;
import java.util.Locale;
import java.util.function.BooleanSupplier;

/** Says on a terminal how far a walk is, once that takes longer than a moment; and ends it where that is asked for. */
final class Progress implements ProgressListener {
    /** Milliseconds before the first word; for tests, which do not want to wait. */
    static final String PATIENCE = "heapfold.progress.millis";

    private static final long PAUSE = 100_000_000;

    private final Console console;
    private final BooleanSupplier cancelled;
    private final long start = System.nanoTime();
    private long next = start + Long.getLong(PATIENCE, 1_000) * 1_000_000;
    private boolean drawn;

    Progress(Console console, BooleanSupplier cancelled) {
        this.console = console;
        this.cancelled = cancelled;
    }

    @Override
    public boolean onProgress(long objects) {
        return onProgress(objects, 1);
    }

    @Override
    public boolean onProgress(long objects, int attempt) {
        long now = System.nanoTime();
        if (console.terminal().progress() && now - next >= 0) {
            next = now + PAUSE;
            drawn = true;
            console.err().print("\r" + text(objects, attempt, (now - start) / 1e9) + "\u001b[K");
            console.err().flush();
        }
        return !cancelled.getAsBoolean();
    }

    private static String text(long objects, int attempt, double seconds) {
        return String.format(
                Locale.ROOT,
                "%,d objects, %.1f million a second, %.0f s%s",
                objects,
                objects / 1e6 / seconds,
                seconds,
                attempt == 1 ? "" : ", again since a collection moved objects");
    }

    /** Takes away what it drew. */
    void end() {
        if (drawn) {
            console.err().print("\r\u001b[K");
            console.err().flush();
        }
    }
}
