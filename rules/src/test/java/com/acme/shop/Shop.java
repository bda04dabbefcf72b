package com.acme.shop;

import java.util.HashMap;
import java.util.Map;

/** Serves several tenants. */
public class Shop {
    final Map<String, Tenant> tenants = new HashMap<>();

    public Shop put(String name, Tenant tenant) {
        tenants.put(name, tenant);
        return this;
    }
}
