package io.github.heapfold.rules;

import io.github.heapfold.typerule.RuleRegistry;
import java.util.List;

/**
 * Buffers in the heap. A slice leads to the whole array that it shares.
 *
 * <p>Mirrors {@code java/nio/X-Buffer.java.template} and {@code Heap-X-Buffer.java.template} of JDK 17 to 25.
 */
final class BufferRules {
    private BufferRules() {}

    static void register(RuleRegistry.Builder rules) {
        for (String type : List.of("Byte", "Char", "Short", "Int", "Long", "Float", "Double")) {
            for (String writable : List.of("", "R")) {
                Display.container(
                        rules,
                        "java.nio.Heap" + type + "Buffer" + writable,
                        type + "Buffer",
                        c -> c.slots("hb").elements("segment"));
            }
        }
    }
}
