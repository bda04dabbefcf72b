package io.github.heapfold.layout;

/** The layout of a class cannot be known. The profile then shows its objects as {@code [opaque]}, with a warning. */
public final class LayoutException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public LayoutException(String message) {
        super(message);
    }

    public LayoutException(String message, Throwable cause) {
        super(message, cause);
    }
}
