package io.github.heapfold.rules.hppc;

import io.github.heapfold.rules.internal.Display;
import io.github.heapfold.typerule.ContainerSpec;
import io.github.heapfold.typerule.RuleProvider;
import io.github.heapfold.typerule.Rules;
import java.util.List;
import java.util.function.Consumer;

/**
 * HPPC: maps and sets of each pair of types, with their scatter, identity and worm variants, lists, stacks, deques, bit
 * sets and indexes. The library's own strategies, which all containers share, are structure; a user's are shown.
 *
 * <p>Mirrors {@code KTypeVTypeHashMap.java}, {@code KTypeHashSet.java}, {@code KTypeArrayList.java},
 * {@code KTypeArrayDeque.java}, {@code BitSet.java}, {@code SortedIterationKTypeVTypeHashMap.java} and
 * {@code KTypePgmIndex.java} of HPPC 0.8.2 to 0.10.0, and {@code KTypeVTypeWormMap.java} of 0.9.1.
 */
public final class HppcRules implements RuleProvider {
    private static final String PACKAGE = "com.carrotsearch.hppc.";
    private static final List<String> KEYS = List.of("Char", "Int", "Long", "Object", "Short");
    private static final List<String> TYPES =
            List.of("Byte", "Char", "Double", "Float", "Int", "Long", "Object", "Short");

    @Override
    public void register(Rules rules) {
        for (String key : KEYS) {
            set(rules, key + "HashSet", HppcRules::hashed);
            set(rules, key + "WormSet", HppcRules::worm);
            for (String value : TYPES) {
                map(rules, key + value + "HashMap", HppcRules::hashed);
                map(rules, key + value + "WormMap", HppcRules::worm);
                String sorted = "SortedIteration" + key + value + "HashMap";
                views(rules, sorted);
                rules.container(
                        PACKAGE + sorted,
                        c -> c.subclasses()
                                .elements("delegate")
                                .slots("iterationOrder")
                                .full());
            }
        }
        for (String type : TYPES) {
            sequences(rules, type);
        }
        bitSets(rules);
        List.of("Double", "Float", "Int", "Long").forEach(type -> pgmIndex(rules, type));
        CursorRules.register(rules, KEYS, TYPES);
        strategies(rules);
    }

    private static void set(Rules rules, String name, Consumer<ContainerSpec> kind) {
        rules.container(PACKAGE + name, c -> {
            kind.accept(c);
            c.slots("keys");
        });
        CursorRules.iterator(rules, name + "$EntryIterator");
    }

    private static void map(Rules rules, String name, Consumer<ContainerSpec> kind) {
        rules.container(PACKAGE + name, c -> {
            kind.accept(c);
            c.keySlots("keys").slots("values");
        });
        views(rules, name);
    }

    /** Scatter and identity variants are subclasses. */
    private static void hashed(ContainerSpec hashed) {
        hashed.subclasses()
                .part(PACKAGE + "RandomizedHashOrderMixer", n -> {})
                .part(PACKAGE + "HashOrderMixing$1", n -> {})
                .part(PACKAGE + "HashOrderMixing$2", n -> {})
                .part(PACKAGE + "HashOrderMixing$3", n -> {})
                .elementsOrMarkers("orderMixer")
                .mayLack("orderMixer") // 0.9
                .size("assigned")
                .plus("hasEmptyKey");
    }

    private static void worm(ContainerSpec worm) {
        worm.subclasses().stack("next").size("size");
    }

    private static void views(Rules rules, String map) {
        CursorRules.view(rules, map + "$KeysContainer", "KeysContainer", "owner", "this$0");
        CursorRules.view(rules, map + "$ValuesContainer", "ValuesContainer", "owner", "this$0");
        for (String of : List.of("Entry", "Keys", "Values")) {
            CursorRules.iterator(rules, map + "$" + of + "Iterator");
        }
    }

    /** Stacks are lists. */
    private static void sequences(Rules rules, String type) {
        rules.container(PACKAGE + type + "ArrayList", c -> {
            resized(c);
            c.size("elementsCount");
        });
        rules.container(PACKAGE + type + "ArrayDeque", c -> {
            resized(c);
            c.between("head", "tail");
        });
        CursorRules.iterator(rules, type + "ArrayDeque$ValueIterator");
        CursorRules.iterator(rules, type + "ArrayDeque$DescendingValueIterator");
        Display.container(
                rules,
                PACKAGE + type + "ArrayList$ValueIterator",
                "Iterator",
                c -> c.elements("nextElement", "cursor").slots("buffer").size("size"));
    }

    private static void resized(ContainerSpec sequence) {
        sequence.subclasses()
                .part(PACKAGE + "BoundedProportionalArraySizingStrategy", n -> {})
                .slots("buffer")
                .elementsOrMarkers("resizer");
    }

    private static void bitSets(Rules rules) {
        rules.container(PACKAGE + "BitSet", c -> c.subclasses().slots("bits").size("wlen"));
        rules.container(PACKAGE + "BitSetIterator", c -> c.slots("arr"));
        Display.view(rules, PACKAGE + "BitSet$1", "IntLookupContainer", "this$0");
        Display.view(rules, PACKAGE + "BitSet$2", "LongLookupContainer", "this$0");
        CursorRules.view(rules, "BitSet$1$1", "Iterator", "cursor", "this$1");
        CursorRules.view(rules, "BitSet$2$1", "Iterator", "cursor", "this$1");
    }

    private static void pgmIndex(Rules rules, String type) {
        String index = PACKAGE + type + "PgmIndex";
        rules.container(index, c -> c.elements("keys").stack("levelOffsets", "segmentData"));
        String none = "$" + type + "EmptyPgmIndex";
        Display.container(
                rules,
                index + none,
                type + "PgmIndex",
                c -> c.elements("keys").stack("levelOffsets", "segmentData", "emptyIterator"));
        CursorRules.iterator(rules, type + "PgmIndex" + none + "$" + type + "EmptyIterator");
        rules.container(index + "$" + type + "Builder", c -> c.elements("keys").stack("plam", "segmentData"));
        Display.container(
                rules,
                index + "$RangeIterator",
                "Iterator",
                c -> c.elements("nextElement", "cursor").slots("buffer").size("size"));
    }

    private static void strategies(Rules rules) {
        rules.leaf(
                PACKAGE + "BoundedProportionalArraySizingStrategy",
                PACKAGE + "RandomizedHashOrderMixer",
                PACKAGE + "XorShift128P",
                PACKAGE + "PlaModel");
        for (int i = 1; i <= 3; i++) { // none, constant, deterministic
            Display.leaf(rules, PACKAGE + "HashOrderMixing$" + i, "HashOrderMixingStrategy");
        }
    }
}
