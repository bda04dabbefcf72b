package io.github.heapfold.rules.kotlin;

import static io.github.heapfold.rules.samples.Goldens.assertProfile;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kotlin.LazyKt;
import kotlin.LazyThreadSafetyMode;
import kotlin.Pair;
import kotlin.collections.ArrayDeque;
import kotlin.collections.CollectionsKt;
import kotlin.collections.MapsKt;
import kotlin.collections.SetsKt;
import kotlin.jvm.functions.Function0;
import kotlin.jvm.functions.Function1;
import kotlin.jvm.internal.Lambda;
import kotlin.ranges.IntRange;
import kotlin.sequences.SequencesKt;
import kotlin.uuid.Uuid;
import org.junit.jupiter.api.Test;

/** What a profile shows of Kotlin's everyday types. */
class KotlinGoldensTest {
    /** What the Kotlin compiler makes of a lambda that captures. */
    static final class Greeting extends Lambda<String> implements Function0<String> {
        private static final long serialVersionUID = 1;

        final String name;

        Greeting(String name) {
            super(0);
            this.name = name;
        }

        @Override
        public String invoke() {
            return "hello " + name;
        }
    }

    /** A function of the user's. */
    static final class IsLong implements Function1<String, Boolean> {
        final int limit = 10;

        @Override
        public Boolean invoke(String text) {
            return text.length() > limit;
        }
    }

    /** Another one. */
    static final class Length implements Function1<String, Integer> {
        @Override
        public Integer invoke(String text) {
            return text.length();
        }
    }

    private static List<String> builtList(String... texts) {
        List<String> list = CollectionsKt.createListBuilder(4);
        list.addAll(Arrays.asList(texts));
        return CollectionsKt.build(list);
    }

    private static Map<String, Integer> builtMap() {
        Map<String, Integer> map = MapsKt.createMapBuilder(4);
        map.put("a", 1);
        map.put("b", 2);
        map.remove("a");
        return map;
    }

    private static Set<String> builtSet() {
        Set<String> set = SetsKt.createSetBuilder(2);
        set.add("a");
        return SetsKt.build(set);
    }

    private static Object used(kotlin.Lazy<String> lazy) {
        lazy.getValue();
        return lazy;
    }

    @Test
    void arrayDequeTellsLiveSlotsFromSpareOnes() {
        assertProfile(new ArrayDeque<>(4), """
                ArrayDeque[padding] 4
                ArrayDeque[spare] 16
                ArrayDeque[stack] 44""");
        ArrayDeque<String> deque = new ArrayDeque<>(4);
        deque.add("a");
        deque.addFirst(null);
        assertProfile(deque, """
                ArrayDeque[padding] 4
                ArrayDeque[slots] 8
                ArrayDeque[spare] 8
                ArrayDeque[stack] 44
                String 39
                String[padding] 9""");
    }

    @Test
    void builtCollectionsAreContainers() {
        assertProfile(builtList("a"), """
                ListBuilder[padding] 7
                ListBuilder[slots] 4
                ListBuilder[spare] 12
                ListBuilder[stack] 41
                String 39
                String[padding] 9""");
        assertProfile(builtSet(), """
                SetBuilder[padding] 3
                SetBuilder[slots] 4
                SetBuilder[spare] 4
                SetBuilder[stack] 149
                String 39
                String[padding] 9""");
        assertProfile(builtMap(), """
                Integer 16
                MapBuilder[key] 39
                MapBuilder[key];String[padding] 9
                MapBuilder[padding] 3
                MapBuilder[slots] 8
                MapBuilder[spare] 24
                MapBuilder[stack] 173""");
    }

    @Test
    void pairShowsBothOfIt() {
        assertProfile(new Pair<>("a", 1), """
                Integer 16
                Pair[padding] 4
                Pair[stack] 20
                String 39
                String[padding] 9""");
    }

    @Test
    void lazyValueShowsWhatMakesItThenTheValue() {
        assertProfile(LazyKt.lazy(new Greeting("a")), """
                Greeting.name 43
                Greeting.name;String[padding] 9
                Greeting[padding] 4
                Greeting[stack] 16
                Lazy[padding] 4
                Lazy[stack] 36""");
        assertProfile(used(LazyKt.lazy(LazyThreadSafetyMode.PUBLICATION, new Greeting("a"))), """
                Lazy[padding] 4
                Lazy[stack] 36
                String 45
                String[padding] 3""");
    }

    @Test
    void lambdaShowsWhatItCaptured() {
        assertProfile(new Greeting("a"), """
                Greeting.name 43
                Greeting.name;String[padding] 9
                Greeting[padding] 4
                Greeting[stack] 16""");
    }

    @Test
    void sequenceShowsItsSourceAndItsFunctions() {
        assertProfile(
                SequencesKt.take(SequencesKt.filter(CollectionsKt.asSequence(builtList("a")), new IsLong()), 2), """
                IsLong.limit 4
                IsLong[header] 12
                ListBuilder[padding] 7
                ListBuilder[slots] 4
                ListBuilder[spare] 12
                ListBuilder[stack] 41
                Sequence[padding] 7
                Sequence[stack] 57
                String 39
                String[padding] 9""");
    }

    @Test
    void mapWithDefaultLeadsToTheMap() {
        assertProfile(MapsKt.withDefault(builtMap(), new Length()), """
                Integer 16
                Length[header] 12
                Length[padding] 4
                MapBuilder[key] 39
                MapBuilder[key];String[padding] 9
                MapBuilder[padding] 3
                MapBuilder[slots] 8
                MapBuilder[spare] 24
                MapBuilder[stack] 173
                MapWithDefault[padding] 4
                MapWithDefault[stack] 20""");
    }

    @Test
    void valuesAreOneLine() {
        assertProfile(new IntRange(1, 3), """
                IntRange 24""");
        assertProfile(Uuid.Companion.fromLongs(1, 2), """
                Uuid 28
                Uuid[padding] 4""");
    }
}
