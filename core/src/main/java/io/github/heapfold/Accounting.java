package io.github.heapfold;

/** Which bytes of an object a profile shows. */
public enum Accounting {
    /** Live data only: headers, fields, slots in use. Padding and spare capacity are left out. The default. */
    LOGICAL,
    /** All that the JVM allocates: the total equals the sum of the shallow sizes of all objects reached. */
    EXACT
}
