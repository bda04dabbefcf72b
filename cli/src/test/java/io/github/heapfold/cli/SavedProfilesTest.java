package io.github.heapfold.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.heapfold.MemoryProfile;
import io.github.heapfold.export.ProfileJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The commands about files of profiles. */
class SavedProfilesTest {
    @TempDir
    Path folder;

    @BeforeEach
    void files() throws IOException {
        Files.writeString(folder.resolve("small.folded"), "Shop.orders 100\nShop.orders;Order.id 900\n");
        Files.writeString(folder.resolve("large.folded"), "Shop.orders 100\nShop.orders;Order.id 1000\n");
        Captured eval = Captured.run("eval", "-o", path("list.json"), "new ArrayList<>(List.of(1, 2, 3))");
        assertThat(eval.exitCode()).as(eval.err()).isZero();
    }

    private String path(String name) {
        return folder.resolve(name).toString();
    }

    private String read(String name) throws IOException {
        return Files.readString(folder.resolve(name));
    }

    @ParameterizedTest
    @CsvSource({
        "list.html, <!DOCTYPE html>",
        "list.txt, list.json",
        "list.folded, ArrayList[slots] 12",
        "list.speedscope.json, speedscope.app/file-format-schema.json",
        "list.csv, 'path,kind,bytes,objects'"
    })
    void aProfileIsConverted(String name, String content) throws IOException {
        Captured run = Captured.run("convert", path("list.json"), path(name));
        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(run.out()).isEmpty();
        assertThat(read(name)).contains(content);
    }

    @Test
    void whatIsPackedIsReadAgain() throws IOException {
        MemoryProfile list = ProfileJson.read(folder.resolve("list.json"));
        assertThat(Captured.run("convert", path("list.json"), path("list.json.gz"))
                        .exitCode())
                .isZero();
        assertThat(Captured.run("convert", path("list.json.gz"), path("again.json"))
                        .exitCode())
                .isZero();
        assertThat(ProfileJson.read(folder.resolve("again.json"))).isEqualTo(list);
        assertThat(Captured.run("convert", path("list.json"), path("list.pb.gz"))
                        .exitCode())
                .isZero();
        assertThat(Files.readAllBytes(folder.resolve("list.pb.gz"))).startsWith(0x1F, 0x8B);
    }

    @Test
    void formatGoesBeforeTheName() throws IOException {
        assertThat(Captured.run("convert", "--format", "folded", path("list.json"), path("x.txt"))
                        .exitCode())
                .isZero();
        assertThat(read("x.txt")).startsWith("ArrayList[slots] 12\n");
        assertThat(Captured.run("convert", "--exact", "--format=FOLDED", path("list.json"), path("y"))
                        .exitCode())
                .isZero();
        assertThat(read("y")).contains("[padding]");
    }

    @Test
    void errorsSayWhatToDo() throws IOException {
        Captured noFormat = Captured.run("convert", path("list.json"), path("list.xyz"));
        assertThat(noFormat.exitCode()).isEqualTo(2);
        assertThat(noFormat.err())
                .contains(
                        "names no format; end it in one of .speedscope.json (for speedscope.app), .json (all of it, to keep), .json.gz (");
        Captured noFile = Captured.run("top", path("missing.json"));
        assertThat(noFile.exitCode()).isEqualTo(1);
        assertThat(noFile.err()).contains("there is no file ").contains("; correct its name");
        Files.writeString(folder.resolve("bad.json"), "{\"a\": 1}");
        assertThat(Captured.run("top", path("bad.json")).err())
                .contains("is neither a profile in JSON nor folded stacks: line 1, column 2: the first member must be");
        Files.writeString(folder.resolve("bad.folded"), "a b\n");
        assertThat(Captured.run("top", path("bad.folded")).err()).contains("line 1 is not a folded stack");
        assertThat(Captured.run("top", "--exact", path("small.folded")).err()).contains("LOGICAL bytes only");
        assertThat(Captured.run("top", "-n", "0", path("small.folded")).exitCode())
                .isEqualTo(2);
    }

