package io.github.heapfold.rules.netty;

import io.github.heapfold.rules.internal.Display;
import io.github.heapfold.rules.internal.Views;
import io.github.heapfold.typerule.Claim;
import io.github.heapfold.typerule.Rules;
import java.util.List;

/**
 * Netty's maps with primitive keys, attributes, ASCII strings and recycled objects.
 *
 * <p>Mirrors {@code io/netty/util/} and {@code io/netty/util/collection/} of Netty 4.1.138 and 4.2.20.
 */
final class CollectionRules {
    private static final String UTIL = "io.netty.util.";

    private CollectionRules() {}

    static void register(Rules rules) {
        for (String key : List.of("Byte", "Char", "Int", "Long", "Short")) {
            maps(rules, key);
        }
        rules.leaf(UTIL + "AsciiString");
        rules.leaf(UTIL + "AbstractConstant", Claim.SUBCLASSES);
        rules.container(
                UTIL + "DefaultAttributeMap",
                c -> c.subclasses()
                        .entry(
                                UTIL + "DefaultAttributeMap$DefaultAttribute",
                                n -> n.keys("key").elements("value").stack("attributeMap"))
                        .entries("attributes"));
        Display.container(
                rules,
                UTIL + "DefaultAttributeMap$DefaultAttribute",
                "Attribute",
                c -> c.keys("key").elements("value", "attributeMap"));
        recycler(rules);
        rules.container(
                UTIL + "internal.DefaultPriorityQueue",
                c -> c.elements("comparator").slots("queue").size("size"));
        rules.container(
                UTIL + "internal.AppendableCharSequence", c -> c.slots("chars").size("pos"));
    }

    private static void maps(Rules rules, String key) {
        String map = UTIL + "collection." + key + "ObjectHashMap";
        rules.container(
                map,
                c -> c.subclasses()
                        .keySlots("keys")
                        .slotsOrMarkers("values")
                        .size("size")
                        .stack("keySet", "entrySet", "entries"));
        Views.register(rules, "KeySet", "this$0", map, "$KeySet");
        Views.register(rules, "EntrySet", "this$0", map, "$EntrySet $1");
        Views.register(rules, "Values", "this$0", map, "$2");
        Views.register(rules, "Entry", "this$0", map, "$MapEntry");
        Views.register(rules, "Iterator", "iter this$0 this$1", map, "$MapIterator $PrimitiveIterator $KeySet$1 $2$1");

        String collections = UTIL + "collection." + key + "Collections$";
        Display.container(rules, collections + "EmptyMap", "EmptyMap", c -> {});
        Display.container(
                rules,
                collections + "UnmodifiableMap",
                "UnmodifiableMap",
                c -> c.elements("map").stack("keySet", "entrySet", "values", "entries"));
        Views.register(rules, "EntrySet", "this$0", collections, "UnmodifiableMap$1");
        Views.register(rules, "Entry", "entry this$0", collections, "UnmodifiableMap$EntryImpl");
        Views.register(rules, "Iterator", "iter this$0", collections, "UnmodifiableMap$IteratorImpl");
    }

    /** A handle leads to the object that it recycles, and to the pool of the thread that made it. */
    private static void recycler(Rules rules) {
        String[] pools = {"localPool", "threadLocalPool", "threadLocal"};
        rules.container(UTIL + "Recycler", c -> c.subclasses().stack(pools).mayLack(pools));
        Display.container(
                rules,
                UTIL + "Recycler$DefaultHandle",
                "Handle",
                c -> c.elements("value").stack("localPool"));
        Display.container(rules, UTIL + "Recycler$LocalPoolHandle", "Handle", c -> c.stack("pool"));
        Display.leaf(rules, UTIL + "Recycler$1", "Handle"); // of an object that is not pooled, in 4.1
    }
}
