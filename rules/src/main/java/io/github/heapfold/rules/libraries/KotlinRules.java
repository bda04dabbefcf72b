package io.github.heapfold.rules.libraries;

import io.github.heapfold.typerule.RuleProvider;
import io.github.heapfold.typerule.RuleRegistry;

/** Kotlin's standard library. */
final class KotlinRules implements RuleProvider {

    @Override
    public void register(RuleRegistry.Builder rules) {}
}
