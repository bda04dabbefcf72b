package io.github.heapfold.dump.sizes;

import io.github.heapfold.dump.format.Quantity;
import io.github.heapfold.dump.format.ValueType;
import io.github.heapfold.dump.model.DumpClass;
import io.github.heapfold.dump.model.DumpContents;
import io.github.heapfold.dump.model.DumpObject;
import io.github.heapfold.dump.model.DumpObjects;
import io.github.heapfold.dump.notes.DumpNote;
import io.github.heapfold.layout.ArrayLayout;
import io.github.heapfold.layout.FieldLayout;
import io.github.heapfold.layout.LayoutException;
import io.github.heapfold.layout.LayoutProvider;
import io.github.heapfold.layout.ObjectLayout;
import io.github.heapfold.type.HeapField;
import io.github.heapfold.type.HeapType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/** How big the objects of a dump were in the VM that it is of. Safe for use by many threads. */
public final class DumpSizes implements LayoutProvider {
    private static final int NAMED_CLASSES = 5;
    private static final String CLASS = "java.lang.Class";
    private static final String STACK_CHUNK = "jdk.internal.vm.StackChunk";

    private final DumpObjects objects;
    private final DumpedVm vm;
    private final @Nullable KnownLayouts known;
    private final LayoutProvider simulation;
    private final Distances distances;
    private final Mirrors mirrors;
    private final AtomicReferenceArray<@Nullable ObjectLayout> layouts;
    private final AtomicReferenceArray<@Nullable ArrayLayout> arrays;
    private final List<DumpNote> notes = new ArrayList<>();

    private DumpSizes(DumpContents contents, DumpedVm vm, @Nullable KnownLayouts known) {
        this.known = known;
        this.objects = contents.objects();
        this.vm = vm;
        this.simulation = vm.simulation();
        this.distances = Distances.measure(objects);
        int classes = objects.classes().all().size();
        this.layouts = new AtomicReferenceArray<>(classes);
        this.arrays = new AtomicReferenceArray<>(classes);
        noteDifferences();
        noteArrays();
        this.mirrors = Mirrors.measure(objects, this);
    }

    /**
     * Finds out.
     *
     * @param known what the VM itself told, if anything
     */
    public static DumpSizes of(DumpContents contents, @Nullable KnownLayouts known) {
        return new DumpSizes(contents, DumpedVm.find(contents, known), known);
    }

    /** How the layout of the VM was known. */
    public SizesSource source() {
        return vm.source();
    }

    /** The VM in words: {@code 64-bit, compressed oops, compressed classes, 8-byte alignment, JDK 17}. */
    public String vm() {
        return vm.description();
    }

    /** The same without its JDK, as the VM itself describes its layout. */
    @Override
    public String description() {
        return vm.description().replaceFirst(", JDK \\w+$", "");
    }

    /** What a reader of the sizes should know. */
    public List<DumpNote> notes() {
        return List.copyOf(notes);
    }

    /** The bytes that an object took in the VM, padding included. */
    public long shallowBytes(long object) {
        DumpClass type = objects.classOf(object);
        return switch (objects.kind(object)) {
            case CLASS -> mirrorBytes(object);
            case OBJECT_ARRAY, PRIMITIVE_ARRAY -> array(type).shallowBytes(objects.arrayLength(object));
            case INSTANCE ->
                type.name().equals(STACK_CHUNK) && type.loaderId() == 0
                        ? chunkBytes(object)
                        : layout(type).shallowBytes();
        };
    }

    /** The same, of a handle. */
    @Override
    public long shallowBytes(Object handle) {
        return shallowBytes(((DumpObject) handle).number());
    }

    /** The layout of a class whose superclasses the dump has. */
    @Override
    public ObjectLayout layoutOf(HeapType type) {
        if (!(type instanceof DumpClass known) || known.isArray()) {
            throw new LayoutException("type must be a class of the dump that objects have, was " + type.sourceName()
                    + "; ask arrayLayoutOf for arrays");
        }
        return layout(known);
    }

    @Override
    public ArrayLayout arrayLayoutOf(HeapType arrayType) {
        return arrayType instanceof DumpClass known && known.isArray()
                ? array(known)
                : simulation.arrayLayoutOf(arrayType);
    }

    @Override
    public int objectAlignmentBytes() {
        return vm.layout().alignmentBytes();
    }

    @Override
    public boolean sizesDiffer(HeapType type) {
        return type.name().equals(CLASS) || type.name().equals(STACK_CHUNK);
    }

    /** The smallest distance from an object of a class to the next object; {@link Long#MAX_VALUE} if there is none. */
    public long smallestDistance(DumpClass type) {
        return distances.smallest(type.number());
    }

    /** How many objects a class has. */
    public long count(DumpClass type) {
        return distances.count(type.number());
    }

    private long mirrorBytes(long mirror) {
        KnownLayouts.KnownClass told = known == null ? null : known.classes().get(objects.id(mirror));
        return told != null ? told.mirrorBytes() : mirrors.shallowBytes(mirror);
    }

    private ArrayLayout array(DumpClass type) {
        ArrayLayout layout = arrays.get(type.number());
        if (layout == null) {
            ValueType element = type.primitiveElement();
            ArrayLayout told =
                    known == null ? null : known.arrays().get(element == null ? ValueType.REFERENCE : element);
            layout = told != null ? told : simulation.arrayLayoutOf(type);
            arrays.set(type.number(), layout);
        }
        return layout;
    }

