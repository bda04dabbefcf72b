package io.github.heapfold.typerule;

import io.github.heapfold.internal.code.Failure;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rules for the classes whose names begin in one way or another, registered when the first of them is met. */
final class Library {
    private final List<String> prefixes;
    private final RuleProvider provider;
    private final int depth;
    private volatile @Nullable RuleStore rules;
    private volatile @Nullable String problem;

    /** Within another, or null. */
    Library(RuleProvider provider, @Nullable Library outer, List<String> prefixes) {
        this.prefixes = List.copyOf(prefixes);
        this.provider = provider;
        depth = outer == null ? 0 : outer.depth + 1;
    }

    /** How many libraries it is within. */
    int depth() {
        return depth;
    }

    /** Whether names that begin so are some of its own, and not all that begin in one of its ways. */
    boolean isNarrowedBy(String prefix) {
        return prefixes.stream().anyMatch(own -> prefix.length() > own.length() && prefix.startsWith(own));
    }

    /** How the names of its classes begin. */
    List<String> prefixes() {
        return prefixes;
    }

    RuleStore rules() {
        RuleStore made = rules;
        if (made == null) {
            made = make();
            rules = made; // should two threads make it at the same time, both are the same
        }
        return made;
    }

    /** Why there are no rules, once they were asked for; null if there are. */
    @Nullable
    String problem() {
        return problem;
    }

    private RuleStore make() {
        try {
            return new Rules(this).provider(provider).store();
        } catch (Throwable e) { // a user's code may throw anything; it costs the library its rules, not the profile
            problem = "could not be registered, for it threw " + Failure.describe(e);
            return RuleRegistry.builder().store();
        }
    }

    String origin() {
        return provider.getClass().getName();
    }
}
