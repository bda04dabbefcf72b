package io.github.heapfold.export.internal.page;

/** What the bytes of a place are. The page knows them by their order. */
public enum ByteKind {
    DATA,
    HEADER,
    STRUCTURE,
    PADDING,
    SPARE,
    NATIVE;

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
