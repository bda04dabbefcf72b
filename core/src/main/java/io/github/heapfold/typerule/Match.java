package io.github.heapfold.typerule;

/** How a rule came to speak for a class, best first. */
public enum Match {
    /** It names the class itself. */
    EXACT,
    /** It claims the subclasses of a superclass. */
    SUPERCLASS,
    /** It claims what implements an interface. */
    INTERFACE,
    /** Its predicate holds. */
    PREDICATE,
    /** No rule claims the class. */
    NONE
}
