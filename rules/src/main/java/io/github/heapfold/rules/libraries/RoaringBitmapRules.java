package io.github.heapfold.rules.libraries;

import io.github.heapfold.typerule.RuleProvider;
import io.github.heapfold.typerule.RuleRegistry;

/** RoaringBitmap's compressed sets of numbers. */
final class RoaringBitmapRules implements RuleProvider {

    @Override
    public void register(RuleRegistry.Builder rules) {}
}