    private ObjectLayout layout(DumpClass type) {
        ObjectLayout layout = layouts.get(type.number());
        if (layout == null) {
            layout = compute(type);
            layouts.set(type.number(), layout);
        }
        return layout;
    }

    private ObjectLayout compute(DumpClass type) {
        ObjectLayout told = known == null ? null : told(type, known);
        if (told != null) {
            return told;
        }
        ObjectLayout simulated = simulated(type);
        return resized(simulated, size(type, simulated).bytes());
    }

    private ClassSize size(DumpClass type, ObjectLayout simulated) {
        return sizesDiffer(type) || !type.isWhole()
                ? new ClassSize(simulated.shallowBytes(), simulated.shallowBytes())
                : ClassSize.of(type, simulated.shallowBytes(), distances, vm.jdk(), objectAlignmentBytes());
    }

    /** The layout that the VM told; null if it did not tell all of it. */
    private static @Nullable ObjectLayout told(DumpClass type, KnownLayouts known) {
        KnownLayouts.KnownClass own = known.classes().get(type.id());
        if (own == null || own.headerBytes() == 0) {
            return null;
        }
        List<HeapType> hierarchy = new ArrayList<>(type.superclasses());
        Collections.reverse(hierarchy);
        List<FieldLayout> fields = new ArrayList<>();
        for (HeapType level : hierarchy) {
            KnownLayouts.KnownClass above =
                    level instanceof DumpClass c ? known.classes().get(c.id()) : null;
            for (HeapField field : level.fields()) {
                KnownLayouts.Place place = above == null ? null : above.fields().get(field.name());
                if (place == null) {
                    return null;
                }
                fields.add(new FieldLayout(field, place.offsetBytes(), place.sizeBytes()));
            }
        }
        return new ObjectLayout(own.headerBytes(), fields, own.shallowBytes());
    }

    private ObjectLayout simulated(DumpClass type) {
        if (type.isWhole()) {
            return simulation.layoutOf(type);
        }
        // nothing is known of its fields: as large as it can be, if that is plausible at all
        int header = simulation.layoutOf(HeapType.of(Object.class)).headerBytes();
        long distance = distances.smallest(type.number());
        long least = (header + objectAlignmentBytes() - 1L) & -objectAlignmentBytes();
        boolean plausible = distance >= least && distance < 1 << 16;
        return new ObjectLayout(header, List.of(), plausible ? distance : least);
    }

    /** The fields as they are, in an object of another size; what is too much for it counts as header no more. */
    private static ObjectLayout resized(ObjectLayout layout, long bytes) {
        if (bytes == layout.shallowBytes()) {
            return layout;
        }
        long fields = layout.shallowBytes() - layout.paddingBytes() - layout.headerBytes();
        return bytes - fields > 0
                ? new ObjectLayout((int) Math.min(layout.headerBytes(), bytes - fields), layout.fields(), bytes)
                : new ObjectLayout((int) bytes, List.of(), bytes);
    }

    /** Behind the fields of a stack chunk come the frames, and behind them one bit for each slot. */
    private long chunkBytes(long object) {
        DumpClass type = objects.classOf(object);
        long words = type.declaredFields().stream()
                .filter(field -> field.name().equals("size"))
                .mapToLong(field -> Math.max(0, objects.value(object, field)))
                .findFirst()
                .orElse(0);
        int slotBytes = vm.layout().compressedOops() ? Integer.BYTES : Long.BYTES;
        long bitmapWords = (words * (Long.BYTES / slotBytes) + Long.SIZE - 1) / Long.SIZE;
        long bytes = layout(type).shallowBytes() + (words + bitmapWords) * Long.BYTES;
        return (bytes + objectAlignmentBytes() - 1) & -objectAlignmentBytes();
    }

    /** Computes the layouts of all classes that have objects, and notes where the two sources disagree. */
    private void noteDifferences() {
        List<String> names = new ArrayList<>();
        int different = 0;
        for (DumpClass type : objects.classes().all()) {
            if (count(type) > 0 && !type.isArray() && !isTold(type)) {
                ObjectLayout simulated = simulated(type);
                ClassSize size = size(type, simulated);
                layouts.set(type.number(), resized(simulated, size.bytes()));
                if (size.differs()) {
                    different++;
                    if (names.size() < NAMED_CLASSES) {
                        names.add(type + " " + size.bytes() + " instead of " + size.simulatedBytes());
                    }
                }
            }
        }
        if (different > 0) {
            notes.add(new DumpNote(
                    DumpNote.Kind.SIZES,
                    Quantity.of(different, "class has", "classes have")
                            + " the size that the distances between objects show, in bytes: " + String.join(", ", names)
                            + (different > names.size() ? ", ..." : "")));
        }
    }

    private boolean isTold(DumpClass type) {
        return known != null && known.classes().containsKey(type.id());
    }

    private void noteArrays() {
        long overlapping = vm.fit().overlapping[0];
        if (overlapping > 0) {
            notes.add(
                    new DumpNote(
                            DumpNote.Kind.SIZES,
                            Quantity.of(overlapping, "array", "arrays") + " of " + vm.fit().arrays
                                    + " would reach into the next object: the layout of the VM is not what it seems, sizes are doubtful"));
        }
        if (vm.source() == SizesSource.DISTANCES || vm.source() == SizesSource.ASSUMED) {
            notes.add(new DumpNote(DumpNote.Kind.SIZES, "the layout of the VM is " + vm.source()));
        }
    }
}
