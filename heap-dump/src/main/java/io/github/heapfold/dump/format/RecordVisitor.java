package io.github.heapfold.dump.format;

/** Takes the records of a file, in its order. Bodies lie within the file. */
public interface RecordVisitor {
    /** A string: {@code length} bytes at a position. */
    void utf8(long id, long position, int length);

    void loadClass(int classSerial, long classId, long nameId);

    /** A stack frame. */
    void frame(long id, long methodNameId, int classSerial);

    /** A stack trace: {@code count} ids of frames at a position. */
    void trace(int serial, int threadSerial, int count, long position);

    /** Heap records from a position to an end. */
    void heap(long from, long end);
}
