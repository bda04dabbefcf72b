package io.github.heapfold.rules;

import static io.github.heapfold.rules.samples.Goldens.assertProfile;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.github.heapfold.Accounting;
import io.github.heapfold.MemoryProfile;
import io.github.heapfold.MemoryProfiler;
import io.github.heapfold.fixtures.example.Model;
import io.github.heapfold.jol.JolLayouts;
import io.github.heapfold.jol.VmLayout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The example of the documentation, in both accountings. Other JVMs add no field to a String; the page is of this one. */
class WorkedExampleTest {
    private static final Path PAGE = Path.of("..", "docs", "paths-and-bytes.md");

    /** What a reader's own run prints, unless with flags of their own. */
    @Test
    void thePageShowsWhatThisJvmPrints() throws IOException {
        MemoryProfile logical = MemoryProfiler.standard().profile(Model.toy());
        assumeThat(logical.layout()).startsWith("64-bit, compressed oops, compressed classes, 8-byte alignment");
        assertThat(logical.toString())
                .isEqualTo(block(0).replaceAll("(?m) {2,}.*$", "")); // without what is said of lines
        MemoryProfile exact = logical.as(Accounting.EXACT);
        assertThat(Files.readString(PAGE).replace('\n', ' '))
                .contains(
                        "in the example five more lines of " + (exact.totalBytes() - logical.totalBytes()) + " bytes");
        assertThat(exact.size()).isEqualTo(logical.size() + 5);
        assertThat(MemoryProfiler.standard().explain(String.class).toString()).contains("\n" + block(1) + "\n");
    }

    /** A block of text on the page. */
    private static String block(int index) throws IOException {
        return Pattern.compile("```text\n(.*?)\n```", Pattern.DOTALL)
                .matcher(Files.readString(PAGE))
                .results()
                .map(block -> block.group(1))
                .toList()
                .get(index);
    }

    @Test
    void logicalIsLiveDataOnly() {
        MemoryProfiler profiler = MemoryProfiler.builder()
                .layouts(JolLayouts.simulated(VmLayout.of(17)))
                .build();
        assertThat(profiler.profile(Model.toy()).toString()).isEqualTo("""
                Model.name 45
                Model.variables 4
                Model.variables;ArrayList[slots] 8
                Model.variables;ArrayList[stack] 40
                Model.variables;Variable.bound 64
                Model.variables;Variable.id 48
                Model.variables;Variable.kind 8
                Model.variables;Variable[header] 24
                Model[header] 12""");
    }

    @Test
    void exactAddsPaddingAndSpare() {
        assertProfile(Model.toy(), """
                Model.name 45
                Model.name;String[padding] 7
                Model.variables 4
                Model.variables;ArrayList[slots] 8
                Model.variables;ArrayList[spare] 32
                Model.variables;ArrayList[stack] 40
                Model.variables;Variable.bound 64
                Model.variables;Variable.bound;Bound[padding] 8
                Model.variables;Variable.id 48
                Model.variables;Variable.id;VariableId[padding] 8
                Model.variables;Variable.kind 8
                Model.variables;Variable[header] 24
                Model[header] 12
                Model[padding] 4""");
    }
}
