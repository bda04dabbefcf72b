package io.github.heapfold.rules.jdk.memory;

import io.github.heapfold.internal.heap.HeapAccess;
import io.github.heapfold.typerule.Rules;
import io.github.heapfold.typerule.VisitOutput;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The memory of direct and mapped buffers: the capacity of the one that owns it. Slices, duplicates and views share it and
 * add nothing; one of them alone leads to the owner.
 *
 * <p>Mirrors {@code java/nio/Direct-X-Buffer.java.template} of JDK 17 to 25.
 */
final class DirectBuffers {
    private DirectBuffers() {}

    static void register(Rules rules) {
        for (String type : List.of("java.nio.DirectByteBuffer", "java.nio.DirectByteBufferR")) {
            register(rules, type);
        }
    }

    private static void register(Rules rules, String className) {
        try {
            Class<? extends ByteBuffer> type = Class.forName(className).asSubclass(ByteBuffer.class);
            References references = References.of(type);
            rules.visit(type, references::visit);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(
                    className + " must exist, did not on Java " + Runtime.version() + "; leave out NativeMemoryRules",
                    e);
        }
    }

    /**
     * Where a buffer keeps its references.
     *
     * @param sharing offsets of what it shares its memory with: another buffer, or a memory segment
     * @param structure offsets of the others
     */
    private record References(List<Long> sharing, List<Long> structure) {
        private static final List<String> SHARING = List.of("att", "segment");

        static References of(Class<?> type) {
            List<Field> fields = new ArrayList<>();
            for (Class<?> c = type; c != null; c = c.getSuperclass()) {
                Arrays.stream(HeapAccess.declaredFields(c))
                        .filter(field -> !Modifier.isStatic(field.getModifiers()))
                        .filter(field -> !field.getType().isPrimitive())
                        .forEach(fields::add);
            }
            return new References(offsets(fields, true), offsets(fields, false));
        }

        private static List<Long> offsets(List<Field> fields, boolean sharing) {
            return fields.stream()
                    .filter(field -> SHARING.contains(field.getName()) == sharing)
                    .map(HeapAccess::offsetOf)
                    .toList();
        }

        void visit(ByteBuffer buffer, VisitOutput out) {
            boolean owner = true;
            for (long offset : sharing) {
                @Nullable Object with = HeapAccess.reference(buffer, offset);
                owner &= with == null;
                out.element(with);
            }
            if (owner) {
                out.leaf("DirectByteBuffer[native]", buffer.capacity());
            }
            for (long offset : structure) {
                out.walk("DirectByteBuffer[stack]", HeapAccess.reference(buffer, offset));
            }
        }
    }
}
