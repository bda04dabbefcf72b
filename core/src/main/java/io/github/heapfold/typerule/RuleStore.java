package io.github.heapfold.typerule;

import io.github.heapfold.type.HeapField;
import io.github.heapfold.type.HeapType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What was registered, by the names of classes. Which of it decides is not its to say. Immutable. */
final class RuleStore {
    private final Map<String, List<Registration>> byName;
    private final List<Registration> byPredicate;
    private final Map<String, List<Name>> names;
    private final Map<String, List<Skip>> skips;
    private final Map<String, List<Group>> groups;
    private final Map<String, List<FieldSplit>> splits;
    private final Map<String, Set<String>> boundaries;
    private final Libraries libraries;

    /** A name for a class, and how strongly it is given. Without a class it is for all of that binary name. */
    record Name(String text, Rank rank, int order, @Nullable Class<?> type) {
        static final Comparator<Name> WEAKEST_FIRST = Comparator.comparing(Name::rank)
                .thenComparing(name -> name.type() != null)
                .thenComparingInt(Name::order);
    }

    /** Fields of a class that are not followed. */
    record Skip(@Nullable Class<?> type, List<String> fields) {}

    /** A class that belongs together with others of that group. */
    record Group(@Nullable Class<?> type, String name) {}

    /** A field of a class whose map is split. */
    record FieldSplit(@Nullable Class<?> type, String field, Split split, Rank rank, int order) {
        static final Comparator<FieldSplit> WEAKEST_FIRST =
                Comparator.comparing(FieldSplit::rank).thenComparingInt(FieldSplit::order);
    }

    RuleStore(
            Map<String, List<Registration>> byName,
            List<Registration> byPredicate,
            Map<String, List<Name>> names,
            Map<String, List<Skip>> skips,
            Map<String, List<Group>> groups,
            Map<String, List<FieldSplit>> splits,
            Map<String, Set<String>> boundaries,
            List<Library> libraries) {
        this.byName = Map.copyOf(byName);
        this.byPredicate = byPredicate.stream().sorted(Registration.BEST_FIRST).toList();
        this.names = Map.copyOf(names);
        this.skips = Map.copyOf(skips);
        this.groups = Map.copyOf(groups);
        this.splits = Map.copyOf(splits);
        this.boundaries = Map.copyOf(boundaries);
        this.libraries = new Libraries(libraries);
    }

    /** Whether what is said of one class, or of all of its name if of none, is said of the other. */
    static boolean isSaidOf(@Nullable Class<?> said, HeapType type) {
        Class<?> live = type.live();
        return said == null || live == null || said == live;
    }

    /** The rules of a class, those of its library and of its own annotations among them, best first. */
    List<Registration> rulesOf(HeapType type) {
        List<Registration> rules = new ArrayList<>();
        for (RuleStore store = this; store != null; store = store.libraryOf(type.name())) {
            for (Registration rule : store.byName.getOrDefault(type.name(), List.of())) {
                if (isSaidOf(rule.type(), type)) {
                    rules.add(rule);
                }
            }
        }
        rules.addAll(Annotations.rulesOf(type));
        rules.sort(Registration.BEST_FIRST);
        return rules;
    }

    /** The rules by predicate that a class is to be asked about, best first. */
    List<Registration> predicatesFor(HeapType type) {
        List<Registration> rules = new ArrayList<>();
        for (RuleStore store = this; store != null; store = store.libraryOf(type.name())) {
            rules.addAll(store.byPredicate);
        }
        rules.sort(Registration.BEST_FIRST);
        return rules;
    }

    /** All rules, those of libraries too: by the name of the class, then in order of registration. */
    List<RuleRegistry.Listed> list() {
        List<RuleRegistry.Listed> list = new ArrayList<>();
        libraries.all().forEach(library -> list.addAll(library.rules().list()));
        byName.forEach((type, rules) -> rules.forEach(rule -> list.add(listed(type, rule))));
        list.sort(Comparator.comparing(RuleRegistry.Listed::type, Comparator.nullsLast(Comparator.naturalOrder())));
        byPredicate.forEach(rule -> list.add(listed(null, rule)));
        return List.copyOf(list);
    }

