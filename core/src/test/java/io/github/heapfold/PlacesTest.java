package io.github.heapfold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.heapfold.typerule.Rules;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Where objects stand that are reached from others of their kind, and how many places there are. */
class PlacesTest {

    private static MemoryProfiler.Builder profiler(Consumer<Rules> rules) {
        return MemoryProfiler.builder().layouts(new FixedLayout()).rules(rules);
    }

    private static MemoryProfile profile(Object root) {
        return profiler(r -> r.leaf(String.class)).build().profile(root);
    }

    static final class Oct {
        Oct a;
        Oct b;
        Oct c;
        Oct d;
        Oct e;
        Oct f;
        Oct g;
        Oct h;
        double x;
        String tag;

        static Oct of(int depth, Random random) {
            Oct node = new Oct();
            if (depth > 0 && random.nextInt(8) > 0) {
                node.a = of(depth - 1, random);
                node.b = of(depth - 1, random);
                node.c = of(depth - 1, random);
                node.d = of(depth - 1, random);
                node.e = of(depth - 1, random);
                node.f = of(depth - 1, random);
                node.g = of(depth - 1, random);
                node.h = of(depth - 1, random);
            }
            node.tag = "node";
            return node;
        }
    }

    @Test
    void anOctreeIsAsManyLinesAsItsClassHasFields() {
        MemoryProfile octree = profile(Oct.of(5, new Random(1)));
        assertThat(octree.objectCount()).isGreaterThan(10_000);
        assertThat(octree.size()).isEqualTo(11);
        assertThat(octree.root().children()).extracting("frame").contains("Oct.a", "Oct.h", "Oct[header]");
    }

    static final class Category {
        final List<Category> children = new ArrayList<>();
        String name;

        Category(String name, Category... children) {
            this.name = name;
            this.children.addAll(List.of(children));
        }
    }

    @Test
    void childrenThatAFieldOfTheirClassLeadsToThroughAListStandWhereTheirParentStands() {
        Category tree = new Category(null, new Category(null), new Category(null, new Category(null)));
        MemoryProfile profile = profiler(r ->
                        r.container(ArrayList.class, c -> c.slots("elementData").size("size")))
                .build()
                .profile(tree);
        assertThat(profile).hasToString("""
                Category.children 16
                Category.children;ArrayList[slots] 12
                Category.children;ArrayList[stack] 144
                Category.name 16
                Category[header] 48""");
    }

    static class Link {
        Link next;
    }

    static final class Heavy extends Link {
        long weight;
    }

    @Test
    void aSubclassThatArrivesByAFieldItInheritsStandsWhereTheHolderStands() {
        Link chain = new Link();
        chain.next = new Heavy();
        chain.next.next = new Link();
        chain.next.next.next = new Heavy();
        assertThat(profile(chain)).hasToString("""
                Heavy.weight 16
                Heavy[header] 24
                Link.next 16
                Link[header] 24""");
    }

    static final class Ref<T> {
        T value;

        Ref(T value) {
            this.value = value;
        }
    }

    static final class A {
        Ref<B> x = new Ref<>(new B());
    }

    static final class B {
        Ref<C> y = new Ref<>(new C());
    }

    static final class C {
        Ref<D> z = new Ref<>(new D());
    }

    static final class D {
        long last;
    }

    @Test
    void whatAWrapperHoldsStandsBeneathTheFieldThatHoldsTheWrapper() {
        assertThat(profile(new A()).entries())
                .extracting(entry -> String.join(";", entry.path()))
                .contains(
                        "A.x;Ref.value;B[header]",
                        "A.x;Ref.value;B.y;Ref.value;C[header]",
                        "A.x;Ref.value;B.y;Ref.value;C.z;Ref.value;D.last")
                .doesNotContain("A.x;Ref.value;C[header]");
    }

    static final class Box<T> {
        T content;

        Box(T content) {
            this.content = content;
        }
    }

    @Test
    void wrappersInWrappersAreBoundedHoweverDeep() {
        Object nested = new D();
        for (int i = 0; i < 10_000; i++) {
            nested = i % 2 == 0 ? new Ref<>(nested) : new Box<>(nested);
        }
        MemoryProfile profile = profile(nested);
        assertThat(profile.objectCount()).isEqualTo(10_001);
        assertThat(profile.size()).isLessThan(20);
    }

    /** Two kinds of nodes of a syntax tree that refer to each other. */
    interface Expression {}

    record Sum(Expression left, Expression right) implements Expression {}

    record Product(Expression left, Expression right) implements Expression {}

    record Constant(Object value) implements Expression {}

    @Test
    void typesThatBelongTogetherStandWhereTheOutermostOfThemStands() {
        Expression tree = new Sum(new Product(new Sum(new Constant(null), null), new Constant(null)), null);
        assertThat(profiler(r -> r.together(Expression.class)).build().profile(new Object[] {tree}))
                .hasToString("""
                Constant.value 8
                Constant[header] 24
                Object[] [slots] 4
                Object[] [stack] 16
                Product.left 4
                Product.right 4
                Product[header] 12
                Sum.left 8
                Sum.right 8
                Sum[header] 24""");
        assertThat(profiler(r -> r.together(Expression.class.getName()))
                        .build()
                        .profile(tree)
                        .size())
                .isEqualTo(8);
    }

    /** Of ten classes that refer to each other in every order there are more paths than objects. */
    abstract static class Any {}

    static final class N0 extends Any {
        Object a;
        Object b;
        Object c;
    }

    static final class N1 extends Any {
        Object a;
        Object b;
        Object c;
    }

    static final class N2 extends Any {
        Object a;
        Object b;
        Object c;
    }

    static final class N3 extends Any {
        Object a;
        Object b;
        Object c;
    }

