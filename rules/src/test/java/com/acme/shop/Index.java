package com.acme.shop;

/** A small hash table. */
public final class Index {
    final Slot[] table = new Slot[8];

    static final class Slot {
        Object key;
        Object value;
        Slot next;
    }

    public void put(Object key, Object value) {
        Slot slot = new Slot();
        slot.key = key;
        slot.value = value;
        int i = key.hashCode() & 7;
        slot.next = table[i];
        table[i] = slot;
    }
}
