package io.github.heapfold.rules.kotlin;

import static io.github.heapfold.rules.samples.Goldens.assertProfile;
import static kotlinx.collections.immutable.ExtensionsKt.persistentHashMapOf;
import static kotlinx.collections.immutable.ExtensionsKt.persistentHashSetOf;
import static kotlinx.collections.immutable.ExtensionsKt.persistentListOf;
import static kotlinx.collections.immutable.ExtensionsKt.persistentMapOf;
import static kotlinx.collections.immutable.ExtensionsKt.persistentSetOf;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import kotlin.Pair;
import kotlinx.collections.immutable.PersistentList;
import kotlinx.collections.immutable.PersistentMap;
import org.junit.jupiter.api.Test;

/** What a profile shows of Kotlin's persistent collections. */
@SuppressWarnings("unchecked") // arrays of pairs, by the library's choice
class KotlinImmutableGoldensTest {
    private static final Pair<String, Integer> A = new Pair<>("a", 1);
    private static final Pair<String, Integer> B = new Pair<>("b", 2);

    private static PersistentList<Object> numbers(int n) {
        Object[] numbers = new Object[n];
        Arrays.setAll(numbers, i -> i);
        return persistentListOf(numbers);
    }

    @Test
    void smallListIsItsArray() {
        assertProfile(persistentListOf("a", "b"), """
                PersistentList[slots] 8
                PersistentList[stack] 32
                String 78
                String[padding] 18""");
    }

    @Test
    void treeOfALongListIsSlots() {
        assertProfile(numbers(70), """
                Integer 1120
                PersistentList[padding] 24
                PersistentList[slots] 304
                PersistentList[spare] 224
                PersistentList[stack] 104""");
    }

    @Test
    void arraysInAListAreElements() {
        assertProfile(persistentListOf(new byte[3], new String[] {"a"}), """
                PersistentList[slots] 8
                PersistentList[stack] 32
                String 39
                String[] [padding] 4
                String[] [slots] 4
                String[] [stack] 16
                String[padding] 9
                byte[] 3
                byte[] [padding] 5
                byte[] [stack] 16""");
    }

    @Test
    void hashMapShowsKeysAndValuesAndHasNoEntries() {
        assertProfile(persistentHashMapOf(), """
                PersistentHashMap[padding] 8
                PersistentHashMap[stack] 72""");
        assertProfile(persistentHashMapOf(A, B), """
                Integer 32
                PersistentHashMap[key] 78
                PersistentHashMap[key];String[padding] 18
                PersistentHashMap[padding] 12
                PersistentHashMap[slots] 16
                PersistentHashMap[stack] 84""");
    }

    @Test
    void nodesBelowTheFirstAreStackToo() {
        // 1 and 33 have the same last five bits
        assertProfile(persistentHashMapOf(new Pair<>(1, "a"), new Pair<>(33, "b"), new Pair<>(2, null)), """
                PersistentHashMap[key] 48
                PersistentHashMap[padding] 20
                PersistentHashMap[slots] 28
                PersistentHashMap[stack] 128
                String 78
                String[padding] 18""");
    }

    @Test
    void mapThatKeepsTheOrderHasEntries() {
        assertProfile(persistentMapOf(A, B), """
                Integer 32
                PersistentMap[entry] 48
                PersistentMap[key] 78
                PersistentMap[key];String[padding] 18
                PersistentMap[padding] 16
                PersistentMap[slots] 16
                PersistentMap[stack] 128""");
    }

    @Test
    void setsShowElementsOnly() {
        assertProfile(persistentHashSetOf("a", "b"), """
                PersistentHashSet[padding] 8
                PersistentHashSet[slots] 8
                PersistentHashSet[stack] 72
                String 78
                String[padding] 18""");
        assertProfile(persistentSetOf("a", "b"), """
                PersistentSet[entry] 40
                PersistentSet[padding] 24
                PersistentSet[slots] 16
                PersistentSet[stack] 120
                String 78
                String[padding] 18""");
    }

    @Test
    void builderOwnsWhatItSharesWithItsCollection() {
        PersistentMap.Builder<String, Integer> builder = persistentHashMapOf(A).builder();
        builder.put("b", 2);
        assertProfile(builder, """
                Integer 32
                PersistentHashMapBuilder[key] 78
                PersistentHashMapBuilder[key];String[padding] 18
                PersistentHashMapBuilder[padding] 8
                PersistentHashMapBuilder[slots] 16
                PersistentHashMapBuilder[stack] 104""");
    }

    @Test
    void viewLeadsToItsMap() {
        Map<String, Integer> map = persistentHashMapOf(A);
        assertProfile(map.keySet(), """
                Integer 16
                KeySet[stack] 16
                PersistentHashMap[key] 39
                PersistentHashMap[key];String[padding] 9
                PersistentHashMap[padding] 12
                PersistentHashMap[slots] 8
                PersistentHashMap[stack] 84""");
        List<Object> part = numbers(40).subList(1, 3);
        assertProfile(part, """
                Integer 640
                PersistentList[padding] 16
                PersistentList[slots] 168
                PersistentList[spare] 96
                PersistentList[stack] 72
                SubList[padding] 4
                SubList[stack] 28""");
    }
}
