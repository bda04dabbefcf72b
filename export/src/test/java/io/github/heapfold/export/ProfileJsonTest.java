package io.github.heapfold.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.heapfold.Accounting;
import io.github.heapfold.Attribution;
import io.github.heapfold.MemoryProfile;
import io.github.heapfold.ProfileBuilder;
import io.github.heapfold.ProfileFormatException;
import io.github.heapfold.Statistics;
import io.github.heapfold.Warning;
import io.github.heapfold.tree.ClassFields;
import io.github.heapfold.tree.Kind;
import io.github.heapfold.tree.ObjectCount;
import io.github.heapfold.tree.PlaceBuilder;
import io.github.heapfold.tree.Sharing;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Replay with {@code -Dheapfold.test.seed=N}. */
class ProfileJsonTest {
    private static final long SEED = Long.getLong("heapfold.test.seed", 13L);
    private static final int ROUNDS = 10_000;

    private static final String GOLDEN = """
            {
            "format":"heapfold-profile",
            "version":1,
            "bytes":24,
            "objects":2,
            "facts":{"attribution":"COMMON","accounting":"LOGICAL","bothAccountings":true,"layout":"64-bit","jdk":"17.0.1","formatVersion":1},
            "statistics":{"nanoseconds":5,"visitedSet":"bitmap","retries":1,"reason":"r","scanNanoseconds":0},
            "warnings":[
            {"code":"COARSE","path":"A.x","type":"B","message":"m","remedy":"do","count":2}
            ],
            "boundaries":[
            {"name":"java.lang.Thread","count":3}
            ],
            "classes":[
            {"class":"A","fields":[{"declaring":"A","name":"x","width":4,"reference":true}]}
            ],
            "sharing":[
            {"path":["A.x"],"type":"B","objects":1,"bytesBeneath":12,"from":[{"path":["A.x"],"count":2}],"back":[]}
            ],
            "places":[
            {"depth":0,"counts":[{"class":"A","objects":1,"shallowBytes":16}]},
            {"depth":1,"frame":"A.x","own":[{"kind":"DATA","bytes":4,"objects":0}]},
            {"depth":2,"frame":"long[][stack]","own":[{"kind":"STRUCTURE","bytes":8,"objects":1}],"counts":[{"class":"[J","objects":1,"shallowBytes":16,"liveSlots":0,"arrayElements":7,"residues":[0,1]}]},
            {"depth":2,"frame":"\\u00E9[padding]","own":[{"kind":"PADDING","bytes":4,"objects":0}]},
            {"depth":1,"frame":"A[header]","own":[{"kind":"HEADER","bytes":12,"objects":1}]}
            ]
            }
            """;

    @TempDir
    Path directory;

    private static MemoryProfile golden() {
        return MemoryProfile.builder()
                .facts(new MemoryProfile.Facts(Attribution.COMMON, Accounting.LOGICAL, true, "64-bit", "17.0.1", 1))
                .statistics(new Statistics(0, 0, 5, "bitmap", 1, "r", 0))
                .warning(new Warning(Warning.Code.COARSE, "A.x", "B", "m", "do", 2))
                .boundary("java.lang.Thread", 3)
                .add(new ClassFields("A", List.of(new ClassFields.FieldWidth("A", "x", 4, true))))
                .add(new Sharing(
                        List.of("A.x"), "B", 1, 0, List.of(new Sharing.References(List.of("A.x"), 2)), List.of()))
                .add(List.of(), new ObjectCount("A", 1, 0, 0, List.of(), 16))
                .add(List.of("A[header]"), 12, 1)
                .add(List.of("A.x"), 4, 0)
                .add(List.of("A.x", "long[][stack]"), 8, 1)
                .add(List.of("A.x", "long[][stack]"), new ObjectCount("[J", 1, 0, 7, List.of(0L, 1L), 16))
                .add(List.of("A.x", "é[padding]"), 4, 0)
                .build();
    }

