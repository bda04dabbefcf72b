package com.acme.shop;

import io.github.heapfold.annotation.FrameName;
import io.github.heapfold.annotation.Skip;

public record Order(
        @FrameName("price") Money total,
        Basket basket,
        @Skip Object session) {}
