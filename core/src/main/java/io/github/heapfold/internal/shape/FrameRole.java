package io.github.heapfold.internal.shape;

/** The words in brackets that a frame may end in. */
public enum FrameRole {
    HEADER("header"),
    STACK("stack"),
    SLOTS("slots"),
    ENTRY("entry"),
    KEY("key"),
    PADDING("padding"),
    SPARE("spare"),
    OPAQUE("opaque");

    private final String word;

    FrameRole(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }
}
