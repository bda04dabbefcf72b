package io.github.heapfold.dump;

import io.github.heapfold.dump.model.DumpClass;
import io.github.heapfold.dump.model.DumpField;
import io.github.heapfold.dump.model.DumpObjects;
import io.github.heapfold.dump.model.ObjectKind;
import java.util.stream.LongStream;

/** All references of an object, as numbers. */
final class References {
    private References() {}

    static LongStream of(DumpObjects objects, long object) {
        if (objects.kind(object) == ObjectKind.OBJECT_ARRAY) {
            long elements = objects.position(object, 0);
            int idBytes = objects.idBytes();
            return LongStream.range(0, objects.arrayLength(object))
                    .map(i -> objects.referenceAt(elements + i * idBytes));
        }
        LongStream.Builder references = LongStream.builder();
        DumpClass type = objects.classOf(object);
        if (objects.kind(object) == ObjectKind.INSTANCE && type.isWhole()) {
            for (DumpClass c = type; c != null; c = c.superclass()) {
                for (DumpField field : c.declaredFields()) {
                    if (field.isReference()) {
                        references.add(objects.reference(object, field.offset()));
                    }
                }
            }
        }
        return references.build();
    }
}
