package io.github.heapfold.rules.libraries;

import io.github.heapfold.typerule.RuleProvider;
import io.github.heapfold.typerule.RuleRegistry;

/** Scala's standard collections. */
final class ScalaRules implements RuleProvider {

    @Override
    public void register(RuleRegistry.Builder rules) {}
}
