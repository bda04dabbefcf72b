package io.github.heapfold.rules.libraries;

import io.github.heapfold.typerule.RuleProvider;
import io.github.heapfold.typerule.RuleRegistry;

/** Kotlin's immutable collections. */
final class KotlinImmutableRules implements RuleProvider {

    @Override
    public void register(RuleRegistry.Builder rules) {}
}
