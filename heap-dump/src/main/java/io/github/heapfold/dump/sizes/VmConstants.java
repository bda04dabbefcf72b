package io.github.heapfold.dump.sizes;

import io.github.heapfold.dump.model.DumpClass;
import io.github.heapfold.dump.model.DumpClasses;
import io.github.heapfold.dump.model.StaticField;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The static fields of {@code Unsafe} that say how the VM lays out arrays.
 *
 * @param byteBase where the elements of a byte[] begin: 12 with compact headers, 16, or 20 and more with full class words
 * @param referenceScale the bytes of a reference in an array
 */
record VmConstants(long byteBase, long referenceScale) {
    /** Objects of a 32-bit VM are laid out as those of a VM with compact headers and compressed references. */
    static final VmConstants OF_32_BITS = new VmConstants(12, 4);

    private static final List<String> CLASSES = List.of("jdk.internal.misc.Unsafe", "sun.misc.Unsafe");

    /** The constants that a dump holds; null if it has none, or if they make no sense. */
    static @Nullable VmConstants read(DumpClasses classes) {
        for (String name : CLASSES) {
            for (DumpClass unsafe : classes.named(name)) {
                Map<String, Long> values = new HashMap<>();
                for (StaticField field : unsafe.statics()) {
                    values.put(field.name(), field.bits());
                }
                long base = values.getOrDefault("ARRAY_BYTE_BASE_OFFSET", 0L);
                long scale = values.getOrDefault("ARRAY_OBJECT_INDEX_SCALE", 0L);
                if (base >= 12 && base <= 24 && (scale == 4 || scale == 8)) {
                    return new VmConstants(base, scale);
                }
            }
        }
        return null;
    }

    boolean compressedOops() {
        return referenceScale == Integer.BYTES;
    }

    boolean compressedClasses() {
        return byteBase <= 16;
    }

    boolean compactHeaders() {
        return byteBase < 16;
    }
}