    static Object tangle(int objects) throws ReflectiveOperationException {
        Random random = new Random(7);
        List<Class<?>> classes = List.of(N0.class, N1.class, N2.class, N3.class);
        List<Object> all = new ArrayList<>();
        for (int i = 0; i < objects; i++) {
            Object made = classes.get(random.nextInt(classes.size()))
                    .getDeclaredConstructor()
                    .newInstance();
            all.add(made);
        }
        for (Object object : all) {
            for (java.lang.reflect.Field field : object.getClass().getDeclaredFields()) {
                field.set(object, all.get(random.nextInt(objects)));
            }
        }
        return all.toArray();
    }

    @Test
    void theBudgetOfPlacesHoldsAndEveryByteIsCounted() throws Exception {
        Object tangle = tangle(20_000);
        MemoryProfile all =
                profiler(r -> {}).limit(Limits.none().paths(1_000_000)).build().profile(tangle);
        MemoryProfile few =
                profiler(r -> {}).limit(Limits.none().paths(100)).build().profile(tangle);
        assertThat(all.warnings()).isEmpty();
        assertThat(few.totalBytes()).isEqualTo(all.totalBytes());
        assertThat(few.objectCount()).isEqualTo(all.objectCount()).isEqualTo(20_001);
        assertThat(few.as(Accounting.EXACT).totalBytes())
                .isEqualTo(all.as(Accounting.EXACT).totalBytes());
        assertThat(few.size()).isLessThan(1_500);
        assertThat(few.warnings()).singleElement().satisfies(warning -> {
            assertThat(warning.code()).isEqualTo(Warning.Code.COARSE);
            assertThat(warning.message()).contains("more than 100 paths");
            assertThat(warning.remedy()).contains("together(...)").contains("N0");
        });
    }

    @Test
    void severalThreadsHaveOneBudget() throws Exception {
        Object tangle = tangle(50_000);
        MemoryProfile few = profiler(r -> {})
                .parallelism(4)
                .limit(Limits.none().paths(100))
                .build()
                .profile(tangle);
        assertThat(few.objectCount()).isEqualTo(50_001);
        assertThat(few.root().all()).hasSizeLessThan(3_000);
    }

    @Test
    void aLeafThatIsAloneAddsNoFrameAndEachOfSeveralItsName() {
        MemoryProfiler profiler =
                profiler(r -> r.leaf(String.class, Long.class)).build();
        record Holder(Object[] table) {}
        assertThat(profiler.profile(new Holder(new Object[] {1L, 2L}))).hasToString("""
                Holder.table 44
                Holder.table;Object[] [slots] 8
                Holder.table;Object[] [stack] 16
                Holder[header] 12""");
        assertThat(profiler.profile(new Holder(new Object[] {1L, 2L, new int[2]})))
                .hasToString("""
                Holder.table 4
                Holder.table;Long 40
                Holder.table;Object[] [slots] 12
                Holder.table;Object[] [stack] 16
                Holder.table;int[] 8
                Holder.table;int[] [stack] 16
                Holder[header] 12""");
    }

    @Test
    void twoLambdasOfOneClassAreTwoPlaces() {
        long first = System.nanoTime();
        String second = "captured";
        Runnable[] tasks = {() -> System.out.println(first), other(second), second::length};
        MemoryProfile profile = profile(tasks);
        assertThat(profile.entries())
                .extracting(entry -> entry.path().get(0))
                .contains(
                        "PlacesTest$$Lambda(twoLambdasOfOneClassAreTwoPlaces).arg$1",
                        "PlacesTest$$Lambda(other).arg$1",
                        "PlacesTest$$Lambda(String.length).arg$1");
        assertThat(profile.classCounts())
                .extracting(MemoryProfile.ClassCount::className)
                .contains("io.github.heapfold.PlacesTest$$Lambda(other)");
    }

    private static Runnable other(String text) {
        return () -> System.out.println(text);
    }

    @Test
    void bothAccountingsAreViewsOfOneProfile() {
        MemoryProfile logical = profile(new D());
        MemoryProfile exact = logical.as(Accounting.EXACT);
        assertThat(logical.accounting()).isEqualTo(Accounting.LOGICAL);
        assertThat(exact)
                .isEqualTo(profiler(r -> r.leaf(String.class))
                        .accounting(Accounting.EXACT)
                        .build()
                        .profile(new D()));
        assertThat(exact).isNotEqualTo(logical);
        assertThat(exact.as(Accounting.LOGICAL)).isEqualTo(logical);
        assertThat(exact.totalBytes() - logical.totalBytes()).isEqualTo(4);
        assertThat(exact.toString()).contains("D[padding] 4");
        assertThat(MemoryProfile.parse(exact.toString()).as(Accounting.LOGICAL)).hasToString(logical.toString());
    }

    @Test
    void textThatDoesNotTellPaddingSaysSo() {
        MemoryProfile read = MemoryProfile.parse(profile(new Oct()).toString());
        assertThatThrownBy(() -> read.as(Accounting.EXACT))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("LOGICAL bytes only");
    }

    @Test
    void profilesOfUnlikeTermsAreNotMerged() {
        MemoryProfile logical = profile(new Oct());
        assertThatThrownBy(() -> logical.merge(logical.as(Accounting.EXACT)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("profiles of unlike accounting, LOGICAL and EXACT, cannot be merged");
        assertThatThrownBy(() -> logical.merge(MemoryProfile.parse("a 1")))
                .hasMessageStartingWith(
                        "profiles of unlike attribution, FIRST and one that is not known, cannot be merged");
        assertThatThrownBy(() -> io.github.heapfold.diff.ProfileDiff.between(logical, MemoryProfile.parse("a 1")))
                .hasMessageContaining("cannot be compared");
    }
}
