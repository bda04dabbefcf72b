package com.acme.clash;

import com.acme.shop.Basket;
import io.github.heapfold.typerule.RuleProvider;
import io.github.heapfold.typerule.Rules;

class OneRules implements RuleProvider {
    @Override
    public void register(Rules rules) {
        rules.leaf(Basket.class);
    }
}
