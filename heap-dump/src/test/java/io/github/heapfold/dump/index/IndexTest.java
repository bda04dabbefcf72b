package io.github.heapfold.dump.index;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.heapfold.dump.Seeds;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IndexTest {
    private static final long BEYOND = (1L << 31) + 12_345;

    @Test
    void idsGetNumbersInTheirOrder() {
        for (long seed : Seeds.of(30).toArray()) {
            Random random = new Random(seed);
            int shift = random.nextBoolean() ? 3 : 0;
            AddressSet.Builder builder = new AddressSet.Builder(shift);
            TreeSet<Long> expected = new TreeSet<>(Long::compareUnsigned);
            long[] bases = random.longs(1 + random.nextInt(4)).toArray();
            int count = random.nextInt(5000);
            for (int i = 0; i < count; i++) {
                long id = bases[random.nextInt(bases.length)] + random.nextInt(100_000);
                long aligned = id >>> shift << shift;
                assertThat(builder.accepts(aligned)).isTrue();
                assertThat(builder.add(aligned)).as("seed " + seed).isEqualTo(expected.add(aligned));
            }
            AddressSet ids = builder.build();
            assertThat(ids.size()).as("seed " + seed).isEqualTo(expected.size());
            long number = 0;
            for (long id : expected) {
                assertThat(ids.number(id)).as("seed " + seed).isEqualTo(number++);
                long next = id + (1L << shift);
                assertThat(ids.number(next) >= 0).as("seed " + seed).isEqualTo(expected.contains(next));
                assertThat(shift == 0 || ids.number(id + 1) == -1).isTrue();
            }
            List<Long> visited = new ArrayList<>();
            ids.forEach((n, id) -> {
                assertThat(n).isEqualTo(visited.size());
                visited.add(id);
            });
            assertThat(visited).as("seed " + seed).containsExactlyElementsOf(expected);
        }
    }

    @Test
    void anAddressOfAnotherAlignmentIsNotAccepted() {
        assertThat(new AddressSet.Builder(3).accepts(20)).isFalse();
        assertThat(new AddressSet.Builder(0).accepts(21)).isTrue();
    }

    @Test
    void theMapIsAMap() {
        for (long seed : Seeds.of(20).toArray()) {
            Random random = new Random(seed);
            LongMap map = new LongMap();
            Map<Long, Long> expected = new HashMap<>();
            int range = 1 + random.nextInt(20_000);
            for (int i = 0; i < 10_000; i++) {
                long key = random.nextInt(range) * (random.nextBoolean() ? 1L : -8L);
                long value = random.nextLong();
                map.put(key, value);
                expected.put(key, value);
            }
            assertThat(map.size()).as("seed " + seed).isEqualTo(expected.size());
            expected.forEach((key, value) -> assertThat(map.get(key)).isEqualTo(value));
            for (int i = 0; i < 1000; i++) {
                long key = random.nextLong();
                assertThat(map.get(key)).isEqualTo(expected.getOrDefault(key, LongMap.ABSENT));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            longs = {
                0,
                1,
                255,
                256,
                65_535,
                1L << 24,
                (1L << 32) - 1,
                1L << 32,
                (1L << 40) - 1,
                1L << 47,
                Long.MAX_VALUE
            })
    void packedNumbersTakeAsManyBytesAsTheLargestNeeds(long maximum) {
        PackedLongs packed = new PackedLongs(200_000, maximum);
        int bytes = Math.max(
                1,
                Long.toUnsignedString(maximum, 16).length() / 2
                        + Long.toUnsignedString(maximum, 16).length() % 2);
        assertThat(packed.width()).isEqualTo(bytes);
        Random random = new Random(maximum);
        long[] expected = new long[200_000];
        for (int i = 0; i < 400_000; i++) {
            int at = random.nextInt(expected.length);
            expected[at] = (random.nextLong() >>> 1) % (maximum == Long.MAX_VALUE ? maximum : maximum + 1);
            packed.set(at, expected[at]);
        }
        for (int i = 0; i < expected.length; i++) {
            assertThat(packed.get(i)).isEqualTo(expected[i]);
        }
    }

    @Test
    void moreThanTwoToThe31NumbersHaveAPlace() {
        PackedLongs packed = new PackedLongs(BEYOND + 1, (1L << 40) - 1);
        packed.set(BEYOND, 99L << 32);
        packed.set(BEYOND - 1, 7);
        packed.set(5, 1);
        assertThat(packed.get(BEYOND)).isEqualTo(99L << 32);
        assertThat(packed.get(BEYOND - 1)).isEqualTo(7);
        assertThat(packed.get(5)).isEqualTo(1);
        assertThat(packed.get(BEYOND - 2)).isZero();

        LongList list = new LongList();
        list.extend(BEYOND);
        list.add(42);
        assertThat(list.size()).isEqualTo(BEYOND + 1);
        assertThat(list.get(BEYOND)).isEqualTo(42);
        assertThat(list.get(BEYOND - 1)).isZero();
    }

    @Test
    void anIndexOfOneObjectInAFileOfManyTerabytes() {
        AddressSet.Builder builder = new AddressSet.Builder(3);
        builder.add(8);
        builder.add(0x7f00_0000_0000L);
        ObjectIndex index = new ObjectIndex(builder.build(), 1L << 44, 70_000);
        index.put(index.number(0x7f00_0000_0000L), (1L << 44) - 100, 65_537);
        assertThat(index.number(8)).isZero();
        assertThat(index.position(1)).isEqualTo((1L << 44) - 100);
        assertThat(index.classNumber(1)).isEqualTo(65_537);
        assertThat(index.number(16)).isEqualTo(-1);
    }
}
