package io.github.heapfold.rules.kotlin;

import io.github.heapfold.rules.internal.Display;
import io.github.heapfold.rules.internal.Views;
import io.github.heapfold.typerule.Rules;
import java.util.List;

/**
 * Kotlin's own collections: ArrayDeque, what {@code buildList}, {@code buildSet} and {@code buildMap} make, views of arrays
 * and lists, maps with default values. The other collections are those of the JDK.
 *
 * <p>Mirrors {@code kotlin/collections/} of Kotlin 1.6 to 2.4.
 */
final class CollectionRules {
    private static final String PACKAGE = "kotlin.collections.";
    private static final String BUILDERS = PACKAGE + "builders.";

    private CollectionRules() {}

    static void register(Rules rules) {
        rules.container(PACKAGE + "ArrayDeque", c -> c.slots("elementData").size("size"));
        rules.container(PACKAGE + "AbstractMap", c -> c.subclasses().stack("_keys", "_values"));
        rules.container(PACKAGE + "AbstractIterator", c -> c.subclasses().elements("nextValue"));
        rules.container(PACKAGE + "IndexedValue", c -> c.elements("value"));
        Display.container(
                rules,
                "kotlin.enums.EnumEntriesList",
                "EnumEntries",
                c -> c.slots("entries").full());
        for (String empty : List.of("EmptyList", "EmptySet", "EmptyMap")) {
            Display.container(rules, PACKAGE + empty, empty, c -> {});
        }
        builders(rules);
        views(rules);
    }

    private static void builders(Rules rules) {
        rules.container(
                BUILDERS + "ListBuilder",
                c -> c.slots("array", "backing")
                        .elements("root")
                        .mayLack(
                                "array", "backing",
                                "root") // 1.x; there its backing is the list that this one is a part of
                        .size("length"));
        Display.view(rules, BUILDERS + "ListBuilder$BuilderSubList", "SubList", "backing[]", "parent", "root");
        rules.container(
                BUILDERS + "MapBuilder",
                c -> c.keySlots("keysArray")
                        .slots("valuesArray")
                        .size("size")
                        .stack("presenceArray", "hashArray", "keysView", "valuesView", "entriesView"));
        rules.container(BUILDERS + "SetBuilder", c -> c.backing("backing"));
        Display.view(rules, BUILDERS + "MapBuilderKeys", "KeySet", "backing");
        Display.view(rules, BUILDERS + "MapBuilderValues", "Values", "backing");
        Display.view(rules, BUILDERS + "MapBuilderEntries", "EntrySet", "backing");
        Display.view(rules, BUILDERS + "MapBuilder$EntryRef", "Entry", "map");
    }

    private static void views(Rules rules) {
        Views.register(rules, "ArrayAsList", "$this_asList[] values[]", PACKAGE, """
                ArrayAsCollection ArraysKt___ArraysJvmKt$asList$<1-8> unsigned.UArraysKt___UArraysJvmKt$asList$<1-4>
                """);
        Views.register(rules, "SubList", "list", PACKAGE, "AbstractList$SubList MovingSubList");
        Views.register(rules, "ReversedList", "delegate", PACKAGE, "ReversedList ReversedListReadOnly");
        Display.container(
                rules,
                PACKAGE + "RingBuffer",
                "RingBuffer",
                c -> c.slots("buffer").size("size"));
        Views.register(rules, "KeySet", "this$0", PACKAGE, "AbstractMap$keys$1");
        Views.register(rules, "Values", "this$0", PACKAGE, "AbstractMap$values$1");
        Views.register(rules, "MapWithDefault", "map default", PACKAGE, "MapWithDefaultImpl MutableMapWithDefaultImpl");
        Display.container(
                rules, PACKAGE + "DetachedMapEntry", "Entry", c -> c.keys("key").elements("value"));
    }
}
