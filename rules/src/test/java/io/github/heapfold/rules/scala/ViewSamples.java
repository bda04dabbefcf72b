package io.github.heapfold.rules.scala;

import static io.github.heapfold.rules.samples.Reflective.call;
import static io.github.heapfold.rules.samples.Reflective.exists;
import static io.github.heapfold.rules.samples.Samples.MANY;
import static io.github.heapfold.rules.samples.Samples.text;
import static io.github.heapfold.rules.scala.Scala.IMMUTABLE;
import static io.github.heapfold.rules.scala.Scala.MUTABLE;
import static io.github.heapfold.rules.scala.Scala.list;
import static io.github.heapfold.rules.scala.Scala.map;
import static io.github.heapfold.rules.scala.Scala.object;
import static io.github.heapfold.rules.scala.Scala.ordering;
import static io.github.heapfold.rules.scala.Scala.texts;

import io.github.heapfold.rules.samples.Samples;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import scala.Function1;

/** Views, iterators and wrappers. */
final class ViewSamples {
    private ViewSamples() {}

    static void addTo(Samples samples) {
        if (exists("scala.collection.View")) {
            views(samples);
        }
        mapViews(samples);
        converters(samples);
        iterators(samples);
    }

    private static void views(Samples samples) {
        Function1<String, Object> length = new ScalaSamples.Length();
        Function1<String, Object> isLong = text -> text.length() > 6;
        for (String type : new String[] {IMMUTABLE + "List", IMMUTABLE + "Vector", MUTABLE + "ArrayBuffer"}) {
            samples.add(type + ", view", () -> view(type))
                    .add(type + ", view, map", () -> call(view(type), "map", length))
                    .add(type + ", view, filter", () -> call(view(type), "filter", isLong))
                    .add(type + ", view, take", () -> call(view(type), "take", 2))
                    .add(type + ", view, drop", () -> call(view(type), "drop", 1))
                    .add(type + ", view, reverse", () -> call(view(type), "reverse"))
                    .add(type + ", view, concat", () -> call(view(type), "concat", list(2)))
                    .add(type + ", view, appended", () -> call(view(type), "appended", text(1)))
                    .add(type + ", view, zip", () -> call(view(type), "zip", list(2)))
                    .add(type + ", view, zipWithIndex", () -> call(view(type), "zipWithIndex"))
                    .add(type + ", view, sorted", () -> call(view(type), "sorted", ordering("String")))
                    .add(type + ", view, sorted, used", () -> {
                        Object sorted = call(view(type), "sorted", ordering("String"));
                        call(sorted, "head");
                        return sorted;
                    })
                    .add(type + ", withFilter", () -> call(texts(type, 3), "withFilter", isLong))
                    .add(type + ", lazyZip", () -> call(texts(type, 3), "lazyZip", list(2)));
        }
    }

    private static Object view(String type) {
        return call(texts(type, 3), "view");
    }

    private static void mapViews(Samples samples) {
        for (String type : new String[] {
            IMMUTABLE + "Map",
            IMMUTABLE + "HashMap",
            MUTABLE + "HashMap",
            MUTABLE + "LinkedHashMap",
            "scala.collection.concurrent.TrieMap"
        }) {
            for (int n : new int[] {2, 7}) {
                samples.add(type + " of " + n + ", keySet", () -> call(map(type, n), "keySet"))
                        .add(type + " of " + n + ", values", () -> call(map(type, n), "values"));
            }
        }
        Object ordering = ordering("String");
        samples.add("TreeMap, keySet", () -> call(map(IMMUTABLE + "TreeMap", 3, ordering), "keySet"))
                .add("TreeMap, values", () -> call(map(IMMUTABLE + "TreeMap", 3, ordering), "values"))
                .add("mutable TreeMap, keySet", () -> call(map(MUTABLE + "TreeMap", 3, ordering), "keySet"));
        if (exists("scala.collection.View")) {
            Function1<Object, Object> twice = value -> (int) value * 2;
            samples.add("map view", () -> call(map(IMMUTABLE + "Map", 7), "view"))
                    .add("map view, mapValues", () -> call(call(map(IMMUTABLE + "Map", 7), "view"), "mapValues", twice))
                    .add("map view, keys", () -> call(call(map(IMMUTABLE + "Map", 7), "view"), "keys"))
                    .add("map view, values", () -> call(call(map(IMMUTABLE + "Map", 7), "view"), "values"));
        }
    }

