package io.github.heapfold.export;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FrameColourTest {
    @ParameterizedTest
    @CsvSource({
        "Order.items, DATA",
        "cache, DATA",
        "com.acme.Order.items, DATA",
        "HashMap[key], STRUCTURE",
        "long[][stack], STRUCTURE",
        "Order[header], STRUCTURE",
        "ArrayList[slots], STRUCTURE",
        "HashMap[entry], STRUCTURE",
        "Order[padding], UNUSED",
        "ArrayList[spare], UNUSED",
        "DirectByteBuffer[native], OUTSIDE",
        "Order[opaque], OUTSIDE",
        "long[], DATA",
        "Struct[mine], DATA",
    })
    void colourTellsTheKindOfBytes(String frame, FrameColour colour) {
        assertThat(FrameColour.of(frame)).isEqualTo(colour);
    }
}
