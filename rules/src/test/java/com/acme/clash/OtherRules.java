package com.acme.clash;

import com.acme.shop.Basket;
import io.github.heapfold.typerule.RuleProvider;
import io.github.heapfold.typerule.Rules;

class OtherRules implements RuleProvider {
    @Override
    public void register(Rules rules) {
        rules.stop(Basket.class);
    }
}