    private static void converters(Samples samples) {
        boolean old = !exists("scala.collection.convert.JavaCollectionWrappers");
        Object toJava = object(old ? "scala.collection.convert.WrapAsJava" : "scala.jdk.javaapi.CollectionConverters");
        Object toScala =
                object(old ? "scala.collection.convert.WrapAsScala" : "scala.jdk.javaapi.CollectionConverters");
        samples.add("List as Java's", () -> call(toJava, old ? "seqAsJavaList" : "asJava", list(3)))
                .add(
                        "ArrayBuffer as Java's",
                        () -> call(toJava, old ? "bufferAsJavaList" : "asJava", texts(MUTABLE + "ArrayBuffer", 3)))
                .add("Set as Java's", () -> call(toJava, old ? "setAsJavaSet" : "asJava", texts(IMMUTABLE + "Set", 7)))
                .add(
                        "mutable Set as Java's",
                        () -> call(toJava, old ? "mutableSetAsJavaSet" : "asJava", texts(MUTABLE + "HashSet", 7)))
                .add("Map as Java's", () -> call(toJava, old ? "mapAsJavaMap" : "asJava", map(IMMUTABLE + "Map", 7)))
                .add("Map as Java's, viewed", () -> {
                    Map<?, ?> map =
                            (Map<?, ?>) call(toJava, old ? "mapAsJavaMap" : "asJava", map(IMMUTABLE + "Map", 7));
                    map.keySet();
                    map.values();
                    return map;
                })
                .add(
                        "Map as Java's, its entries",
                        () -> ((Map<?, ?>) call(toJava, old ? "mapAsJavaMap" : "asJava", map(IMMUTABLE + "Map", 7)))
                                .entrySet())
                .add(
                        "mutable Map as Java's",
                        () -> call(toJava, old ? "mutableMapAsJavaMap" : "asJava", map(MUTABLE + "HashMap", 7)))
                .add(
                        "TrieMap as Java's",
                        () -> call(
                                toJava,
                                old ? "mapAsJavaConcurrentMap" : "asJava",
                                map("scala.collection.concurrent.TrieMap", 7)))
                .add(
                        "Iterator as Java's",
                        () -> call(toJava, old ? "asJavaIterator" : "asJava", call(list(3), "iterator")))
                .add(
                        "Java's List",
                        () -> call(
                                toScala, old ? "asScalaBuffer" : "asScala", new ArrayList<>(List.of(text(1), text(2)))))
                .add(
                        "Java's Set",
                        () -> call(toScala, old ? "asScalaSet" : "asScala", new HashSet<>(Set.of(text(1), text(2)))))
                .add(
                        "Java's Map",
                        () -> call(toScala, old ? "mapAsScalaMap" : "asScala", new HashMap<>(Map.of(text(1), text(2)))))
                .add(
                        "Java's ConcurrentMap",
                        () -> call(
                                toScala,
                                old ? "mapAsScalaConcurrentMap" : "asScala",
                                new ConcurrentHashMap<>(Map.of(text(1), text(2)))))
                .add(
                        "Java's Properties",
                        () -> call(toScala, old ? "propertiesAsScalaMap" : "asScala", new Properties()))
                .add(
                        "Java's Iterator",
                        () -> call(
                                toScala,
                                old ? "asScalaIterator" : "asScala",
                                new ArrayList<>(List.of(text(1), text(2))).iterator()));
    }

    private static void iterators(Samples samples) {
        for (String type : new String[] {
            IMMUTABLE + "List",
            IMMUTABLE + "Vector",
            IMMUTABLE + "Set",
            IMMUTABLE + "HashSet",
            MUTABLE + "ArrayBuffer",
            MUTABLE + "HashSet",
            MUTABLE + "LinkedHashSet",
            MUTABLE + "ListBuffer"
        }) {
            samples.add(type + ", iterator", () -> used(texts(type, MANY), "iterator"))
                    .add(type + " of 3, iterator", () -> used(texts(type, 3), "iterator"));
        }
        for (String type : new String[] {
            IMMUTABLE + "HashMap", MUTABLE + "HashMap", MUTABLE + "LinkedHashMap", "scala.collection.concurrent.TrieMap"
        }) {
            for (String of : new String[] {"iterator", "keysIterator", "valuesIterator"}) {
                samples.add(type + ", " + of, () -> used(map(type, MANY), of));
            }
        }
        for (String kind : new String[] {IMMUTABLE, MUTABLE}) {
            for (String of : new String[] {"iterator", "keysIterator", "valuesIterator"}) {
                samples.add(kind + "TreeMap, " + of, () -> used(map(kind + "TreeMap", MANY, ordering("String")), of));
            }
        }
        Function1<String, Object> length = new ScalaSamples.Length();
        Function1<String, Object> isLong = text -> text.length() > 6;
        samples.add("iterator, map", () -> call(used(list(3), "iterator"), "map", length))
                .add("iterator, filter", () -> call(used(list(3), "iterator"), "filter", isLong))
                .add("iterator, take", () -> call(used(list(3), "iterator"), "take", 2))
                .add("iterator, takeWhile", () -> call(used(list(3), "iterator"), "takeWhile", isLong))
                .add("iterator, zipWithIndex", () -> call(used(list(3), "iterator"), "zipWithIndex"))
                .add("iterator, grouped", () -> call(used(list(3), "iterator"), "grouped", 2))
                .add("iterator, buffered", () -> call(used(list(3), "iterator"), "buffered"))
                .add("Range, iterator", () -> used(call(object(IMMUTABLE + "Range"), "apply", 1, 10), "iterator"));
    }

    private static Object used(Object collection, String iterator) {
        Object at = call(collection, iterator);
        call(at, "next");
        return at;
    }
}
