package io.github.heapfold.export;

import one.convert.Frame;

/** The colour of a frame: what kind of bytes it stands for. */
enum FrameColour {
    /** Fields, elements and named roots: the data. The box of the total has this colour too. */
    DATA("Fields and elements", Frame.TYPE_NATIVE, "86b6e4", 30, 30, 24),
    /** Headers, slots, entries and keys: what the JVM and the collections add. */
    STRUCTURE("Headers, slots, entries, keys", Frame.TYPE_CPP, "e8c066", 20, 30, 40),
    /** Padding and spare capacity: allocated, not used. */
    UNUSED("Padding and spare capacity", Frame.TYPE_KERNEL, "e58888", 20, 36, 36),
    /** Off-heap bytes, and objects that could not be read. */
    OUTSIDE("Off heap, or unreadable", Frame.TYPE_JIT_COMPILED, "b4b4b4", 30, 30, 30);

    private final String label;
    private final byte type;
    private final String rgb;
    private final int red;
    private final int green;
    private final int blue;

    /**
     * @param type the frame type of the converter that stands for this colour; only these four keep a frame whole, the
     *     others are shares of a compiled Java method
     * @param rgb the darkest shade
     * @param red how much lighter it may get, and so on
     */
    FrameColour(String label, byte type, String rgb, int red, int green, int blue) {
        this.label = label;
        this.type = type;
        this.rgb = rgb;
        this.red = red;
        this.green = green;
        this.blue = blue;
    }

    static FrameColour of(String frame) {
        if (!frame.endsWith("]")) {
            return DATA;
        }
        return switch (frame.substring(frame.lastIndexOf('[') + 1, frame.length() - 1)) {
            case "header", "stack", "slots", "entry", "key" -> STRUCTURE;
            case "padding", "spare" -> UNUSED;
            case "native", "opaque" -> OUTSIDE;
            default -> DATA;
        };
    }

    byte type() {
        return type;
    }

    /** The line of the page's palette for a frame type. */
    static String palette(int type) {
        for (FrameColour colour : values()) {
            if (colour.type == type) {
                return "[0x%s, %d, %d, %d]".formatted(colour.rgb, colour.red, colour.green, colour.blue);
            }
        }
        return "[0xffffff, 0, 0, 0]"; // never drawn
    }

    /** The line of the page's legend. */
    String legend() {
        return "<dd style='background-color: #%s'>%s</dd>".formatted(rgb, label);
    }
}
