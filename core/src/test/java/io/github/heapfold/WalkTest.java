package io.github.heapfold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.heapfold.fixtures.example.Bound;
import io.github.heapfold.fixtures.example.Model;
import io.github.heapfold.fixtures.example.VariableId;
import io.github.heapfold.fixtures.graphs.ArrayGraphs;
import io.github.heapfold.fixtures.graphs.ClassGraphs;
import io.github.heapfold.fixtures.graphs.Node;
import io.github.heapfold.fixtures.graphs.OddGraphs;
import io.github.heapfold.tree.ObjectCount;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The contract of paths and bytes, under sizes that hold everywhere. */
class WalkTest {
    private static MemoryProfiler.Builder profiler() {
        return MemoryProfiler.builder().withoutStandardRules().layouts(new FixedLayout());
    }

    private static String folded(Object root) {
        return profiler().build().profile(root).toString();
    }

    private static MemoryProfiler.Builder exampleProfiler() {
        return profiler()
                .rules(r -> r.leaf(VariableId.class, Bound.class, String.class)
                        .container(ArrayList.class, c -> c.slots("elementData").size("size")));
    }

    @Test
    void theWorkedExampleLineForLine() {
        MemoryProfile profile = exampleProfiler().build().profile(Model.toy());
        assertThat(profile).hasToString("""
                Model.name 45
                Model.variables 4
                Model.variables;ArrayList[slots] 8
                Model.variables;ArrayList[stack] 40
                Model.variables;Variable.bound 64
                Model.variables;Variable.id 48
                Model.variables;Variable.kind 8
                Model.variables;Variable[header] 24
                Model[header] 12""");
        assertThat(profile.objectCount()).isEqualTo(11);
    }

