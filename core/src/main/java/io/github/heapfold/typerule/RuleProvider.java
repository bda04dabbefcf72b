package io.github.heapfold.typerule;

/** Brings a set of rules; found with {@link java.util.ServiceLoader}. */
public interface RuleProvider {

    /** Registers the rules. Name classes that may be absent, or are not public, by string: nothing is loaded. */
    void register(Rules rules);
}
