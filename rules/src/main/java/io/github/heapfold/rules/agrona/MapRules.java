package io.github.heapfold.rules.agrona;

import io.github.heapfold.typerule.ContainerSpec;
import io.github.heapfold.typerule.Rules;
import java.util.List;
import java.util.function.Consumer;

/**
 * Agrona's maps and caches. The views that a map keeps, and the iterators that these keep, are its stack; what stands for a
 * null value is, too, but in {@code Object2NullableObjectHashMap}, where it shows as an element. Who closes or makes the
 * elements of a cache is the user's and shown.
 *
 * <p>Mirrors the maps and caches in {@code org/agrona/collections/} of Agrona 1.17.1 to 2.6.0.
 */
final class MapRules {
    private static final String PACKAGE = "org.agrona.collections.";

    private MapRules() {}

    static void register(Rules rules) {
        for (String key : List.of("Int", "Long")) {
            map(rules, key + "2ObjectHashMap", MapRules::toObjects, "valueCollection");
            map(
                    rules,
                    key + "2ObjectCache",
                    c -> {
                        c.elements("evictionConsumer");
                        toObjects(c);
                    },
                    "valueCollection");
            map(rules, key + "2" + key + "HashMap", MapRules::pairs, "values");
            map(rules, "Object2" + key + "HashMap", MapRules::toNumbers, "valueCollection");
            rules.container(PACKAGE + key + "2" + key + "CounterMap", c -> pairs(c.subclasses()));
            rules.container(PACKAGE + "Object2" + key + "CounterMap", c -> toNumbers(c.subclasses()));
            rules.container(PACKAGE + key + "LruCache", c -> {
                toObjects(c);
                c.elements("factory", "closer");
            });
        }
        map(rules, "Object2ObjectHashMap", c -> c.pairs("entries"), "valueCollection");
        rules.container(PACKAGE + "BiInt2ObjectMap", c -> toObjects(c.subclasses()));
    }

    private static void toObjects(ContainerSpec map) {
        map.part(PACKAGE + "NullReference", n -> {})
                .keySlots("keys")
                .slotsOrMarkers("values")
                .size("size");
    }

    private static void toNumbers(ContainerSpec map) {
        map.keySlots("keys").slots("values").size("size");
    }

    /** A key and a value take two slots of one array. */
    private static void pairs(ContainerSpec map) {
        map.slots("entries").size("size").each(2);
    }

    private static void map(Rules rules, String name, Consumer<ContainerSpec> kind, String values) {
        rules.container(PACKAGE + name, c -> {
            kind.accept(c.subclasses());
            c.stack("keySet", values, "entrySet");
        });
        view(rules, name + "$KeySet", "keyIterator", "iterator"); // of a map, of a cache
        view(rules, name + "$ValueCollection", "valueIterator", "iterator");
        view(rules, name + "$EntrySet", "entryIterator", "iterator");
        AgronaRules.view(rules, name + "$KeyIterator", "this$0");
        AgronaRules.view(rules, name + "$ValueIterator", "this$0");
        AgronaRules.view(rules, name + "$EntryIterator", "this$0");
        entry(rules, name);
    }

    private static void view(Rules rules, String type, String... iterators) {
        rules.container(
                PACKAGE + type,
                c -> c.stack(iterators).mayLack(iterators).elements("this$0").mayLack("this$0"));
    }

    private static void entry(Rules rules, String map) {
        rules.container(PACKAGE + map + "$EntryIterator$MapEntry", c -> {
            if (map.startsWith("Object")) {
                c.keys("k");
            }
            if (map.contains("2Object")) {
                c.elements("v");
            }
            c.elements("this$1").mayLack("this$1");
        });
    }
}
