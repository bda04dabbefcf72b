package io.github.heapfold.dump.notes;

/**
 * Something about a dump that a reader of its numbers should know.
 *
 * @param text one sentence
 */
public record DumpNote(Kind kind, String text) {
    /** What a note is about. */
    public enum Kind {
        /** The file ends early. */
        TRUNCATED,
        /** Bytes make no sense, and were left out. */
        DAMAGED,
        /** The dump refers to what it does not hold. */
        MISSING,
        /** The file was unpacked. */
        UNPACKED,
        /** How sizes were known, or where two sources disagree. */
        SIZES
    }

    @Override
    public String toString() {
        return text;
    }
}
