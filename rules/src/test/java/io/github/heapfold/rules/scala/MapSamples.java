package io.github.heapfold.rules.scala;

import static io.github.heapfold.rules.samples.Reflective.call;
import static io.github.heapfold.rules.samples.Reflective.exists;
import static io.github.heapfold.rules.samples.Samples.MANY;
import static io.github.heapfold.rules.samples.Samples.text;
import static io.github.heapfold.rules.scala.Scala.IMMUTABLE;
import static io.github.heapfold.rules.scala.Scala.MUTABLE;
import static io.github.heapfold.rules.scala.Scala.built;
import static io.github.heapfold.rules.scala.Scala.map;
import static io.github.heapfold.rules.scala.Scala.object;
import static io.github.heapfold.rules.scala.Scala.ordering;
import static io.github.heapfold.rules.scala.Scala.pair;
import static io.github.heapfold.rules.scala.Scala.texts;

import io.github.heapfold.rules.samples.Samples;
import scala.Function1;

/** Maps and sets. */
final class MapSamples {
    private MapSamples() {}

    /** A key whose hash is that of many others. */
    record Colliding(String name) {
        @Override
        public int hashCode() {
            return name.length();
        }
    }

    static void addTo(Samples samples) {
        small(samples);
        for (String type : new String[] {
            IMMUTABLE + "HashMap", IMMUTABLE + "ListMap", IMMUTABLE + "VectorMap", IMMUTABLE + "TreeSeqMap",
            MUTABLE + "HashMap", MUTABLE + "LinkedHashMap", MUTABLE + "OpenHashMap", MUTABLE + "ListMap",
            MUTABLE + "WeakHashMap", "scala.collection.concurrent.TrieMap"
        }) {
            if (exists(type)) {
                maps(samples, type);
            }
        }
        for (String type : new String[] {
            IMMUTABLE + "HashSet", IMMUTABLE + "ListSet", MUTABLE + "HashSet", MUTABLE + "LinkedHashSet"
        }) {
            sets(samples, type);
        }
        sorted(samples, IMMUTABLE);
        sorted(samples, MUTABLE);
        numbers(samples);
        others(samples);
    }

    private static void small(Samples samples) {
        for (int n : new int[] {0, 1, 2, 3, 4, 5}) {
            samples.add("Map of " + n, () -> map(IMMUTABLE + "Map", n))
                    .add("Set of " + n, () -> texts(IMMUTABLE + "Set", n));
            if (exists(IMMUTABLE + "SeqMap")) {
                samples.add("SeqMap of " + n, () -> map(IMMUTABLE + "SeqMap", n));
            }
        }
    }

    private static void maps(Samples samples, String type) {
        samples.sizes(type, n -> map(type, n))
                .add(
                        type + ", colliding",
                        () -> built(
                                Scala.newBuilder(type),
                                Scala.elements(20, i -> pair(new Colliding(text(i)), 1000 + i))))
                .add(
                        type + ", of tuples",
                        () -> built(
                                Scala.newBuilder(type),
                                Scala.elements(20, i -> pair(pair(text(i), i), pair(text(i), i)))))
                .add(type + ", with removed entries", () -> without(map(type, MANY), 50));
        if (!type.contains("VectorMap") && !type.contains("TrieMap")) {
            samples.add(type + ", with nulls", () -> built(Scala.newBuilder(type), pair(text(1), null), pair(null, 1)));
        }
    }

    private static Object without(Object collection, int n) {
        boolean mutable = collection.getClass().getName().contains("mutable.")
                && !collection.getClass().getName().contains("immutable.");
        Object at = collection;
        for (int i = 0; i < n; i++) {
            boolean inPlace = mutable || collection.getClass().getName().contains("concurrent");
            Object rest = call(at, inPlace ? "$minus$eq" : "$minus", text(i));
            at = inPlace ? at : rest;
        }
        return at;
    }

    private static void sets(Samples samples, String type) {
        samples.sizes(type, n -> texts(type, n))
                .add(
                        type + ", colliding",
                        () -> built(Scala.newBuilder(type), Scala.elements(20, i -> new Colliding(text(i)))))
                .add(type + ", with null", () -> built(Scala.newBuilder(type), text(1), null))
                .add(type + ", with removed elements", () -> without(texts(type, MANY), 50));
    }

