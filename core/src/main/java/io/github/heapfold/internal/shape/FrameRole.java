package io.github.heapfold.internal.shape;

import io.github.heapfold.tree.Kind;

/** The words in brackets that a frame may end in. */
public enum FrameRole {
    HEADER("header", Kind.HEADER),
    STACK("stack", Kind.STRUCTURE),
    SLOTS("slots", Kind.STRUCTURE),
    ENTRY("entry", Kind.STRUCTURE),
    KEY("key", Kind.DATA),
    PADDING("padding", Kind.PADDING),
    SPARE("spare", Kind.SPARE),
    OPAQUE("opaque", Kind.DATA),
    SHARED("shared", Kind.DATA);

    private final String word;
    private final Kind kind;

    FrameRole(String word, Kind kind) {
        this.word = word;
        this.kind = kind;
    }

    public String word() {
        return word;
    }

    /** What the bytes are for that are counted there. */
    public Kind kind() {
        return kind;
    }
}
