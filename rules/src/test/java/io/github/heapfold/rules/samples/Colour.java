package io.github.heapfold.rules.samples;

/** An enum of the user's. */
public enum Colour {
    RED,
    GREEN,
    BLUE
}
