package io.github.heapfold.rules.kotlin;

import static io.github.heapfold.rules.samples.Samples.MANY;
import static io.github.heapfold.rules.samples.Samples.text;

import io.github.heapfold.rules.samples.Samples;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import kotlinx.collections.immutable.ExtensionsKt;
import kotlinx.collections.immutable.PersistentList;
import kotlinx.collections.immutable.PersistentMap;
import kotlinx.collections.immutable.PersistentSet;
import kotlinx.collections.immutable.adapters.ImmutableCollectionAdapter;
import kotlinx.collections.immutable.adapters.ImmutableListAdapter;
import kotlinx.collections.immutable.adapters.ImmutableMapAdapter;
import kotlinx.collections.immutable.adapters.ImmutableSetAdapter;

/** Objects of every type that {@link KotlinImmutableRules} knows. Made by methods that are deprecated since 0.5, and all that 0.3 has. */
@SuppressWarnings("deprecation")
public final class KotlinImmutableSamples {
    /** Names that private classes of the library are shown under. */
    public static final String DISPLAY_NAMES =
            "PersistentList PersistentListBuilder PersistentMap PersistentMapBuilder "
                    + "PersistentHashMap PersistentHashMapBuilder PersistentSet PersistentSetBuilder PersistentHashSet "
                    + "PersistentHashSetBuilder";

    /** Past a tree of two levels. */
    private static final int LARGE = 3000;

    private KotlinImmutableSamples() {}

    /** A key whose hash is that of many others. */
    record Colliding(String name) {
        @Override
        public int hashCode() {
            return name.length();
        }
    }

    static Map<String, Supplier<Object>> all() {
        Samples samples = new Samples();
        lists(samples);
        maps(samples, "persistentMapOf", ExtensionsKt.persistentMapOf());
        maps(samples, "persistentHashMapOf", ExtensionsKt.persistentHashMapOf());
        sets(samples, "persistentSetOf", ExtensionsKt.persistentSetOf());
        sets(samples, "persistentHashSetOf", ExtensionsKt.persistentHashSetOf());
        samples.add("ImmutableCollectionAdapter", () -> new ImmutableCollectionAdapter<>(texts(3)))
                .add("ImmutableListAdapter", () -> new ImmutableListAdapter<>(texts(3)))
                .add("ImmutableListAdapter, a part", () -> new ImmutableListAdapter<>(texts(3)).subList(1, 2))
                .add("ImmutableSetAdapter", () -> new ImmutableSetAdapter<>(new java.util.LinkedHashSet<>(texts(3))))
                .add("ImmutableMapAdapter", () -> {
                    ImmutableMapAdapter<Object, Integer> map = new ImmutableMapAdapter<>(map(3));
                    map.keySet();
                    map.values();
                    map.entrySet();
                    return map;
                });
        return samples.all();
    }

    private static void lists(Samples samples) {
        samples.sizes("persistentListOf", KotlinImmutableSamples::list)
                .sizes("persistentListOf, builder", n -> list(n).builder())
                .add("persistentListOf, large", () -> list(LARGE))
                .add("persistentListOf, with nulls", () -> list(MANY).add(null).add(null))
                .add(
                        "persistentListOf, of arrays",
                        () -> ExtensionsKt.<Object>persistentListOf()
                                .addAll(List.of(new byte[3], new String[] {text(1)}, new long[0])))
                .add("persistentListOf, many arrays", () -> {
                    PersistentList<Object> list = ExtensionsKt.persistentListOf();
                    for (int i = 0; i < MANY; i++) {
                        list = list.add(new byte[i]);
                    }
                    return list;
                })
                .add("persistentListOf, builder, changed", () -> {
                    List<String> builder = list(MANY).builder();
                    builder.set(3, null);
                    builder.addAll(texts(LARGE));
                    builder.remove(0);
                    return builder;
                })
                .add("persistentListOf, built", () -> {
                    PersistentList.Builder<String> builder = list(MANY).builder();
                    builder.addAll(texts(7));
                    return builder.build();
                })
                .add("persistentListOf, a part", () -> list(MANY).subList(1, 9))
                .add("persistentListOf, iterator", () -> list(2).iterator())
                .add("persistentListOf, large, iterator", () -> list(LARGE).iterator())
                .add(
                        "persistentListOf, builder, iterator",
                        () -> list(MANY).builder().iterator());
    }

