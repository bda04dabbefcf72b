package io.github.heapfold.typerule;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rules for the classes whose names begin in one way or another, registered when the first of them is met. */
final class Library {
    private final List<String> prefixes;
    private final RuleProvider provider;
    private volatile @Nullable RuleRegistry rules;

    Library(RuleProvider provider, String... prefixes) {
        this.prefixes = List.of(prefixes);
        this.provider = provider;
    }

    boolean holds(String className) {
        for (String prefix : prefixes) {
            if (className.startsWith(prefix)) {
                return true;
            }
        }
        return false;
    }

    RuleRegistry rules() {
        RuleRegistry made = rules;
        if (made == null) {
            made = RuleRegistry.builder().provider(provider).build();
            rules = made; // should two threads make it at the same time, both are the same
        }
        return made;
    }
}
