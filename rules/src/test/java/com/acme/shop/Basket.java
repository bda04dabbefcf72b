package com.acme.shop;

import java.util.Arrays;

/** A list of its own kind. */
public final class Basket {
    Object[] lines = new Object[4];
    int used;

    public void add(Object line) {
        if (used == lines.length) {
            lines = Arrays.copyOf(lines, 2 * used);
        }
        lines[used++] = line;
    }
}
