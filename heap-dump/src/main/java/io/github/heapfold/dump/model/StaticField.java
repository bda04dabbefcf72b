package io.github.heapfold.dump.model;

import io.github.heapfold.dump.format.ValueType;

/**
 * A static field.
 *
 * @param bits the value: of a reference the number of the object, or {@link DumpObjects#NULL}, {@link DumpObjects#ABSENT}
 */
public record StaticField(DumpClass declaring, String name, ValueType type, long bits) {
    /** Whether the class declares it: the VM adds some of its own, such as {@code <resolved_references>}. */
    public boolean isDeclared() {
        return !name.startsWith("<");
    }
}
