package io.github.heapfold.jol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.heapfold.layout.ArrayLayout;
import io.github.heapfold.layout.LayoutProvider;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openjdk.jol.datamodel.Model64;
import org.openjdk.jol.info.ClassData;
import org.openjdk.jol.layouters.HotSpotLayouter;

class SimulatedLayoutsTest {
    private static final List<Class<?>> PLAIN = List.of(
            Object.class,
            String.class,
            java.util.HashMap.class,
            java.util.concurrent.ConcurrentHashMap.class,
            java.util.LinkedHashMap.class,
            java.math.BigDecimal.class,
            Samples.GapFilled.class,
            Samples.NothingOfItsOwn.class,
            Samples.Mixed.class);

    @Test
    void theNamesOfLayouts() {
        assertThat(JolLayouts.simulated(VmLayout.of(17)).description())
                .isEqualTo("64-bit, compressed oops, compressed classes, 8-byte alignment, JDK 17");
        assertThat(VmLayout.of(25).withCompactHeaders().withAlignment(16))
                .hasToString("64-bit, compressed oops, compact headers, 16-byte alignment, JDK 25");
        assertThat(VmLayout.of(17).withoutCompressedOops().withoutCompressedClasses())
                .hasToString("64-bit, uncompressed oops, uncompressed classes, 8-byte alignment, JDK 17");
    }

    /** For classes with nothing hidden JOL can describe the class itself; the answers must be the same. */
    @ParameterizedTest
    @ValueSource(ints = {8, 11, 17, 25})
    void theNumbersAreJols(int jdk) {
        LayoutProvider ours = JolLayouts.simulated(VmLayout.of(jdk));
        HotSpotLayouter jol = new HotSpotLayouter(new Model64(true, true, 8), jdk);
        for (Class<?> type : PLAIN) {
            assertThat(ours.layoutOf(type).shallowBytes())
                    .as(type.getName())
                    .isEqualTo(jol.layout(ClassData.parseClass(type)).instanceSize());
        }
    }

    @Test
    void aRecordUnderFourLayouts() {
        assertThat(point(VmLayout.of(17))).isEqualTo(24);
        assertThat(point(VmLayout.of(17).withoutCompressedClasses())).isEqualTo(24);
        assertThat(point(VmLayout.of(17).withAlignment(16))).isEqualTo(32);
        assertThat(point(VmLayout.of(25).withCompactHeaders())).isEqualTo(16);
    }

    @Test
    void theExampleOfTheReadme() {
        LayoutProvider vm = JolLayouts.simulated(VmLayout.of(25).withCompactHeaders());
        assertThat(vm.layoutOf(String.class).shallowBytes()).isEqualTo(24);
        assertThat(vm.arrayLayoutOf(long[].class).baseBytes()).isEqualTo(16);
    }

    private static long point(VmLayout vm) {
        return JolLayouts.simulated(vm).layoutOf(Samples.Point.class).shallowBytes();
    }

    @Test
    void recordsHiddenClassesAndFilteredClassesAreSimulatedToo() throws Exception {
        LayoutProvider layouts = JolLayouts.simulated(VmLayout.of(17));
        assertThat(layouts.layoutOf(Samples.hidden().getClass()).fields()).hasSize(2);
        assertThat(layouts.layoutOf(Module.class).fields()).hasSizeGreaterThan(5);
    }

    @Test
    void arraysBeginWhereTheVersionPutsThem() {
        assertThat(array(VmLayout.of(17), byte[].class)).isEqualTo(new ArrayLayout(16, 16, 1, 8));
        assertThat(array(VmLayout.of(17).withoutCompressedClasses(), byte[].class))
                .isEqualTo(new ArrayLayout(20, 24, 1, 8));
        assertThat(array(VmLayout.of(25).withoutCompressedClasses(), byte[].class))
                .isEqualTo(new ArrayLayout(20, 20, 1, 8));
        assertThat(array(VmLayout.of(25).withoutCompressedClasses(), long[].class))
                .isEqualTo(new ArrayLayout(20, 24, 8, 8));
        assertThat(array(VmLayout.of(25).withCompactHeaders(), Object[].class))
                .isEqualTo(new ArrayLayout(12, 12, 4, 8));
        assertThat(array(VmLayout.of(25).withCompactHeaders().withoutCompressedOops(), Object[].class))
                .isEqualTo(new ArrayLayout(12, 16, 8, 8));
    }

    private static ArrayLayout array(VmLayout vm, Class<?> type) {
        return JolLayouts.simulated(vm).arrayLayoutOf(type);
    }

    @Test
    void theLayoutOfThisVmIsTheSameSimulatedForPlainClasses() {
        LayoutProvider real = JolLayouts.current();
        VmLayout named = VmLayout.of(Runtime.version().feature());
        LayoutProvider simulated = JolLayouts.simulated(named);
        assertThat(simulated.description()).startsWith(real.description() + ", JDK ");
        for (Class<?> type : PLAIN) {
            assertThat(simulated.layoutOf(type).shallowBytes())
                    .as(type.getName())
                    .isEqualTo(real.layoutOf(type).shallowBytes());
        }
        for (Object array : Samples.arrays()) {
            assertThat(simulated.arrayLayoutOf(array.getClass())).isEqualTo(real.arrayLayoutOf(array.getClass()));
        }
    }

    @Test
    void impossibleLayoutsAreRefusedWithARemedy() {
        assertThatThrownBy(() -> VmLayout.of(17).withAlignment(12))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("alignmentBytes must be a power of two from 8 to 256, was 12;"
                        + " pass the value of -XX:ObjectAlignmentInBytes");
        assertThatThrownBy(() -> VmLayout.of(17).withCompactHeaders()).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> VmLayout.of(25).withoutCompressedClasses().withCompactHeaders())
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> VmLayout.of(6)).isInstanceOf(IllegalArgumentException.class);
    }
}
