package io.github.heapfold.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PairedTest {
    @Test
    void aRowHasOneColumnForEachPeerAndAPeerThatThrowsFails() {
        // the hand-written meter knows the model only
        PairedOptions options = PairedOptions.parse(
                "--graph",
                "chain",
                "--size",
                "100",
                "--rounds",
                "3",
                "--warmup",
                "0",
                "--peers",
                "heapfold,graph-stats,hand_written",
                "--commit",
                "abc");
        ByteArrayOutputStream problems = new ByteArrayOutputStream();
        Object graph = options.graph().build(options.size());
        Map<Peer, Samples> samples =
                Paired.measure(graph, options, new PrintStream(problems, true, StandardCharsets.UTF_8));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new PairedTable(options, Paired.exact(graph), samples)
                .print(new PrintStream(out, true, StandardCharsets.UTF_8));

        List<String> lines = out.toString(StandardCharsets.UTF_8).lines().toList();
        assertThat(lines).hasSize(6);
        assertThat(lines.get(0)).contains("; commit abc; medians of 3 rounds, in brackets how many times Heapfold");
        assertThat(lines.get(2))
                .isEqualTo(
                        "| graph | objects | MB | collector | median of | Heapfold | JOL GraphStats | hand-written |");
        assertThat(lines.get(5)).contains(" | MB allocated | ");
        assertThat(lines.get(4)).startsWith("| chain 100 | 102 | 0.0 | ").endsWith(" | fails |");
        assertThat(problems.toString(StandardCharsets.UTF_8))
                .startsWith("hand-written fails on CHAIN: java.lang.ClassCastException");
    }

    @Test
    void theMedianIsTheMiddleOrBetweenTheTwoInTheMiddle() {
        assertThat(Samples.median(List.of(9.0, 1.0, 2.0))).isEqualTo(2);
        assertThat(Samples.median(List.of(9.0, 1.0, 2.0, 4.0))).isEqualTo(3);
    }

    @Test
    void whatIsNoOptionIsNamed() {
        assertThatThrownBy(() -> PairedOptions.parse("--graph", "chain", "--fast", "1"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("--fast is no option");
        assertThatThrownBy(() -> PairedOptions.parse("--graph", "tree"))
                .hasMessageStartingWith("no graph is called tree;");
        assertThatThrownBy(PairedOptions::parse).hasMessage("--graph is missing");
    }
}
