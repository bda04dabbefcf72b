package io.github.heapfold.rules.libraries;

import io.github.heapfold.typerule.RuleProvider;
import io.github.heapfold.typerule.RuleRegistry;

/** Messages of Protocol Buffers and what they hold. */
final class ProtobufRules implements RuleProvider {

    @Override
    public void register(RuleRegistry.Builder rules) {}
}
