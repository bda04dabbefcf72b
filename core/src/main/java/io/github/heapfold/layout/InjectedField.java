package io.github.heapfold.layout;

/**
 * A field that the VM adds to a class, which no reflection shows. Its bytes are part of the header.
 *
 * @param name what the VM calls it
 * @param offsetBytes from the start of the object, where it lies or may lie: into gaps of equal width the VM may put either
 * @param sizeBytes 1, 2, 4 or 8
 */
public record InjectedField(String name, long offsetBytes, int sizeBytes) {}
