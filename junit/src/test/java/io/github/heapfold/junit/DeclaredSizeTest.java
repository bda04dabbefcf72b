package io.github.heapfold.junit;

import static io.github.heapfold.junit.FootprintAssertions.assertDeclaredSize;
import static io.github.heapfold.junit.FootprintAssertions.footprint;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class DeclaredSizeTest {
    /** Forgets its own object. */
    private static final class Block {
        final byte[] data = new byte[1000];

        long ramBytesUsed() {
            return 16 + data.length;
        }
    }

    @Test
    void whatIsDeclaredIsHeldAgainstTheTruth() {
        Block block = new Block();
        long real = footprint(block).exact().onThisJvm().profile().totalBytes();

        assertDeclaredSize(block, b -> real).withinPercent(0);
        assertDeclaredSize(block, Block::ramBytesUsed).withinPercent(5);
        assertThat(real).isGreaterThan(block.ramBytesUsed());
        assertThatThrownBy(() -> assertDeclaredSize(block, Block::ramBytesUsed).withinPercent(0.5))
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith("Block declares 1,016 bytes and takes ")
                .hasMessageContaining("Block.data");
    }

    @Test
    void tooMuchIsAsWrongAsTooLittle() {
        assertThatThrownBy(() -> assertDeclaredSize(new Block(), b -> 5000).withinPercent(5))
                .hasMessageContaining("allowed are 5.0 %");
    }
}
