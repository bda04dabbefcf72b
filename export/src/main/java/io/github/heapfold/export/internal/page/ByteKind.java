package io.github.heapfold.export.internal.page;

/** What the bytes of a place are. */
public enum ByteKind {
    DATA(0),
    HEADER(1),
    STRUCTURE(2),
    PADDING(3),
    SPARE(4),
    NATIVE(5);

    private final int number;

    ByteKind(int number) {
        this.number = number;
    }

    /** Its number in the packed data, from 0, in the order of {@link #values()}. */
    int number() {
        return number;
    }

    /** The kind of what stands at a path, by the role of its last frame. */
    public static ByteKind of(String frame) {
        if (!frame.endsWith("]")) {
            return DATA;
        }
        return switch (frame.substring(frame.lastIndexOf('[') + 1, frame.length() - 1)) {
            case "header" -> HEADER;
            case "stack", "slots", "entry" -> STRUCTURE;
            case "padding" -> PADDING;
            case "spare" -> SPARE;
            case "native" -> NATIVE;
            default -> DATA;
        };
    }
}
