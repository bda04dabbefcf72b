package io.github.heapfold.export;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.heapfold.Accounting;
import io.github.heapfold.MemoryProfile;
import io.github.heapfold.ProfileBuilder;
import io.github.heapfold.tree.Kind;
import io.github.heapfold.tree.ObjectCount;
import io.github.heapfold.tree.PlaceBuilder;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** What is written for other tools adds up to the profile. Replay with {@code -Dheapfold.test.seed=N}. */
class OtherFormatsTest {
    private static final long SEED = Long.getLong("heapfold.test.seed", 17L);
    private static final int ROUNDS = 10_000;

    private static final MemoryProfile SMALL = MemoryProfile.builder()
            .add(List.of("A.x"), 4, 0)
            .add(List.of("A.x", "B[stack]"), 16, 1)
            .add(List.of("A.x", "B[stack]"), new ObjectCount("a.B", 1, 0, 0, List.of(), 16))
            .add(List.of("A.y", "say \"a, b\""), 100, 2)
            .build();

    private interface Writing {
        void to(ByteArrayOutputStream out) throws IOException;
    }

    private static byte[] written(Writing writing) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        writing.to(out);
        return out.toByteArray();
    }

    /** The fields of a message: numbers, and bytes of what has a length. */
    private static Map<Integer, List<Object>> fields(ByteBuffer message) {
        Map<Integer, List<Object>> fields = new TreeMap<>();
        while (message.hasRemaining()) {
            long tag = varint(message);
            Object value;
            if ((tag & 7) == 0) {
                value = varint(message);
            } else {
                assertThat(tag & 7).isEqualTo(2);
                int length = (int) varint(message);
                value = message.slice(message.position(), length);
                message.position(message.position() + length);
            }
            fields.computeIfAbsent((int) (tag >> 3), field -> new ArrayList<>()).add(value);
        }
        return fields;
    }

    private static long varint(ByteBuffer in) {
        long value = 0;
        for (int shift = 0; ; shift += 7) {
            byte b = in.get();
            value |= (long) (b & 0x7F) << shift;
            if (b >= 0) {
                return value;
            }
        }
    }

    private static List<Long> varints(Object packed) {
        List<Long> values = new ArrayList<>();
        ByteBuffer in = ((ByteBuffer) packed).duplicate();
        while (in.hasRemaining()) {
            values.add(varint(in));
        }
        return values;
    }

    private static String text(Object bytes) {
        return StandardCharsets.UTF_8.decode(((ByteBuffer) bytes).duplicate()).toString();
    }

    /** Bytes by folded stack, with the objects of all under the empty one. */
    private static Map<String, Long> ofPprof(MemoryProfile profile) throws IOException {
        byte[] packed = written(out -> Pprof.write(profile, out));
        byte[] plain = new GZIPInputStream(new ByteArrayInputStream(packed)).readAllBytes();
        Map<Integer, List<Object>> message = fields(ByteBuffer.wrap(plain));
        List<Object> strings = message.get(6);
        Map<Long, String> names = new TreeMap<>();
        for (Object function : message.getOrDefault(5, List.of())) {
            Map<Integer, List<Object>> fields = fields(((ByteBuffer) function).duplicate());
            names.put(
                    (Long) fields.get(1).get(0),
                    text(strings.get(((Long) fields.get(2).get(0)).intValue())));
        }
        Map<String, Long> bytes = new TreeMap<>();
        for (Object sample : message.getOrDefault(2, List.of())) {
            Map<Integer, List<Object>> fields = fields(((ByteBuffer) sample).duplicate());
            List<String> path = new ArrayList<>();
            varints(fields.get(1).get(0)).forEach(location -> path.add(0, names.get(location)));
            List<Long> values = varints(fields.get(2).get(0));
            bytes.merge("", values.get(0), Long::sum);
            bytes.merge(String.join(";", path), values.get(1), Long::sum);
        }
        return bytes;
    }

    private static Map<String, Long> ofProfile(MemoryProfile profile) {
        Map<String, Long> bytes = new TreeMap<>();
        profile.entries().forEach(entry -> {
            bytes.merge("", entry.objects(), Long::sum);
            bytes.merge(String.join(";", entry.path()), entry.bytes(), Long::sum);
        });
        return bytes;
    }

    @Test
    void samplesOfPprofAreTheLines() throws IOException {
        Random random = new Random(SEED);
        for (int round = 0; round < ROUNDS; round++) {
            MemoryProfile profile = RandomProfiles.plain(random);
            assertThat(ofPprof(profile)).as("round " + round).isEqualTo(ofProfile(profile));
        }
    }

    /** Sums of weights by the name of speedscope's profile. */
    private static Map<String, Long> ofSpeedscope(MemoryProfile profile) throws IOException {
        byte[] written = written(out -> Speedscope.write(profile, "t", out));
        Map<String, Long> sums = new TreeMap<>();
        String name = "";
        int samples = 0;
        try (JsonParser json = new JsonFactory().createParser(ObjectReadContext.empty(), written)) {
            while (json.nextToken() != null) {
                if (json.currentToken() == JsonToken.START_ARRAY && "samples".equals(json.currentName())) {
                    samples = 0;
                    while (json.nextToken() == JsonToken.START_ARRAY) {
                        samples++;
                        json.skipChildren();
                    }
                } else if (json.currentToken() == JsonToken.START_ARRAY && "weights".equals(json.currentName())) {
                    long sum = 0;
                    for (; json.nextToken() == JsonToken.VALUE_NUMBER_INT; samples--) {
                        sum += json.getLongValue();
                    }
                    assertThat(samples).isZero();
                    sums.put(name, sum);
                } else if (json.currentToken() == JsonToken.VALUE_STRING && "name".equals(json.currentName())) {
                    name = json.getString();
                }
            }
        }
        return sums;
    }

    @Test
    void weightsOfSpeedscopeAddUpToTheProfile() throws IOException {
        Random random = new Random(SEED);
        for (int round = 0; round < ROUNDS; round++) {
            MemoryProfile profile = RandomProfiles.plain(random);
            Map<String, Long> expected = new TreeMap<>();
            expected.put("bytes, " + profile.accounting(), profile.totalBytes());
            expected.put("objects", profile.objectCount());
            if (profile.facts().bothAccountings()) {
                for (Accounting accounting : Accounting.values()) {
                    expected.put("bytes, " + accounting, profile.as(accounting).totalBytes());
                }
            }
            assertThat(ofSpeedscope(profile)).as("round " + round).isEqualTo(expected);
        }
    }

    @Test
    void speedscopeGetsTheHeaviestFirst() throws IOException {
        assertThat(new String(written(out -> Speedscope.write(SMALL, "Small", out)), StandardCharsets.UTF_8))
                .isEqualTo("""
                        {
                        "$schema":"https://www.speedscope.app/file-format-schema.json",
                        "exporter":"heapfold",
                        "name":"Small",
                        "activeProfileIndex":0,
                        "profiles":[
                        {"type":"sampled","name":"bytes, LOGICAL","unit":"bytes","startValue":0,"samples":[[0,1],[2],[2,3]],"weights":[100,4,16],"endValue":120},
                        {"type":"sampled","name":"objects","unit":"none","startValue":0,"samples":[[0,1],[2,3]],"weights":[2,1],"endValue":3}
                        ],
                        "shared":{"frames":[{"name":"A.y"},{"name":"say \\"a, b\\""},{"name":"A.x"},{"name":"B[stack]"}]}
                        }
                        """);
    }

    @Test
    void tablesAreRowsOfCommaSeparatedValues() throws IOException {
        assertThat(new String(written(out -> Csv.write(SMALL, Csv.Table.LINES, out)), StandardCharsets.UTF_8))
                .isEqualTo("""
                        path,kind,bytes,objects
                        A.x,DATA,4,0
                        A.x;B[stack],STRUCTURE,16,1
                        "A.y;say ""a, b\""",DATA,100,2
                        """);
        assertThat(new String(written(out -> Csv.write(SMALL, Csv.Table.TYPES, out)), StandardCharsets.UTF_8))
                .isEqualTo("""
                        class,objects,shallow bytes,array elements
                        a.B,1,16,0
                        """);
    }

    @Test
    void rowsOfLinesAddUpToTheProfile() throws IOException {
        Random random = new Random(SEED);
        for (int round = 0; round < ROUNDS; round++) {
            MemoryProfile profile = RandomProfiles.plain(random);
            String csv = new String(written(out -> Csv.write(profile, Csv.Table.LINES, out)), StandardCharsets.UTF_8);
            long bytes = csv.lines()
                    .skip(1)
                    .mapToLong(row -> Long.parseLong(row.split(",")[2]))
                    .sum();
            assertThat(bytes).as("round " + round).isEqualTo(profile.totalBytes());
        }
    }

    @Test
    void depthDoesNotMatter() throws IOException {
        ProfileBuilder builder = MemoryProfile.builder();
        PlaceBuilder place = builder.places();
        for (int i = 0; i < 100_000; i++) {
            place = place.child("f" + i % 10);
        }
        place.add(Kind.DATA, 8, 1);
        MemoryProfile deep = builder.build();
        assertThat(ofPprof(deep).values()).containsExactly(1L, 8L);
        assertThat(ofSpeedscope(deep)).containsEntry("bytes, LOGICAL", 8L);
        assertThat(written(out -> Csv.write(deep, Csv.Table.LINES, out))).hasSizeGreaterThan(300_000);
    }
}
