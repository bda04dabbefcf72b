package io.github.heapfold.internal.shape;

import io.github.heapfold.tree.Kind;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One step of a path. It refers to a type rather than spelling it, because how a type is spelled depends on which others
 * the profile holds. A value; the hash is kept, since to tell frames apart is what folding does most.
 */
public final class Frame {
    /** How often the field of a wrapper may stand on a path, so that what two of them hold is told apart. */
    private static final int WRAPPER_REPEATS = 3;

    private static final String SHARED = "[" + FrameRole.SHARED.word() + "]";

    private final @Nullable TypeName type;
    private final String suffix;
    private final Kind kind;
    private final Form form;
    private final int repeats;
    private final boolean shared;
    private final int hash;

    private enum Form {
        FIELD,
        LABEL,
        OTHER
    }

    private Frame(@Nullable TypeName type, String suffix, Kind kind, Form form, int repeats) {
        this.type = type;
        this.suffix = suffix;
        this.kind = kind;
        this.form = form;
        this.repeats = repeats;
        shared = type != null && suffix.endsWith(SHARED);
        hash = 31 * System.identityHashCode(type) + suffix.hashCode();
    }

    /**
     * The frame of a field.
     *
     * @param wrapper whether it is declared with a type variable, so that its owner is made to hold anything
     */
    public static Frame field(TypeName declaring, String field, boolean wrapper) {
        return new Frame(declaring, "." + FrameText.clean(field), Kind.DATA, Form.FIELD, wrapper ? WRAPPER_REPEATS : 1);
    }

    /** The frame of a field whose map is split: what it holds stands apart for each label, so it may stand on a path again. */
    static Frame splitField(TypeName declaring, String field) {
        return new Frame(declaring, "." + FrameText.clean(field), Kind.DATA, Form.FIELD, Labels.NESTED + 1);
    }

    /** An entry of a split map. */
    static Frame label(TypeName map, String label) {
        return new Frame(map, label, Kind.DATA, Form.LABEL, 1);
    }

    /** Of an array with a space between, since {@code int[][stack]} would read as two dimensions. */
    public static Frame role(TypeName type, FrameRole role) {
        String space = type.component() == null ? "" : " ";
        return new Frame(type, space + "[" + role.word() + "]", role.kind(), Form.OTHER, 1);
    }

    /** The name of the type alone: of a leaf that would otherwise have no frame, or stand on one line with others. */
    public static Frame type(TypeName type) {
        return new Frame(type, "", Kind.DATA, Form.OTHER, 1);
    }

    /** A root's name, or what a user's code says. */
    public static Frame text(String text) {
        return new Frame(null, text, text.endsWith("[native]") ? Kind.NATIVE : Kind.DATA, Form.OTHER, 1);
    }

    /** The type that the frame begins with; null for a frame that is text only. */
    public @Nullable TypeName type() {
        return type;
    }

    /** What follows the type's name; the whole text where there is no type. */
    public String suffix() {
        return suffix;
    }

    /** What the bytes are for that are counted where it is the last one. */
    public Kind kind() {
        return kind;
    }

    /** Whether it is a field that {@link #type()} declares. */
    public boolean isField() {
        return form == Form.FIELD;
    }

    /** Whether it is the label of an entry of a map that {@link #type()} names. */
    public boolean isLabel() {
        return form == Form.LABEL;
    }

    /** Whether it is where objects stand that several places beneath the one above refer to. */
    public boolean isShared() {
        return shared;
    }

    /** How often it may stand on one path. */
    public int repeats() {
        return repeats;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || other instanceof Frame frame
                        && hash == frame.hash
                        && Objects.equals(type, frame.type)
                        && suffix.equals(frame.suffix);
    }

    @Override
    public int hashCode() {
        return hash;
    }

    @Override
    public String toString() {
        return type == null ? suffix : type + suffix;
    }
}
