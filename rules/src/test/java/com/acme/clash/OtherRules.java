package com.acme.clash;

import com.acme.shop.Basket;
import io.github.heapfold.typerule.RuleProvider;
import io.github.heapfold.typerule.RuleRegistry;

class OtherRules implements RuleProvider {
    @Override
    public void register(RuleRegistry.Builder rules) {
        rules.stop(Basket.class);
    }
}
