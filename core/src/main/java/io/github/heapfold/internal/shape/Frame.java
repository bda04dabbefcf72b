package io.github.heapfold.internal.shape;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One step of a path. It refers to a type rather than spelling it, because how a type is spelled depends on which others
 * the profile holds. A value; the hash is kept, since to tell frames apart is what folding does most.
 */
public final class Frame {
    private final @Nullable TypeName type;
    private final String suffix;
    private final int hash;

    private Frame(@Nullable TypeName type, String suffix) {
        this.type = type;
        this.suffix = suffix;
        hash = 31 * System.identityHashCode(type) + suffix.hashCode();
    }

    public static Frame field(TypeName declaring, String field) {
        return new Frame(declaring, "." + FrameText.clean(field));
    }

    public static Frame role(TypeName type, FrameRole role) {
        return new Frame(type, "[" + role.word() + "]");
    }

    /** The name of the type alone: the first frame of a leaf that would otherwise have none. */
    public static Frame type(TypeName type) {
        return new Frame(type, "");
    }

    public static Frame text(String text) {
        return new Frame(null, text);
    }

    /** The type that the frame begins with; null for a frame that is text only. */
    public @Nullable TypeName type() {
        return type;
    }

    /** What follows the type's name; the whole text where there is no type. */
    public String suffix() {
        return suffix;
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
