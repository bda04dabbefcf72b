package io.github.heapfold;

import java.util.Comparator;

/**
 * What made a profile less exact than it could be.
 *
 * @param code what kind of trouble
 * @param path the folded path at which it was first met; empty at the root
 * @param type binary name of the class concerned; empty if none
 * @param message what happened
 * @param remedy what to do about it
 * @param count how many objects it concerns, at this path
 */
public record Warning(Code code, String path, String type, String message, String remedy, long count) {
    /** By kind of trouble, then by path. */
    static final Comparator<Warning> ORDER = Comparator.comparing(Warning::code)
            .thenComparing(Warning::path)
            .thenComparing(Warning::type)
            .thenComparing(Warning::message)
            .thenComparing(Warning::remedy);

    Warning withCount(long other) {
        return new Warning(code, path, type, message, remedy, other);
    }

    /** Kinds of trouble. */
    public enum Code {
        /**
         * Objects could not be read; they stand as {@code Type[opaque]}, what they hold is missing. Or annotations could not,
         * or the size of a class mirror; the message says so, and the rest of the object stands as ever.
         */
        UNREADABLE,
        /** A rule expected fields that the class does not have; its objects are shown field by field. */
        UNKNOWN_SHAPE,
        /** A rule's code threw or gave an impossible answer; its object is shown field by field. */
        RULE_FAILED,
        /** There were more paths than the limit, so some bytes stand at a coarser place; all are counted. */
        COARSE,
        /** The graph changed between the walks of one profile; what came up later is left out. */
        CHANGED_WHILE_WALKED,
        /**
         * Common owners were asked for and not found, for a limit, a cancel or want of memory after all objects had been counted:
         * each counts for the path that claims it first.
         */
        FIRST_OWNERS,
        /** A limit, a timeout, a cancel, an interrupt or want of memory ended the walk; the profile is a lower bound. */
        TRUNCATED
    }

    @Override
    public String toString() {
        return code + (path.isEmpty() ? "" : " at " + path) + ": " + message + "; " + remedy
                + (count > 1 ? " (" + count + " objects)" : "");
    }
}
