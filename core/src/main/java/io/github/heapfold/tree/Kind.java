package io.github.heapfold.tree;

/** What bytes are for. */
public enum Kind {
    /** Values, the slots of fields, and leaves with all that they consist of. */
    DATA,
    /** Headers of objects shown by their fields. */
    HEADER,
    /** What a container or an array takes besides its elements: its own object, live slots, entries. */
    STRUCTURE,
    /** Bytes of an object that hold nothing; EXACT only. */
    PADDING,
    /** Allocated and unused capacity; EXACT only. */
    SPARE,
    /** Off the heap. */
    NATIVE;

    /** Whether LOGICAL counts it. */
    public boolean isLive() {
        return this != PADDING && this != SPARE;
    }

    /** What the last frame of a folded stack says of its bytes. */
    public static Kind ofFrame(String frame) {
        int open = frame.endsWith("]") ? frame.lastIndexOf('[') : -1;
        return open < 0
                ? DATA
                : switch (frame.substring(open + 1, frame.length() - 1)) {
                    case "header" -> HEADER;
                    case "stack", "slots", "entry" -> STRUCTURE;
                    case "padding" -> PADDING;
                    case "spare" -> SPARE;
                    case "native" -> NATIVE;
                    default -> DATA;
                };
    }
}
