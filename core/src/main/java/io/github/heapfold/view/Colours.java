package io.github.heapfold.view;

import org.jspecify.annotations.Nullable;

/** Colours of a terminal, by what a frame stands for; those that any theme shows. */
final class Colours {
    private static final String BOLD = "1";
    private static final String FAINT = "2";
    private static final String YELLOW = "33";
    private static final String BLUE = "34";
    private static final String MAGENTA = "35";
    private static final String CYAN = "36";

    private final boolean on;

    Colours(boolean on) {
        this.on = on;
    }

    String name(Node node, String text) {
        return switch (node.sort) {
            case TYPE -> paint(BOLD, text);
            case OWN -> paint(FAINT, text);
            case PLACE -> paint(of(node.name), text);
        };
    }

    /** What is less than a row of its own. */
    String rest(String text) {
        return paint(FAINT, text);
    }

    String warning(String text) {
        return paint(YELLOW, text);
    }

    String title(String text) {
        return paint(BOLD, text);
    }

    private static @Nullable String of(String frame) {
        if (!frame.endsWith("]")) {
            return null;
        }
        return switch (frame.substring(frame.lastIndexOf('[') + 1, frame.length() - 1)) {
            case "header", "stack", "slots", "entry" -> CYAN;
            case "padding", "spare" -> YELLOW;
            case "native", "opaque" -> BLUE;
            case "shared" -> MAGENTA;
            default -> null;
        };
    }

    private String paint(@Nullable String code, String text) {
        return on && code != null ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
    }
}
