package io.github.heapfold.dump.model;

import io.github.heapfold.dump.index.LongList;
import io.github.heapfold.dump.index.LongMap;

/** Stack traces of the file: for a trace and a depth, the method and the class of the frame. */
final class Stacks {
    private final LongMap frames = new LongMap();
    private final LongList methodNames = new LongList();
    private final LongList classSerials = new LongList();
    private final LongMap traces = new LongMap();
    private final LongList counts = new LongList();
    private final LongList positions = new LongList();

    void frame(long id, long methodNameId, int classSerial) {
        frames.put(id, methodNames.size());
        methodNames.add(methodNameId);
        classSerials.add(classSerial);
    }

    void trace(int serial, int count, long position) {
        traces.put(serial, counts.size());
        counts.add(count);
        positions.add(position);
    }

    /** Where the id of a frame is in the file, -1 if the trace does not reach as deep. */
    long framePosition(int traceSerial, int depth, int idBytes) {
        long trace = traces.get(traceSerial);
        return trace < 0 || depth < 0 || depth >= counts.get(trace)
                ? -1
                : positions.get(trace) + (long) depth * idBytes;
    }

    /** The number of a frame, -1 if there is none with that id. */
    long frame(long id) {
        return frames.get(id);
    }

    long methodName(long frame) {
        return methodNames.get(frame);
    }

    int classSerial(long frame) {
        return (int) classSerials.get(frame);
    }
}
