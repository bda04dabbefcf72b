package io.github.heapfold.dump.model;

import io.github.heapfold.dump.index.LongList;

/** Roots as the file has them. */
final class RootRecords {
    private final LongList tags = new LongList();
    private final LongList ids = new LongList();
    private final LongList threadsAndFrames = new LongList();

    void add(int tag, long id, int threadSerial, int frame) {
        tags.add(tag);
        ids.add(id);
        threadsAndFrames.add((long) threadSerial << Integer.SIZE | frame & 0xffff_ffffL);
    }

    long size() {
        return ids.size();
    }

    int tag(long i) {
        return (int) tags.get(i);
    }

    long id(long i) {
        return ids.get(i);
    }

    int threadSerial(long i) {
        return (int) (threadsAndFrames.get(i) >>> Integer.SIZE);
    }

    /** The depth of a stack frame; of a thread, the serial of its trace. */
    int frame(long i) {
        return (int) threadsAndFrames.get(i);
    }
}