    private static byte[] written(MemoryProfile profile) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ProfileJson.write(profile, out);
        return out.toByteArray();
    }

    private static MemoryProfile read(byte[] json) throws IOException {
        return ProfileJson.read(new ByteArrayInputStream(json));
    }

    private static MemoryProfile read(String json) throws IOException {
        return read(json.getBytes(StandardCharsets.UTF_8));
    }

    private static boolean isSame(MemoryProfile one, MemoryProfile other) {
        return one.equals(other)
                && one.facts().equals(other.facts())
                && one.statistics().equals(other.statistics())
                && one.entries().equals(other.entries());
    }

    @Test
    void isAsDocumented() throws IOException {
        assertThat(new String(written(golden()), StandardCharsets.UTF_8)).isEqualTo(GOLDEN);
        assertThat(isSame(read(GOLDEN), golden())).isTrue();
    }

    @Test
    void whatIsReadBackIsEqualInEveryPart() throws IOException {
        Random random = new Random(SEED);
        for (int round = 0; round < ROUNDS; round++) {
            MemoryProfile profile = RandomProfiles.odd(random);
            byte[] json = written(profile);
            MemoryProfile read = read(json);
            assertThat(read).as("round " + round).isEqualTo(profile);
            assertThat(read.facts()).isEqualTo(profile.facts());
            assertThat(read.statistics()).isEqualTo(profile.statistics());
            assertThat(written(read)).as("round " + round).isEqualTo(json);
        }
    }

    @Test
    void aChangedDigitIsSeen() throws IOException {
        Random random = new Random(SEED);
        int refused = 0;
        int unequal = 0;
        for (int round = 0; round < ROUNDS; round++) {
            MemoryProfile profile = RandomProfiles.plain(random);
            byte[] json = written(profile);
            int at = random.nextInt(json.length);
            while (!Character.isDigit(json[at])) {
                at = (at + 1) % json.length;
            }
            json[at] = (byte) (json[at] == '9' ? '1' : json[at] + 1);
            try {
                assertThat(isSame(read(json), profile)).as("round " + round).isFalse();
                unequal++;
            } catch (ProfileFormatException e) {
                refused++;
            }
        }
        assertThat(refused).isPositive();
        assertThat(unequal).isPositive();
    }

    @Test
    void whatIsCutOffIsRefused() throws IOException {
        byte[] json = written(golden());
        for (int length = 0; length < json.length - 2; length++) {
            byte[] cut = Arrays.copyOf(json, length);
            assertThatThrownBy(() -> read(cut)).as("the first " + length).isInstanceOf(ProfileFormatException.class);
        }
    }

    @Test
    void nothingButThatErrorComesOfDamage() {
        Random random = new Random(SEED);
        byte[] json = GOLDEN.getBytes(StandardCharsets.UTF_8);
        for (int round = 0; round < 2 * ROUNDS; round++) {
            byte[] damaged = json.clone();
            for (int i = random.nextInt(3); i >= 0; i--) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            }
            try {
                read(damaged);
            } catch (ProfileFormatException e) {
                assertThat(e.getMessage()).isNotBlank();
            } catch (IOException | RuntimeException e) {
                throw new AssertionError("round " + round + ": " + new String(damaged, StandardCharsets.ISO_8859_1), e);
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"version\":1|\"version\":2|line 3, column 11: the profile is of version 2 of the format, "
                        + "this Heapfold reads version 1; read it with a newer one",
                "heapfold-profile|speedscope|line 2, column 10: the first member must be \"format\": "
                        + "\"heapfold-profile\"; this is JSON of another kind, write a profile with ProfileJson",
                "\"bytes\":24|\"bytes\":25|\"bytes\" is 25, its places add up to 24; "
                        + "the file was changed, write it anew from the profile",
                "\"COMMON\"|\"DEEPEST\"|line 6, column 24: \"DEEPEST\" is none of [FIRST, COMMON, UNKNOWN]; "
                        + "the file is damaged, or was not written by Heapfold",
                "\"DATA\",\"bytes\":4|\"DATA\",\"bytes\":4.0|line 22, column 56: a whole number is due, was 4.0; "
                        + "the file is damaged, or was not written by Heapfold",
                "\"DATA\",\"bytes\":4|\"DATA\",\"bytes\":-4|line 22, column 56: a number from 0 is due, was -4; "
                        + "the file is damaged, or was not written by Heapfold",
                "\"DATA\",\"bytes\":4|\"DATA\",\"size\":4|line 22, column 48: \"size\" is not known here; "
                        + "the file is damaged, or was not written by Heapfold",
                "\"kind\":\"DATA\",||line 22, column 55: \"kind\" is missing; "
                        + "the file is damaged, or was not written by Heapfold",
                "\"depth\":2,\"frame\":\"l|\"depth\":4,\"frame\":\"l|line 23, column 191: depth 4 follows depth 1; "
                        + "the first place is the total at depth 0, each other at most one deeper than the one before",
                "A[header]|A;header|line 25, column 79: no frame is empty or holds ';', was \"A;header\"",
                "[0,1]|[1,1]|line 23, column 189: residues must add up to the 1 objects of [J, were [1, 1]; the file is damaged",
                "[\"A.x\"],\"type\"|\"A.x\",\"type\"|line 18, column 9: an array is due, was \"A.x\"; "
                        + "the file is damaged, or was not written by Heapfold"
            })
    void errorsSayWhatIsWrongAndWhere(String from, String to, String message) {
        String changed = GOLDEN.replace(from, to == null ? "" : to);
        assertThat(changed).isNotEqualTo(GOLDEN);
        assertThatThrownBy(() -> read(changed))
                .isInstanceOf(ProfileFormatException.class)
                .hasMessage(message);
    }

    @Test
    void positionsAreThereToBeAskedFor() {
        assertThatThrownBy(() -> read(GOLDEN.replace("true,\"layout", "1,\"layout")))
                .isInstanceOfSatisfying(ProfileFormatException.class, e -> {
                    assertThat(e.line()).isEqualTo(6);
                    assertThat(e.column()).isEqualTo(74);
                });
    }

    @Test
    void oneFileHoldsOneProfile() {
        assertThatThrownBy(() -> read(GOLDEN + "{}")).hasMessageContaining("something follows the profile");
    }

    @Test
    void sumsBeyondALongAreRefused() {
        String huge = GOLDEN.replace("\"bytes\":8,", "\"bytes\":9223372036854775807,");
        assertThatThrownBy(() -> read(huge))
                .isInstanceOf(ProfileFormatException.class)
                .hasMessageContaining("2^63");
        assertThatThrownBy(() -> read(GOLDEN.replace("\"bytes\":8,", "\"bytes\":9223372036854775808,")))
                .isInstanceOf(ProfileFormatException.class)
                .hasMessageContaining("line 23");
    }

    @Test
    void depthDoesNotMatter() throws IOException {
        ProfileBuilder builder = MemoryProfile.builder();
        PlaceBuilder place = builder.places();
        for (int i = 0; i < 100_000; i++) {
            place = place.child("f" + i);
        }
        place.add(Kind.DATA, 8, 1);
        MemoryProfile deep = builder.build();
        assertThat(read(written(deep))).isEqualTo(deep);
    }

    @Test
    void filesArePackedWhereTheirNameSaysSo() throws IOException {
        Path plain = directory.resolve("a.json");
        Path packed = directory.resolve("a.json.gz");
        ProfileJson.write(golden(), plain);
        ProfileJson.write(golden(), packed);
        assertThat(plain).content().isEqualTo(GOLDEN);
        assertThat(Files.size(packed)).isLessThan(Files.size(plain) / 2);
        assertThat(ProfileJson.read(plain)).isEqualTo(ProfileJson.read(packed)).isEqualTo(golden());
    }

    @Test
    void damagedPackingIsSaid() throws IOException {
        Path packed = directory.resolve("a.json.gz");
        ProfileJson.write(golden(), packed);
        byte[] cut = Arrays.copyOf(Files.readAllBytes(packed), 200);
        assertThatThrownBy(() -> read(cut))
                .isInstanceOf(ProfileFormatException.class)
                .hasMessageContaining("packed with gzip");
    }

    @Test
    void errorsOfStreamsComeThrough() {
        assertThatThrownBy(() -> ProfileJson.write(golden(), new OutputStream() {
                    @Override
                    public void write(int b) throws IOException {
                        throw new IOException("disk full");
                    }
                }))
                .isExactlyInstanceOf(IOException.class)
                .hasMessage("disk full");
        assertThatThrownBy(() -> ProfileJson.read(new InputStream() {
                    @Override
                    public int read() throws IOException {
                        throw new IOException("gone");
                    }
                }))
                .isExactlyInstanceOf(IOException.class)
                .hasMessage("gone");
    }

    @Test
    void streamsStayOpen() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream() {
            @Override
            public void close() {
                throw new AssertionError("closed");
            }
        };
        ProfileJson.write(golden(), out);
        ProfileJson.read(new ByteArrayInputStream(out.toByteArray()) {
            @Override
            public void close() {
                throw new AssertionError("closed");
            }
        });
    }
}
