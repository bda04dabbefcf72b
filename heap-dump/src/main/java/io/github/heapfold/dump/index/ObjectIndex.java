package io.github.heapfold.dump.index;

/**
 * What is kept of each object: its bit among the ids, where its record is and the number of its class. For a file of less
 * than 4 GB and fewer than 65,536 classes that is some 8 bytes.
 */
public final class ObjectIndex {
    private final AddressSet ids;
    private final PackedLongs positions;
    private final PackedLongs classes;

    /** For objects with these ids, in a file of that length, of so many classes. */
    public ObjectIndex(AddressSet ids, long fileLength, int classCount) {
        this.ids = ids;
        this.positions = new PackedLongs(ids.size(), fileLength);
        this.classes = new PackedLongs(ids.size(), classCount);
    }

    /** Says what is known of an object; the last word counts. */
    public void put(long number, long position, int classNumber) {
        positions.set(number, position);
        classes.set(number, classNumber);
    }

    public long size() {
        return ids.size();
    }

    /** The number of an id, -1 if there is no such object. */
    public long number(long id) {
        return ids.number(id);
    }

    /** Where the record of an object begins. */
    public long position(long number) {
        return positions.get(number);
    }

    public int classNumber(long number) {
        return (int) classes.get(number);
    }

    /** All ids, in order. */
    public AddressSet ids() {
        return ids;
    }
}
