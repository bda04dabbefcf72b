package io.github.heapfold.dump.model;

import io.github.heapfold.dump.format.DumpFile;
import io.github.heapfold.dump.format.HeapScanner;
import io.github.heapfold.dump.format.HeapVisitor;
import io.github.heapfold.dump.format.Notes;
import io.github.heapfold.dump.format.Quantity;
import io.github.heapfold.dump.format.RecordScanner;
import io.github.heapfold.dump.format.RecordVisitor;
import io.github.heapfold.dump.format.ValueType;
import io.github.heapfold.dump.index.AddressSet;
import io.github.heapfold.dump.index.LongList;
import io.github.heapfold.dump.index.LongMap;
import io.github.heapfold.dump.notes.DumpNote;

/** Reads the whole file once: which ids there are, where classes, names, stacks, roots and readable heap records lie. */
final class FirstPass implements RecordVisitor, HeapVisitor {
    /** Log of 8, of which HotSpot's addresses are multiples. */
    private static final int ADDRESS_SHIFT = 3;

    private final HeapScanner heap;
    private final Notes notes;
    private final AddressSet.Builder ids;

    final Names names;
    final Stacks stacks = new Stacks();
    final RootRecords roots = new RootRecords();
    final LongMap classNames = new LongMap();
    final LongMap classesBySerial = new LongMap();
    final LongList classDumps = new LongList();
    /** Pairs of begin and end. */
    final LongList readable = new LongList();

    private long objects;
    private long foreign;
    private long idBits;
    private long unreadableBytes;
    private long repeated;

    private FirstPass(DumpFile file, int shift, Notes notes) {
        this.heap = new HeapScanner(file);
        this.names = new Names(file);
        this.ids = new AddressSet.Builder(shift);
        this.notes = notes;
    }

    static FirstPass read(DumpFile file, Notes notes) {
        Notes first = new Notes();
        FirstPass pass = new FirstPass(file, ADDRESS_SHIFT, first);
        new RecordScanner(file, first).scan(pass);
        if (pass.foreign > pass.objects / 100) { // more than damage explains: ids of another kind
            first = new Notes();
            pass = new FirstPass(file, 0, first);
            new RecordScanner(file, first).scan(pass);
        }
        pass.note();
        first.toList().forEach(note -> notes.add(note.kind(), note.text()));
        return pass;
    }

    AddressSet ids() {
        return ids.build();
    }

    /** What all ids are multiples of, a power of two. */
    long idAlignment() {
        return Long.lowestOneBit(idBits);
    }

    boolean accepts(long id) {
        return id != 0 && ids.accepts(id);
    }

    private void note() {
        if (unreadableBytes > 0) {
            notes.add(
                    DumpNote.Kind.DAMAGED,
                    Quantity.bytes(unreadableBytes) + " of heap segments make no sense, or are cut, and were left out");
        }
        if (foreign > 0) {
            notes.add(
                    DumpNote.Kind.DAMAGED,
                    Quantity.of(foreign, "object has an id", "objects have ids") + " that cannot be one, left out");
        }
        if (repeated > 0) {
            notes.add(
                    DumpNote.Kind.DAMAGED,
                    Quantity.of(repeated, "object is", "objects are") + " there more than once; the last counts");
        }
    }

    @Override
    public void utf8(long id, long position, int length) {
        names.put(id, position);
    }

    @Override
    public void loadClass(int classSerial, long classId, long nameId) {
        classNames.put(classId, nameId);
        classesBySerial.put(classSerial, classId);
    }

    @Override
    public void frame(long id, long methodNameId, int classSerial) {
        stacks.frame(id, methodNameId, classSerial);
    }

    @Override
    public void trace(int serial, int threadSerial, int count, long position) {
        stacks.trace(serial, count, position);
    }

    @Override
    public void heap(long from, long end) {
        long read = heap.scan(from, end, this);
        if (read > from) {
            readable.add(from);
            readable.add(read);
        }
        unreadableBytes += end - read;
    }

    @Override
    public void root(int tag, long id, int threadSerial, int frame) {
        roots.add(tag, id, threadSerial, frame);
    }

    @Override
    public void classDump(long position, long id) {
        if (add(id)) {
            classDumps.add(position);
        }
    }

    @Override
    public void instance(long position, long id, long classId, int valueBytes) {
        add(id);
    }

    @Override
    public void objectArray(long position, long id, long classId) {
        add(id);
    }

    @Override
    public void primitiveArray(long position, long id, ValueType type) {
        add(id);
    }

    private boolean add(long id) {
        objects++;
        if (!accepts(id)) {
            foreign++;
            return false;
        }
        idBits |= id;
        if (!ids.add(id)) {
            repeated++;
        }
        return true;
    }
}
