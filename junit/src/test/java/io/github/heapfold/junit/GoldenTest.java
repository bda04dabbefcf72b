package io.github.heapfold.junit;

import static io.github.heapfold.junit.FootprintAssertions.assertThat;
import static io.github.heapfold.junit.FootprintAssertions.footprint;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opentest4j.AssertionFailedError;

class GoldenTest {
    private static final String ORDER = "class Order { long id = 7; int[] lines = new int[3]; }";
    private static final String WITH_FLAG = "class Order { long id = 7; int[] lines = new int[3]; boolean flag; }";

    @TempDir
    Path folder;

    @BeforeEach
    void useFolder() {
        System.setProperty("heapfold.footprints", folder.toString());
    }

    @AfterEach
    void reset() {
        System.clearProperty("heapfold.footprints");
        System.clearProperty("heapfold.update");
    }

    private Object order(String declaration) throws Exception {
        return Compiled.object(Files.createTempDirectory(folder, "classes"), "Order", declaration);
    }

    @Test
    void aFieldMoreIsNamedInTheMessage() throws Exception {
        System.setProperty("heapfold.update", "");
        assertThat(footprint(order(ORDER))).matchesGolden();
        System.clearProperty("heapfold.update");

        assertThat(footprint(order(ORDER))).matchesGolden();

        Object grown = order(WITH_FLAG);
        assertThatThrownBy(() -> assertThat(footprint(grown)).matchesGolden())
                .isInstanceOf(AssertionFailedError.class)
                .hasMessageStartingWith("Order takes 53 bytes, +1 against the golden file ")
                .hasMessageContaining("        +1  Order.flag  0 -> 1\n")
                .hasMessageContaining("GoldenTest.aFieldMoreIsNamedInTheMessage.html");
    }

    @Test
    void fileReadsAsItIsMeant() throws Exception {
        System.setProperty("heapfold.update", "");
        assertThat(footprint(order(ORDER))).matchesGolden("order");

        assertThat(Files.readString(folder.resolve("order.folded"))).isEqualTo("""
                # accounting: LOGICAL
                # attribution: COMMON
                # layout: 64-bit, compressed oops, compressed classes, 8-byte alignment, JDK 17
                # counting: version 1
                Order.id 8
                Order.lines 16
                Order.lines;int[] [stack] 16
                Order[header] 12
                """);
    }

    @Test
    void otherTermsAreNotAGrownClass() throws Exception {
        System.setProperty("heapfold.update", "");
        assertThat(footprint(order(ORDER))).matchesGolden("order");
        System.clearProperty("heapfold.update");
        Path file = folder.resolve("order.folded");
        Files.writeString(file, Files.readString(file).replace("counting: version 1", "counting: version 0"));

        Object order = order(ORDER);
        assertThatThrownBy(() -> assertThat(footprint(order)).matchesGolden("order"))
                .hasMessageContaining("was counted by other terms, so it says nothing about this object:"
                        + " \"# counting: version 0\" there, \"# counting: version 1\" now");
        assertThatThrownBy(() -> assertThat(footprint(order).exact()).matchesGolden("order"))
                .hasMessageContaining("\"# accounting: LOGICAL\" there, \"# accounting: EXACT\" now");
    }

    @Test
    void missingAndDamagedFilesSayWhatToDo() throws Exception {
        Object order = order(ORDER);
        assertThatThrownBy(() -> assertThat(footprint(order)).matchesGolden())
                .hasMessageStartingWith("there is no golden file ")
                .hasMessageContaining("-Dheapfold.update");

        System.setProperty("heapfold.update", "");
        assertThat(footprint(order)).matchesGolden("order");
        System.clearProperty("heapfold.update");
        Files.writeString(folder.resolve("order.folded"), "Order.id eight\n", StandardOpenOption.APPEND);
        assertThatThrownBy(() -> assertThat(footprint(order)).matchesGolden("order"))
                .hasMessageContaining("is damaged: line 9 is not a folded stack");
    }

    @Test
    void namesStayInTheFolder() {
        assertThatThrownBy(() -> assertThat(footprint("x")).matchesGolden("../x"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("leads out of");
    }

    @Test
    void ratchetFollowsDownwardsOnly() throws Exception {
        Object small = order(ORDER);
        Object large = order(WITH_FLAG);

        assertThat(footprint(large)).neverGrows("order");
        assertThat(footprint(small)).neverGrows("order");
        assertThatThrownBy(() -> assertThat(footprint(large)).neverGrows("order"))
                .hasMessageStartingWith("Order takes 53 bytes, +1 against its smallest, in ")
                .hasMessageContaining("Order.flag");
        assertThat(footprint(small)).neverGrows("order");
    }

    @Test
    void anAssertionOutsideATestNeedsAName() throws Exception {
        List<Throwable> thrown = new ArrayList<>();
        Thread thread = new Thread(() -> {
            try {
                assertThat(footprint("x")).matchesGolden();
            } catch (Throwable e) {
                thrown.add(e);
            }
        });
        thread.start();
        thread.join();

        assertThat(thrown).singleElement().isInstanceOf(IllegalStateException.class);
        assertThat(thrown.get(0)).hasMessageContaining("pass one, as in matchesGolden(\"cache\")");
    }
}
