package io.github.heapfold.rules.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.heapfold.fixtures.jvm.ForkedJvm;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Depth and cycles cost neither stack nor lines. */
class DeepGraphsTest {

    @Test
    void tenMillionLinksAreFiveLinesOnASmallStack() throws Exception {
        ForkedJvm jvm = ForkedJvm.run(240, List.of("-Xmx2g", "-Xss512k", "-XX:+UseSerialGC"), DeepGraphsMain.class);
        assertThat(jvm.stderr()).isEmpty();
        assertThat(jvm.stdout()).isEqualTo("""
                chain of 10,000,000: 10000000 objects
                Node.next 40000000
                Node.next;Node.value 39999996
                Node.next;Node[header] 119999988
                Node.value 4
                Node[header] 12
                ring of 1,000,000: 3000000 objects
                DoublyLinked.name 48
                DoublyLinked.next 8
                DoublyLinked.next;DoublyLinked.name 48
                DoublyLinked.next;DoublyLinked.previous 4
                DoublyLinked.next;DoublyLinked[header] 12
                DoublyLinked.previous 3999996
                DoublyLinked.previous;DoublyLinked.name 52888794
                DoublyLinked.previous;DoublyLinked.next 3999992
                DoublyLinked.previous;DoublyLinked[header] 11999976
                DoublyLinked[header] 12
                circle of 1,000,000 cells: 1000000 objects
                Cell.content 4000000
                Cell.content;Cell[header] 11999988
                Cell[header] 12
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
