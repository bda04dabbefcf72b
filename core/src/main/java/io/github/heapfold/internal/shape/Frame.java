package io.github.heapfold.internal.shape;

import org.jspecify.annotations.Nullable;

/**
 * One step of a path. It refers to a type rather than spelling it, because how a type is spelled depends on which others
 * the profile holds.
 *
 * @param type null for a frame that is text only
 * @param suffix what follows the type's name; the whole text where there is no type
 */
public record Frame(@Nullable TypeName type, String suffix) {

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
}
