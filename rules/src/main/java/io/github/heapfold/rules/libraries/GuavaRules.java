package io.github.heapfold.rules.libraries;

import io.github.heapfold.typerule.RuleProvider;
import io.github.heapfold.typerule.RuleRegistry;

/** Guava: immutable and multi-collections, tables, caches. */
final class GuavaRules implements RuleProvider {

    @Override
    public void register(RuleRegistry.Builder rules) {}
}
