package io.github.heapfold.annotation;

/** Which classes a rule speaks for. A rule on an interface or abstract class always claims its subclasses. */
public enum Claim {
    /** The named class only. */
    EXACT,
    /** The named class and all that extend or implement it, unless a nearer rule claims them. */
    SUBCLASSES
}
