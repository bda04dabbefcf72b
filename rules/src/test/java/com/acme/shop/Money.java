package com.acme.shop;

import io.github.heapfold.annotation.Leaf;

@Leaf
public final class Money {
    final long cents;
    final String currency;

    public Money(long cents, String currency) {
        this.cents = cents;
        this.currency = currency;
    }
}
