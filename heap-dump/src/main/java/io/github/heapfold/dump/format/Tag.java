package io.github.heapfold.dump.format;

/** The tags of records and heap records. */
public final class Tag {
    static final int UTF8 = 0x01;
    static final int LOAD_CLASS = 0x02;
    static final int FRAME = 0x04;
    static final int TRACE = 0x05;
    static final int HEAP_DUMP = 0x0c;
    static final int CONTROL_SETTINGS = 0x0e;
    static final int HEAP_DUMP_SEGMENT = 0x1c;
    static final int HEAP_DUMP_END = 0x2c;

    /** Heap records that name an object a root. */
    public static final int ROOT_UNKNOWN = 0xff;

    public static final int ROOT_JNI_GLOBAL = 0x01;
    public static final int ROOT_JNI_LOCAL = 0x02;
    public static final int ROOT_JAVA_FRAME = 0x03;
    public static final int ROOT_NATIVE_STACK = 0x04;
    public static final int ROOT_STICKY_CLASS = 0x05;
    public static final int ROOT_THREAD_BLOCK = 0x06;
    public static final int ROOT_MONITOR = 0x07;
    public static final int ROOT_THREAD = 0x08;

    /** Heap records that hold an object. */
    public static final int CLASS_DUMP = 0x20;

    public static final int INSTANCE = 0x21;
    public static final int OBJECT_ARRAY = 0x22;
    public static final int PRIMITIVE_ARRAY = 0x23;

    private Tag() {}

    static boolean isKnown(int tag) {
        return tag >= UTF8 && tag <= CONTROL_SETTINGS || tag == HEAP_DUMP_SEGMENT || tag == HEAP_DUMP_END;
    }
}