    private RuleRegistry.Listed listed(@Nullable String type, Registration rule) {
        String name = names.getOrDefault(String.valueOf(type), List.of()).stream()
                .filter(n -> n.type() == null || n.type() == rule.type())
                .max(Name.WEAKEST_FIRST)
                .map(Name::text)
                .orElse(null);
        return new RuleRegistry.Listed(type, rule.rule(), rule.claim(), rule.origin(), name);
    }

    /** The name that a rule or the class itself gives it in frames; null to use its own. */
    @Nullable
    String nameOf(HeapType type) {
        Name name = name(type);
        if (name != null && name.rank() == Rank.USER) {
            return name.text();
        }
        String own = Annotations.nameOf(type);
        return own != null || name == null ? own : name.text();
    }

    private @Nullable Name name(HeapType type) {
        Name name = names.getOrDefault(type.name(), List.of()).stream()
                .filter(n -> isSaidOf(n.type(), type))
                .max(Name.WEAKEST_FIRST)
                .orElse(null);
        RuleStore library = name == null ? libraryOf(type.name()) : null;
        return library == null ? name : library.name(type);
    }

    /** Whether the field's target is not followed. */
    boolean skips(HeapField field) {
        HeapType type = field.declaring();
        RuleStore library = libraryOf(type.name());
        return skips.getOrDefault(type.name(), List.of()).stream()
                        .anyMatch(skip ->
                                isSaidOf(skip.type(), type) && skip.fields().contains(field.name()))
                || library != null && library.skips(field)
                || Annotations.skips(field);
    }

    /** Whether objects of the class belong to a framework. */
    boolean isBoundary(HeapType type) {
        return type.superclasses().stream().anyMatch(c -> isBoundary(c.name(), ""))
                || type.allInterfaces().stream().anyMatch(c -> isBoundary(c.name(), ""));
    }

    /** Whether what the field refers to belongs to a framework; without a name, whether objects of the class do. */
    boolean isBoundary(String className, String field) {
        for (RuleStore store = this; store != null; store = store.libraryOf(className)) {
            if (store.boundaries.getOrDefault(className, Set.of()).contains(field)) {
                return true;
            }
        }
        return false;
    }

    /** The splits of fields that a class is said to declare, weakest first. */
    List<FieldSplit> splitsOf(HeapType type) {
        List<FieldSplit> found = new ArrayList<>();
        for (RuleStore store = this; store != null; store = store.libraryOf(type.name())) {
            for (FieldSplit split : store.splits.getOrDefault(type.name(), List.of())) {
                if (isSaidOf(split.type(), type)) {
                    found.add(split);
                }
            }
        }
        found.sort(FieldSplit.WEAKEST_FIRST);
        return found;
    }

    /** The group that a class belongs to, by itself, its nearest superclass or an interface; null mostly. */
    @Nullable
    String groupOf(HeapType type) {
        for (RuleStore store = this; store != null; store = store.libraryOf(type.name())) {
            if (!store.groups.isEmpty()) {
                List<HeapType> classes = new ArrayList<>(type.superclasses());
                classes.addAll(type.allInterfaces());
                for (HeapType c : classes) {
                    for (Group group : store.groups.getOrDefault(c.name(), List.of())) {
                        if (isSaidOf(group.type(), c)) {
                            return group.name();
                        }
                    }
                }
            }
        }
        return null;
    }

    /** The library that a class belongs to; null if to none. */
    @Nullable
    Library library(String className) {
        return libraries.of(className);
    }

    /** The rules of the library that a class belongs to, which may have parts; null if it belongs to none. */
    private @Nullable RuleStore libraryOf(String className) {
        Library library = library(className);
        return library == null ? null : Objects.requireNonNull(library.rules());
    }
}