    private static void sorted(Samples samples, String kind) {
        Object ordering = ordering("String");
        samples.sizes(kind + "TreeMap", n -> map(kind + "TreeMap", n, ordering))
                .sizes(kind + "TreeSet", n -> texts(kind + "TreeSet", n, ordering))
                .add(kind + "TreeMap, with removed entries", () -> without(map(kind + "TreeMap", MANY, ordering), 50))
                .add(
                        kind + "TreeSet, with removed elements",
                        () -> without(texts(kind + "TreeSet", MANY, ordering), 50))
                .add(kind + "TreeMap, a part", () -> call(map(kind + "TreeMap", MANY, ordering), "from", text(5)))
                .add(kind + "TreeSet, a part", () -> call(texts(kind + "TreeSet", MANY, ordering), "from", text(5)))
                .add(
                        kind + "TreeMap, by an ordering of the user's",
                        () -> map(
                                kind + "TreeMap",
                                3,
                                call(object("scala.math.Ordering"), "by", new ScalaSamples.Length(), ordering("Int"))));
        if (exists(MUTABLE + "CollisionProofHashMap") && kind.equals(MUTABLE)) {
            samples.sizes("CollisionProofHashMap", n -> map(MUTABLE + "CollisionProofHashMap", n, ordering))
                    .add(
                            "CollisionProofHashMap, colliding",
                            () -> built(
                                    call(object(MUTABLE + "CollisionProofHashMap"), "newBuilder", ordering("Int")),
                                    Scala.elements(MANY, i -> pair(i << 16, text(i)))));
        }
    }

    private static void numbers(Samples samples) {
        for (String type : new String[] {IMMUTABLE + "IntMap", IMMUTABLE + "LongMap", MUTABLE + "LongMap"}) {
            samples.sizes(type, n -> {
                Object map = call(object(type), "empty");
                for (int i = 0; i < n; i++) {
                    Object key = type.contains("Int") ? (Object) (i - 50) : (Object) (i - 50L);
                    map = type.startsWith(MUTABLE) ? added(map, key, text(i)) : call(map, "updated", key, text(i));
                }
                return map;
            });
        }
        samples.add(
                        "LongMap with special keys",
                        () -> added(
                                added(call(object(MUTABLE + "LongMap"), "empty"), 0L, text(1)),
                                Long.MIN_VALUE,
                                text(2)))
                .add("LongMap with default", () -> {
                    Function1<Object, String> byDefault = key -> text(1);
                    return call(object(MUTABLE + "LongMap"), "withDefault", byDefault);
                })
                .sizes("AnyRefMap", n -> {
                    Object map = call(object(MUTABLE + "AnyRefMap"), "empty");
                    for (int i = 0; i < n; i++) {
                        added(map, text(i), 1000 + i);
                    }
                    return map;
                })
                .add("AnyRefMap, with removed entries", () -> {
                    Object map = call(object(MUTABLE + "AnyRefMap"), "empty");
                    for (int i = 0; i < MANY; i++) {
                        added(map, text(i), 1000 + i);
                    }
                    return without(map, 50);
                });
        for (String kind : new String[] {IMMUTABLE, MUTABLE}) {
            for (int n : new int[] {0, 1, 100, 10_000}) {
                samples.add(
                        kind + "BitSet up to " + n,
                        () -> built(
                                call(object(kind + "BitSet"), "newBuilder"),
                                n == 0 ? new Object[0] : new Object[] {1, n}));
            }
        }
    }

    private static Object added(Object map, Object key, Object value) {
        call(map, "update", key, value);
        return map;
    }

    private static void others(Samples samples) {
        Function1<String, Object> byDefault = new ScalaSamples.Length();
        samples.add("Map with default", () -> call(map(IMMUTABLE + "Map", 3), "withDefault", byDefault))
                .add("mutable Map with default", () -> call(map(MUTABLE + "HashMap", 3), "withDefault", byDefault))
                .add("TrieMap, snapshot", () -> {
                    Object map = map("scala.collection.concurrent.TrieMap", MANY);
                    Object snapshot = call(map, "snapshot");
                    call(map, "put", text(1), 2000);
                    return new Object[] {map, snapshot, call(map, "readOnlySnapshot")};
                })
                .add("builder of a Map, small", () -> builder(IMMUTABLE + "Map", 2))
                .add("builder of a Map", () -> builder(IMMUTABLE + "Map", MANY))
                .add("builder of a HashMap", () -> builder(IMMUTABLE + "HashMap", MANY))
                .add("builder of a Set", () -> {
                    Object builder = call(object(IMMUTABLE + "Set"), "newBuilder");
                    built(builder, Scala.elements(MANY, Samples::text));
                    return builder;
                });
    }

    private static Object builder(String type, int n) {
        Object builder = Scala.newBuilder(type);
        built(builder, Scala.elements(n, i -> pair(text(i), 1000 + i)));
        return builder;
    }
}
