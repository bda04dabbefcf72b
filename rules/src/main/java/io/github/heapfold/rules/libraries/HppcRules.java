package io.github.heapfold.rules.libraries;

import io.github.heapfold.typerule.RuleProvider;
import io.github.heapfold.typerule.RuleRegistry;

/** HPPC's collections of primitive values and objects. */
final class HppcRules implements RuleProvider {

    @Override
    public void register(RuleRegistry.Builder rules) {}
}
