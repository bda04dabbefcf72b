package io.github.heapfold.rules.libraries;

import io.github.heapfold.typerule.RuleProvider;
import io.github.heapfold.typerule.RuleRegistry;

/** Netty's buffers. */
final class NettyRules implements RuleProvider {

    @Override
    public void register(RuleRegistry.Builder rules) {}
}
