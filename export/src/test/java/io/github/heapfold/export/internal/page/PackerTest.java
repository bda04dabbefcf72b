package io.github.heapfold.export.internal.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PackerTest {
    @Test
    void numbersTakeSevenBitsOfEachByte() {
        byte[] packed = Base64.getDecoder()
                .decode(new Packer()
                        .number(0)
                        .number(127)
                        .number(128)
                        .number(16_384)
                        .base64());

        int[] noStrings = {0, 0};
        assertThat(packed).containsExactly(noStrings[0], noStrings[1], 0, 127, 0x80, 1, 0x80, 0x80, 1);
    }

    @Test
    void stringsAreStoredOnceAndWithoutWhatTheyShareWithTheOneBefore() {
        byte[] packed = Base64.getDecoder()
                .decode(new Packer()
                        .text("Order.id")
                        .text("Order.items")
                        .text("Order.id")
                        .base64());

        assertThat(new String(packed, java.nio.charset.StandardCharsets.ISO_8859_1))
                .isEqualTo("\2\0\10\7\4\14Order.idtems\0\1\0");
    }

    @Test
    void charactersOfTwoUnitsAreNotCutInHalf() {
        String grin = "a\uD83D\uDE00";
        String weep = "a\uD83D\uDE22";

        Unpacker read = new Unpacker(new Packer().text(grin).text(weep).base64());

        assertThat(List.of(read.text(), read.text())).containsExactly(grin, weep);
    }

    @Test
    void negativeNumberIsRefusedUnlessSigned() {
        assertThatThrownBy(() -> new Packer().number(-1)).hasMessage("a number is 0 or more, was -1; use signed");
    }

    @Test
    void whateverIsPackedIsReadBack() {
        for (int seed = 0; seed < 2_000; seed++) {
            Random random = new Random(seed);
            Packer packer = new Packer();
            List<Object> written = new ArrayList<>();
            for (int i = random.nextInt(40); i > 0; i--) {
                long number = random.nextLong() >> random.nextInt(64);
                switch (random.nextInt(3)) {
                    case 0 -> {
                        packer.number(number & Long.MAX_VALUE);
                        written.add(number & Long.MAX_VALUE);
                    }
                    case 1 -> {
                        packer.signed(number);
                        written.add(number);
                    }
                    default -> {
                        String text = RandomModels.text(random);
                        packer.text(text);
                        written.add(text);
                    }
                }
            }
            Unpacker read = new Unpacker(packer.base64());
            List<Object> got = new ArrayList<>();
            Random again = new Random(seed);
            for (int i = again.nextInt(40); i > 0; i--) {
                again.nextLong();
                again.nextInt(64);
                switch (again.nextInt(3)) {
                    case 0 -> got.add(read.number());
                    case 1 -> got.add(read.signed());
                    default -> {
                        RandomModels.text(again);
                        got.add(read.text());
                    }
                }
            }
            assertThat(got).as("seed " + seed).isEqualTo(written);
            assertThat(read.atEnd()).isTrue();
        }
    }
}
