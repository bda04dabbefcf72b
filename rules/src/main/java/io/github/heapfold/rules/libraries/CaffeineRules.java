package io.github.heapfold.rules.libraries;

import io.github.heapfold.typerule.RuleProvider;
import io.github.heapfold.typerule.RuleRegistry;

/** Caffeine's caches. */
final class CaffeineRules implements RuleProvider {

    @Override
    public void register(RuleRegistry.Builder rules) {}
}
