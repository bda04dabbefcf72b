package io.github.heapfold.typerule;

import org.jspecify.annotations.Nullable;

/** Rules for the classes of one package and those beneath it, registered when the first of them is met. */
final class Library {
    private final String prefix;
    private final RuleProvider provider;
    private volatile @Nullable RuleRegistry rules;

    Library(String packageName, RuleProvider provider) {
        prefix = packageName + ".";
        this.provider = provider;
    }

    boolean holds(String className) {
        return className.startsWith(prefix);
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
