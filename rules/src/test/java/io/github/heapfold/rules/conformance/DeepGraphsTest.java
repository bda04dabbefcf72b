package io.github.heapfold.rules.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.heapfold.fixtures.jvm.ForkedJvm;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Depth and cycles cost neither stack nor lines. */
class DeepGraphsTest {

    @Test
    void tenMillionLinksAreAHandfulOfLinesOnASmallStack() throws Exception {
        ForkedJvm jvm = ForkedJvm.run(240, List.of("-Xmx2g", "-Xss512k", "-XX:+UseSerialGC"), DeepGraphsMain.class);
        assertThat(jvm.stderr()).isEmpty();
        assertThat(jvm.stdout()).isEqualTo("""
                chain of 10,000,000: 10000000 objects
                Node.next 40000000
                Node.value 40000000
                Node[header] 120000000
                ring of 1,000,000: 3000000 objects
                DoublyLinked.name 52888890
                DoublyLinked.next 4000000
                DoublyLinked.previous 4000000
                DoublyLinked[header] 12000000
                circle of 1,000,000 cells: 1000000 objects
                Cell.content 4000000
                Cell[header] 12000000
                1,000,000 arrays in arrays: 1000000 objects
                Object[] [slots] 11999988
                Object[] [stack] 16000000
                1,000,000 lists in lists: 2000000 objects
                ArrayList[slots] 3999996
                ArrayList[stack] 40000000
                1,000,000 optionals of optionals: 1000000 objects
                Optional[stack] 16000000
                """);
        assertThat(jvm.exitCode()).isZero();
    }
}
