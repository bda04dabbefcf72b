package io.github.heapfold.rules.libraries;

import io.github.heapfold.typerule.RuleProvider;
import io.github.heapfold.typerule.RuleRegistry;

/** Jackson 2's trees. */
final class JacksonRules implements RuleProvider {

    @Override
    public void register(RuleRegistry.Builder rules) {}
}