    @Test
    void diffShowsWhatChanged() {
        Captured run = Captured.run("diff", path("small.folded"), path("large.folded"));
        assertThat(run.exitCode()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .contains("note: the attribution and layout of both profiles is not known")
                .endsWith("""
                             +100 B   +10.0%     1.1 KiB  total
                             +100 B   +10.0%     1.1 KiB  └─ Shop.orders > Order.id
                        """.indent(0));
    }

    @ParameterizedTest
    @CsvSource({"9%, 3", "10%, 0", "9.99 %, 3", "99, 3", "100B, 0", "0.1KB, 0", "0.09KB, 3", "1KiB, 0", "0, 3"})
    void growthIsLimited(String limit, int exitCode) {
        Captured run = Captured.run("diff", "--fail-above", limit, path("small.folded"), path("large.folded"));
        assertThat(run.exitCode()).as(run.err()).isEqualTo(exitCode);
        assertThat(run.err().contains("it grew from 1,000 to 1,100 bytes, by 100, more than " + limit))
                .isEqualTo(exitCode == 3);
        assertThat(Captured.run("diff", "--fail-above", limit, path("large.folded"), path("small.folded"))
                        .exitCode())
                .isZero();
    }

    @Test
    void growthFromNothingIsMoreThanAnyShare() throws IOException {
        Files.writeString(folder.resolve("empty.folded"), "");
        assertThat(Captured.run("diff", "--fail-above=1000%", path("empty.folded"), path("small.folded"))
                        .exitCode())
                .isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource({"ten", "-1", "5 MBs", "''", "%"})
    void aLimitThatIsNoneIsRefused(String limit) {
        Captured run = Captured.run("diff", "--fail-above=" + limit, path("small.folded"), path("large.folded"));
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("is no limit; write a share such as 10%");
    }

    @Test
    void diffWritesFiles() throws IOException {
        for (String name : new String[] {"d.html", "d.json", "d.txt", "d.folded"}) {
            Captured run = Captured.run("diff", path("small.folded"), path("large.folded"), "-o", path(name));
            assertThat(run.exitCode()).as(run.err()).isZero();
            assertThat(run.out()).isEmpty();
        }
        assertThat(read("d.html")).startsWith("<!DOCTYPE html>");
        assertThat(read("d.txt")).contains("Shop.orders > Order.id");
        assertThat(read("d.folded")).isEqualTo("Shop.orders;Order.id 900 1000\n");
        assertThat(read("d.json")).isEqualTo("""
                {
                "format":"heapfold-diff",
                "version":1,
                "deltaBytes":100,
                "deltaObjects":0,
                "attribution":"UNKNOWN",
                "accounting":"LOGICAL",
                "layout":"",
                "before":{"bytes":1000,"objects":0,"jdk":"","warnings":0},
                "after":{"bytes":1100,"objects":0,"jdk":"","warnings":0},
                "notes":[
                "the attribution and layout of both profiles is not known, as of folded text; if they differ in that, bytes differ that did not change, so keep profiles as JSON"
                ],
                "places":[
                {"depth":0,"fate":"CHANGED","deltaBytes":100,"ownDeltaBytes":0,"before":{"bytes":1000,"objects":0,"ownBytes":0,"ownObjects":0},"after":{"bytes":1100,"objects":0,"ownBytes":0,"ownObjects":0}},
                {"depth":1,"frame":"Shop.orders","fate":"CHANGED","deltaBytes":100,"ownDeltaBytes":0,"before":{"bytes":1000,"objects":0,"ownBytes":100,"ownObjects":0},"after":{"bytes":1100,"objects":0,"ownBytes":100,"ownObjects":0}},
                {"depth":2,"frame":"Order.id","fate":"CHANGED","deltaBytes":100,"ownDeltaBytes":100,"before":{"bytes":900,"objects":0,"ownBytes":900,"ownObjects":0},"after":{"bytes":1000,"objects":0,"ownBytes":1000,"ownObjects":0}}
                ]
                }
                """);
    }

    @Test
    void unlikeProfilesAreRefused() {
        Captured diff = Captured.run("diff", path("small.folded"), path("list.json"));
        assertThat(diff.exitCode()).isEqualTo(1);
        assertThat(diff.err())
                .contains("profiles of unlike attribution, one that is not known and COMMON, cannot be compared")
                .contains("keep profiles as JSON");
        assertThat(Captured.run("merge", path("small.folded"), path("list.json"))
                        .err())
                .contains("cannot be merged");
    }

    @Test
    void profilesAreAddedUp() throws IOException {
        Captured run = Captured.run("merge", path("small.folded"), path("large.folded"), "-o", path("sum.folded"));
        assertThat(run.exitCode()).as(run.err()).isZero();
        assertThat(read("sum.folded")).isEqualTo("Shop.orders 200\nShop.orders;Order.id 1900\n");
    }

    @Test
    void topListsTheLargest() {
        assertThat(Captured.run("top", path("small.folded"), "-n", "1").out()).isEqualTo("""
                1 of 2 lines, 1,000 B in all
                 90.0%             900 B             0  Shop.orders;Order.id
                """);
        assertThat(Captured.run("top", path("list.json")).out())
                .contains(
                        " of 3 lines, ",
                        "ArrayList[slots]",
                        "3 of 3 types, ",
                        "java.lang.Object[]",
                        "java.lang.Integer");
    }
}
