package io.github.heapfold.typerule;

import io.github.heapfold.internal.code.Failure;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rules for the classes whose names begin in one way or another, registered when the first of them is met. */
final class Library {
    private final List<String> prefixes;
    private final RuleProvider provider;
    private volatile @Nullable RuleStore rules;
    private volatile @Nullable String problem;

    Library(RuleProvider provider, String... prefixes) {
        this.prefixes = List.of(prefixes);
        this.provider = provider;
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
            return RuleRegistry.builder().provider(provider).store();
        } catch (Throwable e) { // a user's code may throw anything; it costs the library its rules, not the profile
            problem = "could not be registered, for it threw " + Failure.describe(e);
            return RuleRegistry.builder().store();
        }
    }

    String origin() {
        return provider.getClass().getName();
    }
}
