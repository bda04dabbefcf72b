package com.acme.clash;

import com.acme.shop.Basket;
import io.github.heapfold.typerule.RuleProvider;
import io.github.heapfold.typerule.RuleRegistry;

class OneRules implements RuleProvider {
    @Override
    public void register(RuleRegistry.Builder rules) {
        rules.leaf(Basket.class);
    }
}
