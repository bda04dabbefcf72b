package io.github.heapfold.agent.exchange;

import java.io.Serial;

/** What was asked of a JVM cannot be had; the message says what, and what to do about it. */
public final class RefusedException extends Exception {
    @Serial
    private static final long serialVersionUID = 1L;

    public RefusedException(String message) {
        super(message);
    }
}