    private static void maps(Samples samples, String name, PersistentMap<Object, Integer> empty) {
        samples.sizes(name, n -> empty.putAll(map(n)))
                .sizes(name + ", builder", n -> empty.putAll(map(n)).builder())
                .add(name + ", large", () -> empty.putAll(map(LARGE)))
                .add(name + ", with nulls", () -> empty.put(text(1), null).put(null, 1))
                .add(name + ", colliding", () -> empty.putAll(colliding()))
                .add(name + ", with removed entries", () -> {
                    PersistentMap<String, Integer> map = ofTexts(empty.putAll(map(MANY)));
                    for (int i = 0; i < MANY; i += 2) {
                        map = map.remove(text(i));
                    }
                    return map;
                })
                .add(name + ", builder, changed", () -> {
                    Map<Object, Integer> builder = empty.putAll(map(MANY)).builder();
                    builder.put(text(1), null);
                    builder.put(text(LARGE), 2000);
                    builder.remove(text(3));
                    return builder;
                })
                .add(name + ", built", () -> {
                    PersistentMap.Builder<Object, Integer> builder =
                            empty.putAll(map(MANY)).builder();
                    builder.put(text(LARGE), 2000);
                    return builder.build();
                });
        Map<String, Function<Map<Object, Integer>, Iterable<?>>> views = new LinkedHashMap<>();
        views.put("keys", Map::keySet);
        views.put("values", Map::values);
        views.put("entries", Map::entrySet);
        views.forEach((view, of) -> {
            samples.add(name + ", viewed, " + view, () -> {
                        Map<Object, Integer> map = empty.putAll(map(3));
                        of.apply(map);
                        return map;
                    })
                    .add(name + ", " + view, () -> of.apply(empty.putAll(map(3))))
                    .add(
                            name + ", builder, " + view,
                            () -> of.apply(empty.putAll(map(3)).builder()))
                    .add(name + ", iterator of " + view, () -> used(of.apply(empty.putAll(map(MANY)))))
                    .add(
                            name + ", builder, iterator of " + view,
                            () -> used(of.apply(empty.putAll(map(MANY)).builder())));
        });
        samples.add(
                        name + ", an entry",
                        () -> empty.putAll(map(3)).entrySet().iterator().next())
                .add(
                        name + ", builder, an entry",
                        () -> empty.putAll(map(3))
                                .builder()
                                .entrySet()
                                .iterator()
                                .next());
    }

    private static void sets(Samples samples, String name, PersistentSet<Object> empty) {
        samples.sizes(name, n -> empty.addAll(texts(n)))
                .sizes(name + ", builder", n -> empty.addAll(texts(n)).builder())
                .add(name + ", large", () -> empty.addAll(texts(LARGE)))
                .add(name + ", with null", () -> empty.add(null).add(text(1)))
                .add(name + ", colliding", () -> empty.addAll(colliding().keySet()))
                .add(
                        name + ", with removed elements",
                        () -> ofTexts(empty.addAll(texts(MANY))).removeAll(texts(50)))
                .add(name + ", builder, changed", () -> {
                    var builder = empty.addAll(texts(MANY)).builder();
                    builder.add(text(LARGE));
                    builder.remove(text(3));
                    return builder;
                })
                .add(name + ", iterator", () -> used(empty.addAll(texts(MANY))))
                .add(
                        name + ", builder, iterator",
                        () -> used(empty.addAll(texts(MANY)).builder()));
    }

    @SuppressWarnings(
            "unchecked") // the keys are texts; of a map of objects, Java cannot tell one remove from the other
    private static PersistentMap<String, Integer> ofTexts(PersistentMap<?, Integer> map) {
        return (PersistentMap<String, Integer>) map;
    }

    @SuppressWarnings("unchecked")
    private static PersistentSet<String> ofTexts(PersistentSet<?> set) {
        return (PersistentSet<String>) set;
    }

    private static Iterator<?> used(Iterable<?> iterable) {
        Iterator<?> iterator = iterable.iterator();
        iterator.next();
        return iterator;
    }

    private static PersistentList<String> list(int n) {
        return ExtensionsKt.<String>persistentListOf().addAll(texts(n));
    }

    private static List<String> texts(int n) {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            texts.add(text(i));
        }
        return texts;
    }

    private static Map<Object, Integer> map(int n) {
        Map<Object, Integer> map = new LinkedHashMap<>();
        for (int i = 0; i < n; i++) {
            map.put(text(i), 1000 + i);
        }
        return map;
    }

    private static Map<Object, Integer> colliding() {
        Map<Object, Integer> map = new LinkedHashMap<>();
        for (int i = 0; i < MANY; i++) {
            map.put(new Colliding(text(i)), 1000 + i);
        }
        return map;
    }
}
