package io.github.heapfold.dump.sizes;

import io.github.heapfold.dump.format.ValueType;
import io.github.heapfold.layout.ArrayLayout;
import java.util.Map;

/**
 * Layouts that the VM itself told.
 *
 * @param alignmentBytes of objects
 * @param arrays by what they hold
 * @param classes by id
 */
public record KnownLayouts(int alignmentBytes, Map<ValueType, ArrayLayout> arrays, Map<Long, KnownClass> classes) {
    /**
     * One class.
     *
     * @param headerBytes 0 if it can have no instances
     * @param shallowBytes of an instance
     * @param mirrorBytes of the class object
     * @param fields those that it declares itself, by name
     */
    public record KnownClass(int headerBytes, long shallowBytes, long mirrorBytes, Map<String, Place> fields) {}

    /** Where a field is in an object. */
    public record Place(long offsetBytes, int sizeBytes) {}

    /** What a dump may say of the same VM. */
    VmConstants constants() {
        ArrayLayout bytes = arrays.get(ValueType.BYTE);
        ArrayLayout references = arrays.get(ValueType.REFERENCE);
        return new VmConstants(
                bytes == null ? 16 : bytes.baseBytes(), references == null ? 4 : references.scaleBytes());
    }
}
