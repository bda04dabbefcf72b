package io.github.heapfold.dump.sizes;

import io.github.heapfold.dump.format.ValueType;
import io.github.heapfold.dump.index.LongMap;
import io.github.heapfold.dump.model.DumpClass;
import io.github.heapfold.dump.model.DumpClasses;
import io.github.heapfold.dump.model.DumpObjects;
import io.github.heapfold.dump.model.ObjectKind;
import io.github.heapfold.dump.model.StaticField;
import io.github.heapfold.layout.LayoutProvider;
import java.util.List;

/**
 * The sizes of class mirrors: a mirror is as long as java.lang.Class has fields, declared and injected, and then as its own
 * class has static fields; never longer than the distance to the next object.
 *
 * <p>Source: {@code FieldLayoutBuilder::compute_regular_layout} in HotSpot: references first, then primitive static fields,
 * the widest first.
 */
final class Mirrors {
    private final LongMap bytes = new LongMap();

    private Mirrors() {}

    static Mirrors measure(DumpObjects objects, LayoutProvider sizes) {
        Mirrors mirrors = new Mirrors();
        List<DumpClass> named = objects.classes().named("java.lang.Class");
        if (named.isEmpty()) {
            return mirrors;
        }
        int mirrorClass = named.get(0).number();
        long simulated = sizes.layoutOf(named.get(0)).shallowBytes();
        int alignment = sizes.objectAlignmentBytes();
        int slot = sizes.arrayLayoutOf(Object[].class).scaleBytes();
        LongMap distances = new LongMap();
        long[] last = {-1, 0};
        objects.index().ids().forEach((number, id) -> {
            if (last[0] >= 0 && objects.index().classNumber(last[0]) == mirrorClass) {
                distances.put(last[0], id - last[1]);
            }
            last[0] = number;
            last[1] = id;
        });
        long base = base(objects, simulated, alignment, slot, distances);
        for (DumpClass type : objects.classes().all()) {
            long mirror = type.id() == 0 ? -1 : objects.resolve(type.id());
            if (mirror >= 0 && objects.kind(mirror) == ObjectKind.CLASS) {
                long computed = bytes(type, base, alignment, slot);
                long distance = distances.get(mirror);
                mirrors.bytes.put(mirror, distance > 0 ? Math.min(distance, computed) : computed);
            }
        }
        return mirrors;
    }

    /** The size of a mirror without static fields: mostly that of the mirrors of arrays. */
    private static long base(DumpObjects objects, long simulated, int alignment, int slot, LongMap distances) {
        long smallest = Long.MAX_VALUE;
        DumpClasses classes = objects.classes();
        for (DumpClass type : classes.all()) {
            long mirror = type.id() == 0 ? -1 : objects.resolve(type.id());
            long distance = mirror < 0 ? -1 : distances.get(mirror);
            if (distance > 0) {
                long statics = bytes(type, 0, 1, slot);
                smallest = Math.min(smallest, distance - (statics + alignment - 1) / alignment * alignment);
            }
        }
        // a distance is proof that the base is not larger; that it may be smaller than what the simulation says is not
        return smallest > 0 && smallest != Long.MAX_VALUE ? Math.max(smallest, 8) : simulated;
    }

    /** A mirror with static fields behind so many bytes. */
    private static long bytes(DumpClass type, long base, int alignment, int slot) {
        long references = 0;
        long primitives = 0;
        boolean wide = false;
        for (StaticField field : type.statics()) {
            if (field.isDeclared()) {
                boolean reference = field.type() == ValueType.REFERENCE;
                references += reference ? slot : 0;
                primitives += reference ? 0 : field.type().bytes(0);
                wide |= field.type().bytes(0) == Long.BYTES;
            }
        }
        // only the widest can leave a gap behind the references, and nothing fills it
        long end = wide ? (base + references + 7) & -8 : base + references;
        return (end + primitives + alignment - 1) / alignment * alignment;
    }

    long shallowBytes(long mirror) {
        return Math.max(0, bytes.get(mirror));
    }
}
