package io.github.heapfold.rules.libraries;

import io.github.heapfold.typerule.RuleProvider;
import io.github.heapfold.typerule.RuleRegistry;

/** Agrona's collections and buffers. */
final class AgronaRules implements RuleProvider {

    @Override
    public void register(RuleRegistry.Builder rules) {}
}
