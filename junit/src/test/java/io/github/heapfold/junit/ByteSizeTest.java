package io.github.heapfold.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ByteSizeTest {
    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "1_072, 1072",
        "64 KiB, 65536",
        "24 MB, 24000000",
        "1.5kB, 1500",
        "2 GiB, 2147483648",
        "0.5 KiB, 512",
        "3b, 3"
    })
    void sizesAsPeopleWriteThem(String text, long bytes) {
        assertThat(ByteSize.parse(text)).isEqualTo(bytes);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "KB", "-1", "1.5", "1.0001 KB", "3 TB", "1,000", "9999999999 GB", "1.2.3 KB"})
    void othersAreRefusedWithWhatToWrite(String text) {
        assertThatThrownBy(() -> ByteSize.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("\"" + text + "\" is no size; write a number and B, KB");
    }

    @Test
    void textHasSeparators() {
        assertThat(ByteSize.text(1072)).isEqualTo("1,072 bytes");
        assertThat(ByteSize.text(1)).isEqualTo("1 byte");
    }
}
