package io.github.heapfold.cli;

import java.io.Serial;

/** What was asked for could not be done; the message says what, and what to do about it. */
final class Failure extends Exception {
    @Serial
    private static final long serialVersionUID = 1L;

    private final String text;

    Failure(String text) {
        super(text);
        this.text = text;
    }

    /** The message, which is never null. */
    String text() {
        return text;
    }
}
