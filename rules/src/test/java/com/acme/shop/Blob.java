package com.acme.shop;

import java.util.List;

/** Owns memory off the heap. */
public final class Blob {
    private final List<String> tags = List.of(new String("a"));
    private final byte[] cache = new byte[88];

    public List<String> tags() {
        return tags;
    }

    public byte[] cache() {
        return cache;
    }

    public long nativeBytes() {
        return 4096;
    }
}
