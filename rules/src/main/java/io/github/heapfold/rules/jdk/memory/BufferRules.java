package io.github.heapfold.rules.jdk.memory;

import io.github.heapfold.rules.internal.Display;
import io.github.heapfold.typerule.Rules;
import java.util.List;

/**
 * Buffers. Those in the heap have slots; a slice leads to the whole array that it shares. Of direct and mapped ones the
 * objects count, the memory outside the heap does not: see {@link NativeMemory}. A slice, duplicate or view leads to
 * the buffer that owns the memory.
 *
 * <p>Mirrors {@code java/nio/X-Buffer.java.template}, {@code Heap-}, {@code Direct-} and
 * {@code ByteBufferAs-X-Buffer.java.template} of JDK 17 to 25.
 */
final class BufferRules {
    /** Writable or read-only. */
    private static final List<String> ACCESS = List.of("", "R");

    private BufferRules() {}

    static void register(Rules rules) {
        for (String access : ACCESS) {
            heap(rules, "Byte", access);
            Display.container(
                    rules,
                    "java.nio.DirectByteBuffer" + access,
                    "DirectByteBuffer",
                    c -> c.elements("att", "segment").stack("hb", "fd", "cleaner"));
            for (String type : List.of("Char", "Short", "Int", "Long", "Float", "Double")) {
                heap(rules, type, access);
                views(rules, type, access);
            }
        }
        Display.container(
                rules,
                "java.nio.StringCharBuffer",
                "CharBuffer",
                c -> c.elements("str", "segment").slots("hb"));
        Display.leaf(rules, "java.nio.ByteOrder", "ByteOrder");
    }

    private static void heap(Rules rules, String type, String access) {
        Display.container(
                rules,
                "java.nio.Heap" + type + "Buffer" + access,
                type + "Buffer",
                c -> c.slots("hb").elements("segment"));
    }

    /** Of a byte buffer as one of another type: in the heap big- and little-endian, direct swapped and unswapped. */
    private static void views(Rules rules, String type, String access) {
        for (String order : List.of("B", "L")) {
            Display.view(
                    rules,
                    "java.nio.ByteBufferAs" + type + "Buffer" + access + order,
                    type + "Buffer",
                    "bb",
                    "hb[]",
                    "segment");
        }
        for (String order : List.of("S", "U")) {
            Display.view(
                    rules,
                    "java.nio.Direct" + type + "Buffer" + access + order,
                    "Direct" + type + "Buffer",
                    "att",
                    "hb[]",
                    "segment");
        }
    }
}
