package io.github.heapfold.jol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.github.heapfold.MemoryProfiler;
import io.github.heapfold.explain.Explanation;
import io.github.heapfold.fixtures.oracle.TestAgent;
import io.github.heapfold.internal.heap.HeapAccess;
import io.github.heapfold.layout.ArrayLayout;
import io.github.heapfold.layout.FieldLayout;
import io.github.heapfold.layout.InjectedField;
import io.github.heapfold.layout.LayoutException;
import io.github.heapfold.layout.LayoutProvider;
import io.github.heapfold.layout.ObjectLayout;
import io.github.heapfold.type.HeapType;
import java.lang.ref.WeakReference;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.ServiceLoader;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class JolLayoutProviderTest {
    private final LayoutProvider layouts = new JolLayoutProvider();

    @Test
    void theServiceLoaderFindsIt() {
        assertThat(ServiceLoader.load(LayoutProvider.class)).hasAtLeastOneElementOfType(JolLayoutProvider.class);
    }

    @Test
    void everyKindOfObjectHasTheVmsOwnSize() throws Exception {
        assertThat(ShallowSizes.differences(layouts, TestAgent.instrumentation()::getObjectSize, Samples.objects()))
                .isEmpty();
    }

    @Test
    void arraysOfAllLengthsHaveTheVmsOwnSize() {
        assertThat(ShallowSizes.differences(layouts, TestAgent.instrumentation()::getObjectSize, Samples.arrays()))
                .isEmpty();
    }

    @Test
    void aProviderThatIsOffByEightIsCaught() throws Exception {
        LayoutProvider wrong = new OffByEight();
        assertThat(ShallowSizes.differences(wrong, TestAgent.instrumentation()::getObjectSize, Samples.objects()))
                .hasSameSizeAs(Samples.objects());
        assertThat(ShallowSizes.differences(wrong, TestAgent.instrumentation()::getObjectSize, Samples.arrays()))
                .hasSameSizeAs(Samples.arrays());
    }

    @Test
    void fieldsComeSuperclassFirstInDeclarationOrderAtTheVmsOwnOffsets() {
        List<FieldLayout> fields = layouts.layoutOf(Samples.GapFilled.class).fields();
        assertThat(fields)
                .extracting(field -> field.field().name())
                .containsExactly("first", "second", "third", "fourth", "fifth", "sixth");
        assertThat(fields).extracting(FieldLayout::sizeBytes).startsWith(1, 8, 1, 2, 4);
        assertThat(fields)
                .allSatisfy(field -> assertThat(field.offsetBytes())
                        .isEqualTo(HeapAccess.offsetOf(field.field().live())));
    }

    @Test
    void fieldsThatReflectionHidesAreListed() {
        assertThat(layouts.layoutOf(Module.class).fields())
                .extracting(field -> field.field().name())
                .contains("layer", "name", "loader", "descriptor");
    }

    @Test
    void injectedFieldsCountAsHeader() {
        int plain = layouts.layoutOf(Object.class).headerBytes();
        assertThat(layouts.layoutOf(Module.class).headerBytes()).isEqualTo(plain + 8);
        assertThat(layouts.layoutOf(InternalError.class).headerBytes()).isEqualTo(plain + 1);
        assertThat(layouts.layoutOf(Samples.OwnError.class).headerBytes()).isEqualTo(plain + 1);
    }

    @Test
    void injectedFieldsLieWhereNothingElseDoes() throws Exception {
        for (Object object : Samples.objects()) {
            ObjectLayout layout = layouts.layoutOf(object.getClass());
            BitSet taken = new BitSet();
            taken.set(0, layout.ownHeaderBytes());
            layout.fields().forEach(field -> take(taken, field.offsetBytes(), field.sizeBytes()));
            layout.injected().forEach(field -> take(taken, field.offsetBytes(), field.sizeBytes()));
            assertThat(taken.length()).isLessThanOrEqualTo((int) layout.shallowBytes());
            assertThat(layout.shallowBytes() - taken.cardinality()).isEqualTo(layout.paddingBytes());
        }
        assertThat(layouts.layoutOf(String.class).injected())
                .extracting(InjectedField::name, InjectedField::sizeBytes)
                .containsExactly(tuple("flags", 1));
    }

    private static void take(BitSet taken, long from, int size) {
        assertThat(taken.get((int) from, (int) from + size).isEmpty()).isTrue();
        taken.set((int) from, (int) from + size);
    }

    @Test
    void anExplanationShowsGapsOnlyWhereNothingIs() throws Exception {
        MemoryProfiler profiler = MemoryProfiler.builder().layouts(layouts).build();
        for (Object object : Samples.objects()) {
            if (object.getClass().isArray() || object instanceof Class<?>) {
                continue;
            }
            Explanation.Layout drawn =
                    Objects.requireNonNull(profiler.explain(object.getClass()).layout());
            long gaps = drawn.regions().stream()
                    .filter(region -> region.name().equals("(gap)"))
                    .mapToLong(Explanation.Region::bytes)
                    .sum();
            assertThat(gaps)
                    .as(object.getClass().getName())
                    .isEqualTo(layouts.layoutOf(object.getClass()).paddingBytes());
        }
    }

    @Test
    void theTableOfInjectedFieldsAccountsForAWholeMirror() {
        ClassFields fields = ClassFields.of(HeapType.of(Class.class));
        RunningVm vm = RunningVm.look();
        assertThat(new RunningVmLayouter(vm, fields).layout(fields.toJol()).instanceSize())
                .isEqualTo(vm.mirrorBytes());
    }

    @Test
    void onlyMirrorsAndStackChunksDifferInSize() throws Exception {
        assertThat(layouts.sizesDiffer(HeapType.of(Class.class))).isTrue();
        assertThat(layouts.sizesDiffer(HeapType.of(String.class))).isFalse();
        assertThat(layouts.shallowBytes(int.class))
                .isEqualTo(layouts.layoutOf(Class.class).shallowBytes());
        assertThat(layouts.shallowBytes(Character.UnicodeBlock.class)).isGreaterThan(1_000);
        if (Runtime.version().feature() >= 21) {
            assertThat(layouts.sizesDiffer(HeapType.of(Class.forName("jdk.internal.vm.StackChunk"))))
                    .isTrue();
        }
    }

    @Test
    void aLongArrayTakesMoreThanTwoGigabytesWithoutOverflow() {
        ArrayLayout layout = layouts.arrayLayoutOf(long[].class);
        assertThat(layout.shallowBytes(Integer.MAX_VALUE)).isEqualTo(8L * Integer.MAX_VALUE + layout.baseBytes());
    }

    @Test
    void whatHasNoLayoutIsRefusedWithARemedy() {
        assertThatThrownBy(() -> layouts.layoutOf(Runnable.class))
                .isInstanceOf(LayoutException.class)
                .hasMessage("type must be a class that objects have, was java.lang.Runnable;"
                        + " ask arrayLayoutOf for arrays, Object::getClass for the rest");
        assertThatThrownBy(() -> layouts.layoutOf(int.class)).isInstanceOf(LayoutException.class);
        assertThatThrownBy(() -> layouts.layoutOf(int[].class)).isInstanceOf(LayoutException.class);
        assertThatThrownBy(() -> layouts.arrayLayoutOf(String.class))
                .isInstanceOf(LayoutException.class)
                .hasMessage("arrayType must be an array, was java.lang.String; ask layoutOf for other classes");
    }

    @Test
    void manyThreadsGetTheSameAnswer() {
        ObjectLayout expected = layouts.layoutOf(Samples.Mixed.class);
        assertThat(IntStream.range(0, 1_000)
                        .parallel()
                        .mapToObj(i -> layouts.layoutOf(Samples.Mixed.class))
                        .distinct())
                .containsExactly(expected);
    }

    @Test
    void noClassIsKeptAlive() throws Exception {
        WeakReference<Object> hidden = new WeakReference<>(Samples.hidden().getClass());
        layouts.layoutOf((Class<?>) hidden.get());
        for (int i = 0; i < 50 && hidden.get() != null; i++) {
            System.gc();
            Thread.sleep(10);
        }
        assertThat(hidden.get()).isNull();
    }

    /** Everything else is right. */
    private final class OffByEight implements LayoutProvider {
        @Override
        public ObjectLayout layoutOf(HeapType type) {
            ObjectLayout right = layouts.layoutOf(type);
            return new ObjectLayout(right.headerBytes(), right.fields(), right.shallowBytes() + 8);
        }

        @Override
        public ArrayLayout arrayLayoutOf(HeapType arrayType) {
            ArrayLayout right = layouts.arrayLayoutOf(arrayType);
            return new ArrayLayout(
                    right.headerBytes(), right.baseBytes() + 8, right.scaleBytes(), right.alignmentBytes());
        }

        @Override
        public int objectAlignmentBytes() {
            return layouts.objectAlignmentBytes();
        }

        @Override
        public String description() {
            return "8 bytes too many";
        }
    }
}
