package io.github.heapfold.dump.model;

import io.github.heapfold.dump.format.DumpFile;
import io.github.heapfold.dump.format.HeapScanner;
import io.github.heapfold.dump.format.HeapVisitor;
import io.github.heapfold.dump.format.Notes;
import io.github.heapfold.dump.format.Quantity;
import io.github.heapfold.dump.format.ValueType;
import io.github.heapfold.dump.index.AddressSet;
import io.github.heapfold.dump.index.ObjectIndex;
import io.github.heapfold.dump.notes.DumpNote;
import java.util.List;

/** Reads the heap records once more, when ids have numbers, and writes down where each object is and of which class. */
final class SecondPass implements HeapVisitor {
    private final FirstPass first;
    private final DumpClasses classes;
    private final ObjectIndex index;
    private final int mirrors;
    private long lastClassId;
    private int lastClass;
    private int lastValueBytes;
    private boolean lastIsArray;
    private boolean cached;
    private long lastArrayClassId;
    private int lastArrayClass = -1;
    private long damaged;

    private SecondPass(FirstPass first, DumpClasses classes, ObjectIndex index) {
        this.first = first;
        this.classes = classes;
        this.index = index;
        List<DumpClass> named = classes.named("java.lang.Class");
        mirrors = named.isEmpty() ? classes.missing().number() : named.get(0).number();
    }

    static ObjectIndex read(DumpFile file, FirstPass first, DumpClasses classes, Notes notes) {
        AddressSet ids = first.ids();
        long mostClasses = classes.all().size() + 1L + first.classNames.size();
        ObjectIndex index = new ObjectIndex(ids, file.bytes().length(), (int) Math.min(Integer.MAX_VALUE, mostClasses));
        SecondPass pass = new SecondPass(first, classes, index);
        HeapScanner scanner = new HeapScanner(file);
        for (long i = 0; i < first.readable.size(); i += 2) {
            scanner.scan(first.readable.get(i), first.readable.get(i + 1), pass);
        }
        if (pass.damaged > 0) {
            notes.add(
                    DumpNote.Kind.DAMAGED,
                    Quantity.of(pass.damaged, "object does not have", "objects do not have")
                            + " the values that their class has; shown as " + classes.missing());
        }
        return index;
    }

    @Override
    public void instance(long position, long id, long classId, int valueBytes) {
        if (classId != lastClassId || !cached) {
            cached = true;
            lastClassId = classId;
            DumpClass type = ClassLinker.classOf(classId, classes, first);
            lastIsArray = type.isArray();
            lastClass = type.number();
            lastValueBytes = type.valueBytes();
        }
        boolean fits = !lastIsArray && (lastValueBytes < 0 || lastValueBytes == valueBytes);
        damaged += fits ? 0 : 1;
        put(id, position, fits ? lastClass : classes.missing().number());
    }

    @Override
    public void objectArray(long position, long id, long classId) {
        if (classId != lastArrayClassId || lastArrayClass < 0) {
            DumpClass type = ClassLinker.classOf(classId, classes, first);
            boolean fits = type.isArray() && type.primitiveElement() == null;
            lastArrayClassId = classId;
            lastArrayClass = fits ? type.number() : classes.arrayOfObjects().number();
        }
        put(id, position, lastArrayClass);
    }

    @Override
    public void primitiveArray(long position, long id, ValueType type) {
        put(id, position, classes.arrayOf(type).number());
    }

    @Override
    public void classDump(long position, long id) {
        put(id, position, mirrors);
    }

    private void put(long id, long position, int classNumber) {
        if (first.accepts(id)) {
            index.put(index.number(id), position, classNumber);
        }
    }
}
