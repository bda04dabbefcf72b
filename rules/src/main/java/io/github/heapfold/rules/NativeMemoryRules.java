package io.github.heapfold.rules;

import io.github.heapfold.internal.heap.HeapAccess;
import io.github.heapfold.typerule.RuleProvider;
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
 * Counts memory outside the heap: that of direct and mapped buffers as {@code DirectByteBuffer[native]}, that of the
 * memory segments of an arena as {@code Arena[native]}. Not among the standard rules; add it:
 *
 * <pre>{@code MemoryProfiler.builder().rules(new NativeMemoryRules()::register).build()}</pre>
 *
 * <p>The bytes are the capacity of the buffer that was allocated or mapped. Its slices, duplicates and views share its
 * memory and add nothing; one of them alone leads to it. Of a mapped file the whole capacity counts, loaded or not.
 *
 * <p>An arena is all or nothing: where it or the first of its segments is met, all that it allocated and mapped counts,
 * rounded up as the JDK does to align it. A closed arena has nothing. Not counted is what nobody will free: the memory of
 * the global arena, and segments made of an address.
 */
public final class NativeMemoryRules implements RuleProvider {

    /** Nothing to set. */
    public NativeMemoryRules() {}

    @Override
    public void register(Rules rules) {
        if (HeapAccess.unavailable() == null) { // else these buffers are opaque anyhow
            for (String type : List.of("java.nio.DirectByteBuffer", "java.nio.DirectByteBufferR")) {
                register(rules, type);
            }
            NativeSegments.register(rules);
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
