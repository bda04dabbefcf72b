package io.github.heapfold.dump.format;

import java.io.Closeable;

/** The bytes of a dump, unpacked, read at any position. Numbers are big-endian. Safe for use by many threads. */
public abstract class FileBytes implements Closeable {
    /** How many there are. */
    public abstract long length();

    public abstract byte int8(long position);

    public abstract short int16(long position);

    public abstract int int32(long position);

    public abstract long int64(long position);

    /** Copies bytes out. */
    public abstract void copy(long position, byte[] target);

    public final int unsigned8(long position) {
        return int8(position) & 0xff;
    }

    public final int unsigned16(long position) {
        return int16(position) & 0xffff;
    }

    public final long unsigned32(long position) {
        return int32(position) & 0xffff_ffffL;
    }
}
