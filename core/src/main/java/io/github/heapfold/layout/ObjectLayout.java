package io.github.heapfold.layout;

import java.util.List;

/**
 * How instances of one class are laid out. All numbers are bytes.
 *
 * @param headerBytes mark and class word, plus whatever fields the VM itself adds to the class
 * @param fields the instance fields, those of the topmost superclass first, within a class in declaration order
 * @param shallowBytes the whole object, alignment included
 */
public record ObjectLayout(int headerBytes, List<FieldLayout> fields, long shallowBytes) {

    public ObjectLayout {
        fields = List.copyOf(fields);
        long used = headerBytes;
        for (FieldLayout field : fields) {
            used += field.sizeBytes();
        }
        if (headerBytes <= 0 || used > shallowBytes) {
            throw new LayoutException("header and fields take " + used + " bytes, more than the object's "
                    + shallowBytes + "; the layout provider is not made for this VM");
        }
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
