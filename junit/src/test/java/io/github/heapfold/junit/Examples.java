package io.github.heapfold.junit;

import static io.github.heapfold.junit.FootprintAssertions.assertThat;
import static io.github.heapfold.junit.FootprintAssertions.footprint;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** What a user's tests do, for {@link JUnitVersionsTest}: five of them pass and three fail. */
class Examples implements FootprintTests {
    @MaxFootprint("1 KiB")
    final List<Object> kept = new ArrayList<>();

    @MaxFootprint("24 B")
    Object passes() {
        return new int[2];
    }

    @MaxFootprint("23 B")
    Object fails() {
        return new int[2];
    }

    @Test
    void budgetHolds() {
        assertThat(footprint(List.of("a"))).isAtMost("1 KiB").neverGrows();
    }

    @Test
    void budgetIsBroken() {
        assertThat(footprint(List.of("a"))).isAtMost("8 B");
    }

    @RepeatedTest(3)
    void fieldHolds() {
        kept.add(new byte[100]);
    }

    @Test
    void fieldIsTooLarge() {
        kept.add(new byte[1000]);
    }
}
