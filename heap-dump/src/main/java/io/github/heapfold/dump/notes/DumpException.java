package io.github.heapfold.dump.notes;

import java.io.IOException;

/** A file is no heap dump, or nothing of it can be read; the message says what, and what to do about it. */
public final class DumpException extends IOException {
    private static final long serialVersionUID = 1L;

    public DumpException(String message) {
        super(message);
    }

    public DumpException(String message, Throwable cause) {
        super(message, cause);
    }
}