    @Test
    void exactAddsPaddingAndSpare() {
        MemoryProfile profile =
                exampleProfiler().accounting(Accounting.EXACT).build().profile(Model.toy());
        assertThat(profile).hasToString("""
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

    @Test
    void aSharedObjectIsChargedOnceToItsFirstOwner() {
        Object shared = new Leaf(1);
        assertThat(folded(new Node2(shared, shared))).isEqualTo("""
                Node2.first 4
                Node2.first;Leaf.value 8
                Node2.first;Leaf[header] 12
                Node2.second 4
                Node2[header] 12""");
    }

    record Leaf(long value) {}

    @Test
    void anOuterInstanceIsFollowedUnlessSaidOtherwise() {
        assertThat(folded(new Inner())).contains("Inner.this$0;WalkTest[header] 12");
        assertThat(profiler()
                        .boundaries(Boundaries.standard().stopAtOuterInstances())
                        .build()
                        .profile(new Inner()))
                .hasToString("Inner.this$0 4\nInner[header] 12");
    }

    private class Inner {
        @Override
        public String toString() {
            return "in " + WalkTest.this;
        }
    }

    @Test
    void anObjectClaimsItsReferentsBeforeTheyClaimTheirs() {
        // first -> holder -> target, second -> target: the owner claims target before holder is scanned
        Object target = new int[0];
        Object[] holder = {target};
        Object owner = new Node2(holder, target);
        assertThat(folded(owner)).contains("Node2.second;int[] [stack] 16").doesNotContain("Node2.first;int");
    }

    record Node2(Object first, Object second) {}

    @Test
    void anArraysElementsFollowOneAfterTheOtherEachWithAllBeneathIt() {
        Object target = new int[0];
        assertThat(folded(new Object[] {new Node2(target, null), target})).contains("Node2.first;int[] [stack] 16");
    }

    @Test
    void recursionFolds() {
        assertThat(folded(Node.chain(1000))).isEqualTo("""
                Node.next 4000
                Node.value 4000
                Node[header] 12000""");
    }

    @Test
    void depthDoesNotMatter() {
        MemoryProfile profile = profiler().build().profile(Node.chain(1_000_000));
        assertThat(profile.size()).isEqualTo(3);
        assertThat(profile.objectCount()).isEqualTo(1_000_000);
    }

    @Test
    void cyclesEnd() {
        assertThat(profiler().build().profile(OddGraphs.cycle()).warnings()).isEmpty();
        assertThat(profiler().build().profile(ArrayGraphs.arrayInItself()).objectCount())
                .isEqualTo(1);
    }

    @Test
    void arraysShowHeaderAndSlotsAndTheirElementsAtTheirOwnPath() {
        assertThat(folded(new Object[] {new long[2], null})).isEqualTo("""
                Object[] [slots] 8
                Object[] [stack] 16
                long[] 16
                long[] [stack] 16""");
    }

    @Test
    void aLeafRootGetsAFirstFrame() {
        assertThat(exampleProfiler().build().profile(new VariableId(7))).hasToString("VariableId 20");
    }

    @Test
    void aBoundaryCutsTheTargetKeepsTheSlotAndIsListed() {
        MemoryProfile profile = profiler().build().profile(new Object[] {String.class, Thread.currentThread(), this});
        assertThat(profile).hasToString("""
                Object[] [slots] 12
                Object[] [stack] 16
                WalkTest[header] 12""");
        assertThat(profile.boundaries())
                .containsExactly(
                        new BoundaryCut("java.lang.Class", 1),
                        new BoundaryCut(Thread.currentThread().getClass().getName(), 1));
    }

    @Test
    void aWeakReferenceIsNotFollowed() {
        MemoryProfile profile = profiler().build().profile(new WeakReference<>(new long[100]));
        assertThat(profile.totalBytes()).isLessThan(100);
        assertThat(profile.boundaries()).contains(new BoundaryCut("java.lang.ref.Reference.referent", 1));
    }

    @Test
    void aRootIsEnteredEvenIfItIsABoundary() {
        assertThat(profiler().build().profile(Thread.State.NEW).objectCount()).isGreaterThan(0);
    }

    @Test
    void aSkippedFieldKeepsItsSlotAndIsListed() {
        MemoryProfile profile =
                profiler().rules(r -> r.skip(Node2.class, "first")).build().profile(new Node2(new int[100], null));
        assertThat(profile).hasToString("Node2.first 4\nNode2.second 4\nNode2[header] 12");
        assertThat(profile.boundaries()).containsExactly(new BoundaryCut(Node2.class.getName() + ".first", 1));
    }

    @Test
    void twoClassesOfOneSimpleNameAreToldApartBothOfThem() {
        String text = folded(ClassGraphs.twins());
        assertThat(text).contains("graphs.Twin[header]").contains("other.Twin[header]");
        String items = folded(ClassGraphs.items());
        assertThat(items).contains("LeftItems.Item").contains("RightItems.Item");
    }

    @Test
    void renameMergesTypes() {
        assertThat(profiler()
                        .rules(r -> r.rename(Node2.class, "Pair").rename(int[].class, "Ints"))
                        .build()
                        .profile(new Node2(null, null)))
                .hasToString("Pair.first 4\nPair.second 4\nPair[header] 12");
    }

    @Test
    void namedRootsGetAFirstFrameInCallOrder() {
        Map<String, Object> roots = new LinkedHashMap<>();
        int[] shared = new int[4];
        roots.put("second", new Node2(shared, null));
        roots.put("first", shared);
        assertThat(profiler().build().profileAll(roots))
                .hasToString("""
                second;Node2.first 4
                second;Node2.first;int[] 16
                second;Node2.first;int[] [stack] 16
                second;Node2.second 4
                second;Node2[header] 12""".replace(";int[] 16", " 20").replace("second;Node2.first 4\n", ""));
    }

    @Test
    void badRootsAreRefusedWithTheReason() {
        assertThatThrownBy(() -> profiler().build().profile(null))
                .isInstanceOf(NullPointerException.class)
                .hasMessageContaining("root must not be null");
        for (String name : List.of("", "a;b", "a\nb", "shard 1")) {
            assertThatThrownBy(() -> profiler().build().profileAll(Map.of(name, "x")))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("\"" + name + "\"");
        }
    }

    @Test
    void aVisitRuleAddsBytesAndWalksWhatItNames() {
        MemoryProfile profile = profiler()
                .rules(r -> r.visit(Node2.class, (node, out) -> {
                    out.leaf("Blob[native]", 100);
                    out.walk("Node2.kept", node.first());
                    out.walk("Node2.kept", node.first());
                    out.walk("Node2.kept", node);
                    out.element(null);
                }))
                .build()
                .profile(new Node2(new int[1], new int[1000]));
        assertThat(profile).hasToString("""
                Blob[native] 100
                Node2.kept 4
                Node2.kept;int[] [stack] 16
                Node2[stack] 20""");
        assertThat(profile.warnings()).isEmpty();
    }

    @Test
    void aVisitRuleThatFailsCostsOnlyItsOwnObject() {
        for (RuntimeException failure : Arrays.asList(new IllegalStateException("boom"), null)) {
            MemoryProfile profile = profiler()
                    .rules(r -> r.visit(Node2.class, (node, out) -> {
                        out.leaf("lost", 5);
                        if (failure != null) {
                            throw failure;
                        }
                        out.leaf("lost", -1);
                    }))
                    .build()
                    .profile(new Object[] {new Node2(new int[1], null)});
            assertThat(profile).hasToString("""
                    Node2.first 4
                    Node2.first;int[] [stack] 16
                    Node2[stack] 20
                    Object[] [slots] 4
                    Object[] [stack] 16""");
            assertThat(profile.warnings()).singleElement().satisfies(warning -> {
                assertThat(warning.code()).isEqualTo(Warning.Code.RULE_FAILED);
                assertThat(warning.type()).isEqualTo(Node2.class.getName());
                assertThat(warning.message()).contains(failure == null ? "-1" : "boom");
            });
        }
    }

    @Test
    void aVisitRuleThatRecursesWithoutEndCostsOnlyItsOwnObject() {
        MemoryProfile profile = profiler()
                .rules(r -> r.visit(Node2.class, (node, out) -> recurse(0)))
                .build()
                .profile(new Node2(null, null));
        assertThat(profile.warnings()).extracting(Warning::code).containsExactly(Warning.Code.RULE_FAILED);
    }

    private static int recurse(int n) {
        return recurse(n + 1) + 1;
    }

    @Test
    void aContainerRuleThatDoesNotFitIsAWarningAndPlainFields() {
        MemoryProfile profile = profiler()
                .rules(r -> r.container(Node2.class, c -> c.elements("table")))
                .build()
                .profile(new Node2(null, null));
        assertThat(profile).hasToString("Node2.first 4\nNode2.second 4\nNode2[header] 12");
        assertThat(profile.warnings()).singleElement().satisfies(warning -> {
            assertThat(warning.code()).isEqualTo(Warning.Code.UNKNOWN_SHAPE);
            assertThat(warning.message()).contains("\"table\"");
        });
    }

    /** Of a version in which the count is a number and there are no keys. */
    private static final class Counted {
        final int count = 1;
        final Object value = "a";
    }

    @Test
    void aFieldThatMayBeLackingMayAlsoBePrimitive() {
        MemoryProfile profile = profiler()
                .rules(r -> r.leaf(String.class)
                        .container(
                                Counted.class,
                                c -> c.elements("value").stack("count", "keys").mayLack("count", "keys")))
                .build()
                .profile(new Counted());
        assertThat(profile.warnings()).isEmpty();
        assertThat(profile.entries()).extracting(entry -> entry.path().get(0)).contains("Counted[stack]");
    }

    /** What a generator makes subclasses of, each with the fields that it needs. */
    static class Cell {
        Node2 value = new Node2(null, null);
    }

    static final class CountedCell extends Cell {
        int count;
        Node2 last = new Node2(null, null);
    }

    @Test
    void fieldsOfASubclassAreFieldsUnlessItIsGenerated() {
        assertThat(profiler()
                        .rules(r -> r.container(Cell.class, c -> c.subclasses().elements("value")))
                        .build()
                        .profile(new CountedCell()))
                .hasToString("""
                        CountedCell.count 4
                        CountedCell.last 4
                        CountedCell.last;Node2.first 4
                        CountedCell.last;Node2.second 4
                        CountedCell.last;Node2[header] 12
                        CountedCell[stack] 16
                        Node2.first 4
                        Node2.second 4
                        Node2[header] 12""");
        assertThat(profiler()
                        .rules(r -> r.container(
                                Cell.class, c -> c.subclasses().generated().elements("value", "last")))
                        .build()
                        .profile(new CountedCell()))
                .hasToString("""
                        CountedCell[stack] 24
                        Node2.first 8
                        Node2.second 8
                        Node2[header] 24""");
    }

    @Test
    void aLimitEndsTheWalkWithAWarning() {
        MemoryProfile profile =
                profiler().limit(Limits.none().objects(100)).build().profile(Node.chain(1000));
        assertThat(profile.objectCount()).isEqualTo(101);
        assertThat(profile.warnings()).extracting(Warning::code).containsExactly(Warning.Code.TRUNCATED);
    }

    @Test
    void aLimitThatIsJustEnoughIsNoLimit() {
        assertThat(profiler()
                        .limit(Limits.none().objects(1000))
                        .build()
                        .profile(Node.chain(1000))
                        .warnings())
                .isEmpty();
    }

    @Test
    void aListenerHearsAndMayCancel() {
        List<Long> heard = new ArrayList<>();
        MemoryProfile all =
                profiler().progress(objects -> heard.add(objects)).build().profile(Node.chain(100_000));
        assertThat(all.warnings()).isEmpty();
        assertThat(heard).isSorted().hasSizeGreaterThan(3);
        MemoryProfile some = profiler().progress(objects -> false).build().profile(Node.chain(100_000));
        assertThat(some.objectCount()).isLessThan(100_000);
        assertThat(some.warnings().get(0).message()).contains("cancelled");
    }

    @Test
    void classCountsKeepArrayLengths() {
        assertThat(profiler()
                        .build()
                        .profile(new Object[] {new long[3], new long[4]})
                        .classCounts())
                .contains(new MemoryProfile.ClassCount(
                        List.of(), new ObjectCount("[J", 2, 7, 7, List.of(1L, 0L, 0L, 1L), 88)));
    }
}
