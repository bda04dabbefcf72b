package io.github.heapfold;

import java.io.IOException;
import java.io.Serial;

/** A file that was to be read as a profile is none: damaged, cut off, of another format, or of a newer version of it. */
public final class ProfileFormatException extends IOException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final int line;
    private final int column;

    /**
     * Of what is wrong at a position.
     *
     * @param problem what is wrong, and what to do about it
     * @param line from 1; 0 if the trouble has no place
     * @param column from 1, in bytes; 0 if the trouble has no place
     */
    public ProfileFormatException(String problem, int line, int column) {
        super(line > 0 ? "line " + line + ", column " + column + ": " + problem : problem);
        this.line = line;
        this.column = column;
    }

    /** From 1; 0 if the trouble has no place in the file. */
    public int line() {
        return line;
    }

    /** From 1, in bytes; 0 if the trouble has no place in the file. */
    public int column() {
        return column;
    }
}
