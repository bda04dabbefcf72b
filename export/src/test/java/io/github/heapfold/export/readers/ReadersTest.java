package io.github.heapfold.export.readers;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.heapfold.Accounting;
import io.github.heapfold.MemoryProfile;
import io.github.heapfold.export.Pprof;
import io.github.heapfold.export.RandomProfiles;
import io.github.heapfold.export.Speedscope;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What we write, read by the programs that it is for. */
class ReadersTest {
    private static final int PROFILES = 200;

    private static final MemoryProfile MODEL = MemoryProfile.parse("""
            Model.name 45
            Model.variables 4
            Model.variables;ArrayList[slots] 8
            Model.variables;ArrayList[stack] 40
            Model.variables;Variable.kind 8
            Model[header] 12""");

    @TempDir
    Path folder;

    private List<MemoryProfile> random(Random random) {
        List<MemoryProfile> profiles = new ArrayList<>();
        while (profiles.size() < PROFILES) {
            MemoryProfile profile = RandomProfiles.plain(random);
            if (!profile.isEmpty()) {
                profiles.add(profile);
            }
        }
        return profiles;
    }

    private String pprof(String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of("go", "tool", "pprof"));
        command.addAll(List.of(arguments));
        return Readers.run(folder, command);
    }

    @Test
    @Readers.By("go")
    void pprofShowsLinesWithTheirLabels() throws Exception {
        Pprof.write(MODEL, folder.resolve("model.pb.gz"));
        assertThat(pprof("-top", "-unit=B", "model.pb.gz")).contains("Type: inuse_space", "117B total");
        assertThat(pprof("-top", "-cum", "-unit=B", "model.pb.gz"))
                .containsPattern("4B +3.42% .* +60B 51.28% +Model.variables\n");
        assertThat(pprof("-top", "-unit=B", "-tagfocus=role=structure", "model.pb.gz"))
                .contains("Active filters:", "48B, 41.03% of 117B total");
        assertThat(pprof("-tags", "-unit=B", "model.pb.gz")).contains("ArrayList", "Variable", "header");
        assertThat(folder.resolve("errors.txt")).content().isEmpty();
    }

    @Test
    @Readers.By("go")
    void pprofAddsUpWhatTheProfilesAddUpTo() throws Exception {
        List<String> command = new ArrayList<>(List.of("-raw"));
        long bytes = 0;
        long objects = 0;
        for (MemoryProfile profile : random(new Random(3))) {
            Path file = folder.resolve(command.size() + ".pb.gz");
            Pprof.write(profile, file);
            command.add(file.toString());
            bytes += profile.totalBytes();
            objects += profile.objectCount();
        }
        List<MatchResult> samples = Pattern.compile("^ *(\\d+) +(\\d+): ", Pattern.MULTILINE)
                .matcher(pprof(command.toArray(String[]::new)))
                .results()
                .toList();
        assertThat(samples).hasSizeGreaterThan(PROFILES);
        assertThat(samples.stream().mapToLong(s -> Long.parseLong(s.group(1))).sum())
                .isEqualTo(objects);
        assertThat(samples.stream().mapToLong(s -> Long.parseLong(s.group(2))).sum())
                .isEqualTo(bytes);
    }

    @Test
    @Readers.By({"node", "speedscope"})
    void speedscopeReadsWhatTheProfilesAddUpTo() throws Exception {
        Path script = folder.resolve("speedscope.js");
        try (InputStream in = ReadersTest.class.getResourceAsStream("speedscope.js")) {
            Files.copy(in, script);
        }
        List<String> command = new ArrayList<>(
                List.of("node", script.toString(), Readers.speedscope().toString()));
        StringBuilder expected = new StringBuilder();
        int number = 0;
        for (MemoryProfile profile : random(new Random(4))) {
            Path file = folder.resolve(number++ + ".speedscope.json");
            Speedscope.write(profile, "title " + number, file);
            command.add(file.toString());
            expected.append("title ").append(number).append(", view 0\n");
            bytes(expected, profile);
            if (profile.facts().bothAccountings()) {
                bytes(expected, profile.as(other(profile.accounting())));
            }
            expected.append("  objects: ").append(profile.objectCount()).append(" none\n");
        }
        String printed = Readers.run(folder, command);
        assertThat(printed.substring(printed.indexOf("title 1,"))).isEqualTo(expected.toString());
    }

    private static Accounting other(Accounting accounting) {
        return accounting == Accounting.EXACT ? Accounting.LOGICAL : Accounting.EXACT;
    }

    private static void bytes(StringBuilder text, MemoryProfile view) {
        text.append("  bytes, ")
                .append(view.accounting())
                .append(": ")
                .append(view.totalBytes())
                .append(" bytes\n");
    }
}
