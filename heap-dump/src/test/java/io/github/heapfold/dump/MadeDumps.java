package io.github.heapfold.dump;

import static io.github.heapfold.dump.DumpWriter.BYTE;
import static io.github.heapfold.dump.DumpWriter.INT;
import static io.github.heapfold.dump.DumpWriter.LONG;
import static io.github.heapfold.dump.DumpWriter.OBJECT;

import io.github.heapfold.dump.DumpWriter.Field;
import java.nio.charset.StandardCharsets;

/** Small heaps with everything that the format has. */
final class MadeDumps {
    static final Field[] NONE = {};
    static final long NODE_CLASS = 0x110;
    static final long FIRST_NODE = 0x1000;
    static final int NODES = 40;

    private MadeDumps() {}

    /**
     * A list of nodes, {@code Special} the last one: {@code Node { Node next; int number; }},
     * {@code Special extends Node { long big; Object extra; }}; a thread whose frame holds the first node.
     */
    static DumpWriter list(int idBytes, String version, int segmentTag) {
        DumpWriter writer = new DumpWriter(idBytes, version);
        writer.type(0x100, "java/lang/Object", 0, NONE);
        writer.type(0x108, "java/lang/Class", 0x100, NONE);
        int serial = writer.loadClass(NODE_CLASS, "com/acme/Node");
        writer.describe(
                NODE_CLASS,
                0x100,
                new Field[] {new Field("HEAD", OBJECT, FIRST_NODE), new Field("LIMIT", INT, -7)},
                new Field("next", OBJECT),
                new Field("number", INT));
        writer.type(0x118, "com/acme/Special", NODE_CLASS, NONE, new Field("big", LONG), new Field("extra", OBJECT));
        writer.type(0x120, "[Lcom/acme/Node;", 0x100, NONE);
        writer.type(0x128, "[B", 0x100, NONE);
        writer.type(0x130, "java/lang/String", 0x100, NONE, new Field("value", OBJECT), new Field("coder", BYTE));
        writer.type(0x138, "java/lang/Thread", 0x100, NONE, new Field("name", OBJECT));
        for (int i = 0; i < NODES - 1; i++) {
            long id = FIRST_NODE + 24L * i;
            writer.instance(id, NODE_CLASS, OBJECT, id + 24, INT, i);
            if (i == NODES / 2 && segmentTag == 0x1c) {
                writer.endSegment(segmentTag);
            }
        }
        long last = FIRST_NODE + 24L * (NODES - 1);
        writer.instance(last, 0x118, LONG, 1L << 40, OBJECT, 0x2000, OBJECT, 0, INT, NODES - 1);
        writer.objectArray(0x2000, 0x120, FIRST_NODE, 0, last, 0x6660);
        writer.byteArray(0x2040, "worker".getBytes(StandardCharsets.ISO_8859_1));
        writer.instance(0x2080, 0x130, OBJECT, 0x2040, BYTE, 0);
        writer.instance(0x20a0, 0x138, OBJECT, 0x2080);
        writer.frame(0x9000, "work", serial);
        writer.trace(5, 3, 0x9000);
        writer.root(0x08, 0x20a0, 3, 5);
        writer.root(0x03, FIRST_NODE, 3, 0);
        writer.root(0x05, NODE_CLASS);
        writer.endSegment(segmentTag);
        return writer;
    }
}
