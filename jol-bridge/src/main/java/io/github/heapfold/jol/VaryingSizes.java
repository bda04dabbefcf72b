package io.github.heapfold.jol;

import io.github.heapfold.internal.heap.HeapAccess;
import io.github.heapfold.layout.FieldLayout;
import io.github.heapfold.layout.LayoutException;
import io.github.heapfold.layout.ObjectLayout;
import io.github.heapfold.type.HeapType;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import org.openjdk.jol.util.MathUtil;

/**
 * The two kinds of object that HotSpot makes in different sizes for one class: class mirrors, which hold static fields,
 * and stack chunks, which hold the frames of a virtual thread that waits.
 *
 * <p>Source: instanceMirrorKlass.cpp and instanceStackChunkKlass.inline.hpp, {@code instance_size}.
 */
final class VaryingSizes {
    private static final String STACK_CHUNK = "jdk.internal.vm.StackChunk";
    private static final int WORD_BYTES = 8;

    private final RunningVm vm;
    private final ObjectLayout mirrorLayout;

    VaryingSizes(RunningVm vm, ObjectLayout computedMirror) {
        this.vm = vm;
        this.mirrorLayout = corrected(vm, computedMirror);
    }

    static boolean isOne(HeapType type) {
        Class<?> live = type.live();
        return live == Class.class || live != null && type.name().equals(STACK_CHUNK) && live.getClassLoader() == null;
    }

    RunningVm vm() {
        return vm;
    }

    /** A mirror without static fields. */
    ObjectLayout mirrorLayout() {
        return mirrorLayout;
    }

    long shallowBytes(Object object, ObjectLayout layout) {
        return object instanceof Class<?> type ? mirrorBytes(type) : chunkBytes(object, layout);
    }

    private long mirrorBytes(Class<?> type) {
        long end = vm.mirrorBytes();
        for (Field field : fieldsOf(type)) {
            if (Modifier.isStatic(field.getModifiers())) {
                int size = vm.model().sizeOf(ClassFields.typeName(HeapType.of(field.getType())));
                end = Math.max(end, HeapAccess.offsetOf(field) + size);
            }
        }
        return MathUtil.align(end, vm.model().objectAlignment());
    }

    private static Field[] fieldsOf(Class<?> type) {
        try {
            return HeapAccess.declaredFields(type);
        } catch (LinkageError e) {
            throw new LayoutException(
                    "the size of the mirror of " + type.getName() + " cannot be known (" + e
                            + "); put the classes on the class path that its fields name",
                    e);
        }
    }

    /** Behind the fields come the frames, and behind them one bit for each slot that may hold a reference. */
    private long chunkBytes(Object chunk, ObjectLayout layout) {
        long words = HeapAccess.int32(chunk, sizeField(layout).offsetBytes());
        long slots = words * (WORD_BYTES / vm.model().sizeOf("reference"));
        long bitmapWords = (slots + Long.SIZE - 1) / Long.SIZE;
        return MathUtil.align(
                layout.shallowBytes() + (words + bitmapWords) * WORD_BYTES,
                vm.model().objectAlignment());
    }

    private static FieldLayout sizeField(ObjectLayout chunk) {
        return chunk.fields().stream()
                .filter(field -> field.field().name().equals("size"))
                .findFirst()
                .orElseThrow(() -> new LayoutException(
                        STACK_CHUNK + " must declare size, declares " + chunk.fields() + "; run on JDK 17 to 25"));
    }

    /** Where statics begin is the truth; should the table of injected fields not fit it, what is left over is header. */
    private static ObjectLayout corrected(RunningVm vm, ObjectLayout computed) {
        if (computed.shallowBytes() == vm.mirrorBytes()) {
            return computed;
        }
        int declared =
                computed.fields().stream().mapToInt(FieldLayout::sizeBytes).sum();
        return new ObjectLayout(vm.mirrorBytes() - declared, computed.fields(), vm.mirrorBytes());
    }
}
