package io.github.heapfold.rules.jdk.collections;

import io.github.heapfold.rules.internal.Display;
import io.github.heapfold.typerule.Rules;
import java.util.AbstractMap;
import java.util.List;

/**
 * Key sets, value collections and entry sets of maps, met elsewhere than in their map.
 *
 * <p>Mirrors the maps' sources in {@code java/util/} of JDK 17 to 25, and {@code SequencedMap.java} of JDK 21 to 25.
 */
final class MapViewRules {
    private static final String PACKAGE = "java.util.";

    private MapViewRules() {}

    static void register(Rules rules) {
        // a user's own map: its fields are shown, the views that it inherits are not
        rules.container(AbstractMap.class, c -> c.subclasses().stack("keySet", "values"));
        for (String map : List.of("HashMap", "WeakHashMap", "IdentityHashMap", "EnumMap")) {
            views(rules, map + "$KeySet", map + "$Values", map + "$EntrySet");
        }
        views(rules, "LinkedHashMap$LinkedKeySet", "LinkedHashMap$LinkedValues", "LinkedHashMap$LinkedEntrySet");
        views(rules, "Hashtable$KeySet", "Hashtable$ValueCollection", "Hashtable$EntrySet");
        views(rules, "AbstractMap$1", "AbstractMap$2", "TreeMap$EntrySet");
        views(rules, "SequencedMap$1SeqKeySet", "SequencedMap$1SeqValues", "SequencedMap$1SeqEntrySet");

        Display.view(rules, PACKAGE + "TreeMap$KeySet", "KeySet", "m");
        Display.view(rules, PACKAGE + "TreeMap$Values", "Values", "this$0");
        Display.view(rules, PACKAGE + "TreeMap$AscendingSubMap$AscendingEntrySetView", "EntrySet", "this$0");
        Display.view(rules, PACKAGE + "TreeMap$DescendingSubMap$DescendingEntrySetView", "EntrySet", "this$0");
        Display.view(rules, PACKAGE + "Properties$EntrySet", "EntrySet", "entrySet");
    }

    private static void views(Rules rules, String keySet, String values, String entrySet) {
        Display.view(rules, PACKAGE + keySet, "KeySet", "this$0");
        Display.view(rules, PACKAGE + values, "Values", "this$0");
        Display.view(rules, PACKAGE + entrySet, "EntrySet", "this$0");
    }
}
