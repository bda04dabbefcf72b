package io.github.heapfold;

import io.github.heapfold.tree.Kind;

/** Which bytes of an object a profile shows. */
public enum Accounting {
    /** Live data only: headers, fields, slots in use. Padding and spare capacity are left out. The default. */
    LOGICAL,
    /** All that the JVM allocates: the total equals the sum of the shallow sizes of all objects reached. */
    EXACT;

    /** Whether bytes of a kind count. */
    public boolean counts(Kind kind) {
        return this == EXACT || kind.isLive();
    }
}
