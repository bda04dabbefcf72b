package com.acme.shop;

import io.github.heapfold.annotation.RegisterRules;
import io.github.heapfold.typerule.RuleProvider;
import io.github.heapfold.typerule.Rules;

@RegisterRules
final class ShopRules implements RuleProvider {
    @Override
    public void register(Rules rules) {
        rules.container(Basket.class, c -> c.slots("lines").size("used"));
    }
}
