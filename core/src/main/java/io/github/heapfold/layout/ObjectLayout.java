package io.github.heapfold.layout;

import java.util.List;

/**
 * How instances of one class are laid out. All numbers are bytes.
 *
 * @param headerBytes mark and class word, plus the fields that the VM itself adds to the class
 * @param fields the instance fields, those of the topmost superclass first, within a class in declaration order
 * @param shallowBytes the whole object, alignment included
 * @param injected the fields that the VM adds, as far as they are known, in no order
 */
public record ObjectLayout(int headerBytes, List<FieldLayout> fields, long shallowBytes, List<InjectedField> injected) {

    public ObjectLayout {
        fields = List.copyOf(fields);
        injected = List.copyOf(injected);
        long used = headerBytes;
        for (FieldLayout field : fields) {
            used += field.sizeBytes();
        }
        if (headerBytes <= 0 || used > shallowBytes) {
            throw new LayoutException("header and fields take " + used + " bytes, more than the object's "
                    + shallowBytes + "; the layout provider is not made for this VM");
        }
    }

    /** Of a class to which the VM adds no fields, or none that are known. */
    public ObjectLayout(int headerBytes, List<FieldLayout> fields, long shallowBytes) {
        this(headerBytes, fields, shallowBytes, List.of());
    }

    /** Mark and class word alone: the header without the fields that the VM is known to add. */
    public int ownHeaderBytes() {
        return headerBytes
                - injected.stream().mapToInt(InjectedField::sizeBytes).sum();
    }

    /** Gaps between the fields and at the end. */
    public long paddingBytes() {
        long padding = shallowBytes - headerBytes;
        for (FieldLayout field : fields) {
            padding -= field.sizeBytes();
        }
        return padding;
    }
}
