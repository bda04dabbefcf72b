package io.github.heapfold.export.internal.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.heapfold.tree.Kind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ByteKindTest {
    @ParameterizedTest
    @CsvSource({
        "Order.items, DATA",
        "cache, DATA",
        "HashMap[key], DATA",
        "long[], DATA",
        "Struct[mine], DATA",
        "Order[header], HEADER",
        "long[][stack], STRUCTURE",
        "ArrayList[slots], STRUCTURE",
        "HashMap[entry], STRUCTURE",
        "Order[padding], PADDING",
        "ArrayList[spare], SPARE",
        "DirectByteBuffer[native], NATIVE",
    })
    void lastFrameTellsTheKindOfBytes(String frame, Kind kind) {
        assertThat(Kind.ofFrame(frame)).isEqualTo(kind);
    }
}
