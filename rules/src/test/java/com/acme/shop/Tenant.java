package com.acme.shop;

/** Somebody who rents a part of the shop. */
public record Tenant(String region, byte[] catalogue) {}
