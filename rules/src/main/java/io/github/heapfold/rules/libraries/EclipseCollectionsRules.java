package io.github.heapfold.rules.libraries;

import io.github.heapfold.typerule.RuleProvider;
import io.github.heapfold.typerule.RuleRegistry;

/** Eclipse Collections, of objects and of primitive values. */
final class EclipseCollectionsRules implements RuleProvider {

    @Override
    public void register(RuleRegistry.Builder rules) {}
}
