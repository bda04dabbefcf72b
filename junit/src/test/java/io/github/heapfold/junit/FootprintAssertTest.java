package io.github.heapfold.junit;

import static io.github.heapfold.junit.FootprintAssertions.assertThat;
import static io.github.heapfold.junit.FootprintAssertions.footprint;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.heapfold.Boundaries;
import io.github.heapfold.Limits;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.opentest4j.AssertionFailedError;

class FootprintAssertTest {
    private static final class Tenant {
        final byte[] data = new byte[1000];
    }

    private static final class Cache {
        final Map<Long, Tenant> entries = new HashMap<>();
        final List<Long> order = new ArrayList<>();
        int hits;

        Cache(int size) {
            for (long i = 0; i < size; i++) {
                Long key = 1_000L + i;
                entries.put(key, new Tenant());
                order.add(key);
            }
        }
    }

    private final Cache cache = new Cache(10);

    @Test
    void footprintIsTheProfilesTotalUnderTheFixedLayout() {
        long total = footprint(cache).profile().totalBytes();

        assertThat(footprint(cache)).isEqualTo(total).isAtMost(total).isAtMost(total + " B");
        assertThat(footprint(cache).profile().layout()).isEqualTo(Footprint.FIXED_LAYOUT.toString());
        assertThatThrownBy(() -> assertThat(footprint(cache)).isAtMost(total - 1))
                .isInstanceOf(AssertionFailedError.class)
                .hasMessageStartingWith("Cache takes ")
                .hasMessageContaining("1 byte more than its budget")
                .hasMessageContaining("Cache.entries")
                .hasMessageContaining("LOGICAL, COMMON, ")
                .hasMessageContaining("FootprintAssertTest.footprintIsTheProfilesTotalUnderTheFixedLayout.html");
    }

    @Test
    void partsHaveBudgetsOfTheirOwn() {
        // 4 slot, 10 Integer-like keys are shared with the map and stand at the top
        assertThat(footprint(cache))
                .path("Cache.order")
                .isEqualTo(4 + 24 + 16 + 40)
                .path("Cache.entries;Tenant.data")
                .isEqualTo(10 * (4 + 16 + 1000))
                .path("Cache.hits")
                .isAtMost("4 B");
        assertThatThrownBy(
                        () -> assertThat(footprint(cache)).path("Cache.entries").isAtMost("1 KiB"))
                .hasMessageStartingWith("Cache.entries takes ")
                .hasMessageContaining("Tenant.data");
    }

    @Test
    void unknownPathIsAFailureThatSaysWhatThereIs() {
        assertThatThrownBy(() -> assertThat(footprint(cache)).path("Cache.entires"))
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith("the footprint has no path Cache.entires: no frame Cache.entires there")
                .hasMessageContaining("\n  Cache.entries");
    }

    @Test
    void bytesPerEntryOfMapsAndLists() {
        // node 32 live of 32, slot of the table 4, tenant 12 + 4 + 1016, parts of the map by ten
        long map = footprint(cache).profile().root().child("Cache.entries").bytesBeneath(kind -> kind.isLive());
        assertThat(footprint(cache)).bytesPerEntry("Cache.entries").isEqualTo((map + 9) / 10);
        assertThat(footprint(cache)).bytesPerEntry("Cache.order").isEqualTo((84 + 9) / 10);
        assertThat(footprint(cache)).bytesPer("Cache.order", 84).isEqualTo(1);
    }

    @Test
    void entriesThatCannotBeToldAreAskedFor() {
        class Index {
            final Map<Object, Object> byIdentity = new IdentityHashMap<>(Map.of("a", "b"));
        }
        assertThatThrownBy(() -> assertThat(footprint(new Index())).bytesPerEntry("Index.byIdentity"))
                .hasMessage("how many entries there are at Index.byIdentity cannot be told from its structure;"
                        + " say it with bytesPer(path, entries)");
    }

    @Test
    void exactCountsSpareAndPadding() {
        assertThat(footprint(cache).exact())
                .isEqualTo(footprint(cache).exact().profile().totalBytes());
        assertThat(footprint(cache).exact().profile().totalBytes())
                .isGreaterThan(footprint(cache).profile().totalBytes());
    }

    @Test
    void settingsOfTheProfilerAreTheTests() {
        assertThat(footprint(cache).with(p -> p.boundaries(Boundaries.standard().stopAt(Tenant.class))))
                .isAtMost("1 KiB");
    }

    @Test
    void aProfileThatIsNotWholeProvesNothing() {
        assertThatThrownBy(() -> assertThat(
                        footprint(cache).with(p -> p.limit(Limits.none().objects(3)))))
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith("the footprint of Cache is not known in full:\n  TRUNCATED");
    }

    @Test
    void nullHasNoFootprint() {
        assertThatThrownBy(() -> footprint(null))
                .isInstanceOf(AssertionError.class)
                .hasMessageStartingWith("null has no footprint");
    }

    @Test
    void growthIsAFailureAndReuseIsNot() {
        List<Object> kept = new ArrayList<>();

        assertThat(footprint(kept)).doesNotGrow(10, () -> {
            kept.clear();
            kept.add("x");
        });
        assertThatThrownBy(() -> assertThat(footprint(kept)).doesNotGrow(10, () -> kept.add(new byte[1])))
                .hasMessageStartingWith("ArrayList takes ")
                .hasMessageContaining("against the first of 10 times")
                .hasMessageContaining("ArrayList[slots]");
    }

    @Test
    void stableBesideABusyCollectorAndOtherThreads() throws InterruptedException {
        long expected = footprint(cache).profile().totalBytes();
        Thread other = new Thread(() -> {
            List<byte[]> waste = new ArrayList<>();
            while (!Thread.currentThread().isInterrupted()) {
                waste.add(new byte[10_000]);
                if (waste.size() > 100) {
                    waste.clear();
                    System.gc();
                }
            }
        });
        other.start();
        try {
            for (int i = 0; i < 100; i++) {
                assertThat(footprint(cache)).isEqualTo(expected);
            }
        } finally {
            other.interrupt();
            other.join();
        }
    }
}
