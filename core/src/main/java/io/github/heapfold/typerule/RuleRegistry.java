package io.github.heapfold.typerule;

import io.github.heapfold.internal.code.Failure;
import io.github.heapfold.internal.heap.DeclaredFields;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Picks the rule for a class. Immutable. Longer than other files, because the builder with its many ways to say the same
 * belongs to it.
 *
 * <p>Precedence: the exact class, then the nearest superclass whose rule claims subclasses, then interfaces, then rules
 * by predicate. At each of these a rule of yours goes before an annotation of the class, that before a provider's rule, that
 * before one of Heapfold's own; of yours the later one wins. Of two providers neither does: {@link Builder#build()} throws,
 * unless a rule of yours decides. A class without a rule is shown field by field.
 */
public final class RuleRegistry {
    private final Map<Object, List<Registration>> byType;
    private final List<Registration> byPredicate;
    private final Map<Object, Name> names;
    private final Map<Object, Set<String>> skips;
    private final Libraries libraries;
    private final UnaryOperator<TypeRule> change;
    private final long scanNanoseconds;

    private RuleRegistry(Builder builder) {
        byType = new HashMap<>();
        builder.byType.forEach((key, rules) -> byType.put(key, List.copyOf(rules)));
        byPredicate =
                builder.byPredicate.stream().sorted(Registration.BEST_FIRST).toList();
        names = Map.copyOf(builder.names);
        skips = Map.copyOf(builder.skips);
        libraries = new Libraries(builder.libraries);
        change = UnaryOperator.identity();
        scanNanoseconds = builder.scanNanoseconds;
    }

    private RuleRegistry(RuleRegistry registry, UnaryOperator<TypeRule> change) {
        byType = registry.byType;
        byPredicate = registry.byPredicate;
        names = registry.names;
        skips = registry.skips;
        libraries = registry.libraries;
        this.change = change;
        scanNanoseconds = registry.scanNanoseconds;
    }

    public static Builder builder() {
        return new Builder();
    }

    /** The same choices, but each rule replaced by what the function makes of it. */
    public RuleRegistry changed(UnaryOperator<TypeRule> function) {
        return new RuleRegistry(this, rule -> function.apply(change.apply(rule)));
    }

    /**
     * The rule that was chosen, or one that was passed over.
     *
     * @param origin who registered it
     * @param match how it came to speak for the class
     * @param anchor the class it was registered for, a superclass or interface of the one asked for; null if by predicate
     * @param problem what was wrong with the code of that origin, so that the rule is the default; null mostly
     */
    public record Resolved(
            TypeRule rule,
            String origin,
            Match match,
            @Nullable Class<?> anchor,
            @Nullable String problem) {}

    /**
     * A rule as it was registered.
     *
     * @param type binary name of the class that it was registered for; null if by predicate
     * @param claim whether it speaks for subclasses too
     * @param origin who registered it
     * @param name what frames call the class; null for its own name
     */
    public record Listed(
            @Nullable String type,
            TypeRule rule,
            Claim claim,
            String origin,
            @Nullable String name) {}

    /** A name for a class, and how strongly it is given. */
    private record Name(String text, Rank rank) {}

    /** A class whose rules may speak for another. */
    private record Anchor(Class<?> type, Match match) {}

    /** The rule for a class; never null. Arrays and primitive types have none. */
    public Resolved ruleFor(Class<?> type) {
        for (Anchor anchor : anchors(type)) {
            List<Registration> rules = at(anchor);
            if (!rules.isEmpty()) {
                return resolved(rules.get(0), anchor.match, anchor.type);
            }
        }
        for (Registration rule : predicatesFor(type)) {
            Resolved picked = picked(rule, type);
            if (picked != null) {
                return picked;
            }
        }
        return fallback(type);
    }

    /**
     * All rules, also those that others take precedence over and those of libraries: by the name of the type, then in
     * order of registration.
     */
    public List<Listed> list() {
        List<Listed> list = new ArrayList<>();
        libraries.all().forEach(library -> list.addAll(library.rules().list()));
        byType.forEach((key, rules) -> {
            String type = key instanceof Class<?> c ? c.getName() : key.toString();
            Name name = names.getOrDefault(key, names.get(type));
            String text = name == null ? null : name.text;
            rules.forEach(r -> list.add(new Listed(type, r.rule(), r.claim(), r.origin(), text)));
        });
        list.sort(Comparator.comparing(Listed::type, Comparator.nullsLast(Comparator.naturalOrder())));
        byPredicate.forEach(r -> list.add(new Listed(null, r.rule(), r.claim(), r.origin(), null)));
        return List.copyOf(list);
    }

    /** All rules that claim a class, in their order of precedence: the first is the one chosen, the last the default. */
    public List<Resolved> candidates(Class<?> type) {
        List<Resolved> candidates = new ArrayList<>();
        for (Anchor anchor : anchors(type)) {
            at(anchor).forEach(rule -> candidates.add(resolved(rule, anchor.match, anchor.type)));
        }
        for (Registration rule : predicatesFor(type)) {
            Resolved picked = picked(rule, type);
            if (picked != null) {
                candidates.add(picked);
            }
        }
        candidates.add(fallback(type));
        return candidates;
    }

    private Resolved resolved(Registration registration, Match match, @Nullable Class<?> anchor) {
        return new Resolved(change.apply(registration.rule()), registration.origin(), match, anchor, null);
    }

    /** The default; with the reason if the class's library has no rules because they failed. */
    private Resolved fallback(Class<?> type) {
        Library library = libraries.of(type.getName());
        String problem = library == null ? null : library.problem();
        return library == null || problem == null
                ? new Resolved(change.apply(new TypeRule.Fields()), "default", Match.NONE, null, null)
                : failed(library.origin(), Match.NONE, problem);
    }

    private Resolved failed(String origin, Match match, String problem) {
        return new Resolved(change.apply(new TypeRule.Fields()), origin, match, null, problem);
    }

    /** The rule if its predicate picks the class, or why it cannot be told; null if it does not. */
    private @Nullable Resolved picked(Registration rule, Class<?> type) {
        try {
            return rule.predicate() != null && rule.predicate().test(type)
                    ? resolved(rule, Match.PREDICATE, null)
                    : null;
        } catch (Throwable e) { // a user's code may throw anything; it costs the class its rule, not the profile
            return failed(rule.origin(), Match.PREDICATE, "has a predicate that threw " + Failure.describe(e));
        }
    }

    /** The class, its superclasses, then interfaces breadth first from the class upwards, in declaration order. */
    private static List<Anchor> anchors(Class<?> type) {
        List<Anchor> anchors = new ArrayList<>();
        Deque<Class<?>> interfaces = new ArrayDeque<>();
        for (Class<?> c = type; c != null; c = c.getSuperclass()) {
            anchors.add(new Anchor(c, c == type ? Match.EXACT : Match.SUPERCLASS));
            interfaces.addAll(List.of(c.getInterfaces()));
        }
        Set<Class<?>> seen = new LinkedHashSet<>();
        while (!interfaces.isEmpty()) {
            Class<?> next = interfaces.poll();
            if (seen.add(next)) {
                anchors.add(new Anchor(next, Match.INTERFACE));
                interfaces.addAll(List.of(next.getInterfaces()));
            }
        }
        return anchors;
    }

    /** The rules of one class that speak for the one asked for, best first. */
    private List<Registration> at(Anchor anchor) {
        List<Registration> rules = new ArrayList<>(byType.getOrDefault(anchor.type, List.of()));
        String className = anchor.type.getName();
        rules.addAll(byType.getOrDefault(className, List.of()));
        for (RuleRegistry library = libraryOf(className); library != null; library = library.libraryOf(className)) {
            rules.addAll(library.byType.getOrDefault(className, List.of()));
        }
        rules.addAll(Annotations.rulesOf(anchor.type));
        if (anchor.match != Match.EXACT) {
            rules.removeIf(rule -> rule.claim() != Claim.SUBCLASSES);
        }
        rules.sort(Registration.BEST_FIRST);
        return rules;
    }

    private List<Registration> predicatesFor(Class<?> type) {
        String className = type.getName();
        List<Registration> rules = byPredicate;
        for (RuleRegistry library = libraryOf(className); library != null; library = library.libraryOf(className)) {
            if (!library.byPredicate.isEmpty()) {
                rules = new ArrayList<>(rules);
                rules.addAll(library.byPredicate);
                rules.sort(Registration.BEST_FIRST);
            }
        }
        return rules;
    }

    /** The rules of the library that the class belongs to, which may have parts; null if it belongs to none. */
    private @Nullable RuleRegistry libraryOf(String className) {
        Library library = libraries.of(className);
        return library == null ? null : library.rules();
    }

    /** The name that a rule or the class itself gives it in frames; null to use its own. */
    public @Nullable String nameOf(Class<?> type) {
        Name name = name(type);
        if (name != null && name.rank == Rank.USER) {
            return name.text;
        }
        String own = Annotations.nameOf(type);
        return own != null || name == null ? own : name.text;
    }

    private @Nullable Name name(Class<?> type) {
        Name byClass = names.get(type);
        Name byName = names.get(type.getName());
        boolean named = byClass == null || byName != null && byName.rank.compareTo(byClass.rank) > 0;
        Name name = named ? byName : byClass;
        RuleRegistry library = name == null ? libraryOf(type.getName()) : null;
        return library == null ? name : library.name(type);
    }

    /** The name that a field is given in frames; null to use its own. */
    public @Nullable String nameOf(Field field) {
        return Annotations.nameOf(field);
    }

    /** Whether the field's target is not followed. */
    public boolean skips(Field field) {
        Class<?> type = field.getDeclaringClass();
        RuleRegistry library = libraryOf(type.getName());
        return skips.getOrDefault(type, Set.of()).contains(field.getName())
                || library != null && library.skips(field)
                || Annotations.skips(field);
    }

    /** Whether the field's target is one line. */
    public boolean isLeaf(Field field) {
        return Annotations.isLeaf(field);
    }

    /** What it took to find the rules by {@link Builder#scan}. */
    public long scanNanoseconds() {
        return scanNanoseconds;
    }

    static boolean alwaysClaimsSubclasses(Class<?> type) {
        return type.isInterface() || Modifier.isAbstract(type.getModifiers());
    }

    /** Collects rules. Types may be given as classes, or as binary names for those that are not public or not there. */
    public static final class Builder {
        private final Map<Object, List<Registration>> byType = new LinkedHashMap<>();
        private final List<Registration> byPredicate = new ArrayList<>();
        private final Map<Object, Name> names = new HashMap<>();
        private final Map<Object, Set<String>> skips = new HashMap<>();
        private final List<Library> libraries = new ArrayList<>();
        private final Set<String> providers = new LinkedHashSet<>();
        private @Nullable RuleProvider provider;
        private int registrations;
        private long scanNanoseconds;

        private Builder() {}

        /** Registers what a provider brings, at a provider's rank. */
        public Builder provider(RuleProvider added) {
            RuleProvider outer = provider;
            provider = added;
            try {
                added.register(this);
            } finally {
                provider = outer;
            }
            providers.add(added.getClass().getName());
            return this;
        }

        /**
         * Rules for the classes of a package and those beneath it, of a provider's rank. They are registered when the
         * first such class, or a subclass of one, is met: for the many rules of a library that is not always there. They
         * name classes by binary name. Where several libraries hold a package, the first one has it.
         */
        public Builder library(String packageName, RuleProvider rules) {
            libraries.add(new Library(rules, packageName + "."));
            return this;
        }

        /**
         * A part of a library, for the classes whose binary names begin with one of the prefixes: of many generated classes
         * those of one kind. Registered as a library is, within one or on its own.
         */
        public Builder family(RuleProvider rules, String... prefixes) {
            libraries.add(new Library(rules, prefixes));
            return this;
        }

        /**
         * Finds the rules of packages and those beneath them: every {@link RuleProvider} with a constructor without
         * parameters is registered at a provider's rank. Annotated types need no scan to be shown as they say; a scan checks
         * them. What it took is in the statistics of a profile.
         *
         * @throws IllegalArgumentException if there is no class in the packages
         * @throws IllegalStateException if a class that is marked or annotated cannot be used, or no scanner is there
         */
        public Builder scan(String... packages) {
            return scan(Scan.of(Thread.currentThread().getContextClassLoader(), packages));
        }

        /** Finds the rules of packages as a class loader sees them. */
        public Builder scan(ClassLoader loader, String... packages) {
            return scan(Scan.of(loader, packages));
        }

        private Builder scan(Scan scan) {
            scanNanoseconds += scan.nanoseconds();
            scan.providers(providers).forEach(this::provider);
            return this;
        }

        /** One line per object. */
        public Builder leaf(Class<?>... types) {
            for (Class<?> type : types) {
                leaf(type, Claim.EXACT);
            }
            return this;
        }

        /** One line per object, of subclasses too if so claimed. */
        public Builder leaf(Class<?> type, Claim claim) {
            return put(type, new TypeRule.Leaf(), claim);
        }

        /** One line per object of the classes of these binary names. */
        public Builder leaf(String... classNames) {
            for (String className : classNames) {
                put(className, new TypeRule.Leaf(), Claim.EXACT);
            }
            return this;
        }

        /** One line per object of the class of this binary name. */
        public Builder leaf(String className, Claim claim) {
            return put(className, new TypeRule.Leaf(), claim);
        }

        /** A frame per field, where another rule would say otherwise. */
        public Builder fields(Class<?>... types) {
            for (Class<?> type : types) {
                put(type, new TypeRule.Fields(), Claim.EXACT);
            }
            return this;
        }

        /** Structure apart from elements. */
        public Builder container(Class<?> type, Consumer<ContainerSpec> spec) {
            return container(type, type.getName(), spec);
        }

        /** Structure apart from elements, of the class of this binary name. */
        public Builder container(String className, Consumer<ContainerSpec> spec) {
            return container(className, className, spec);
        }

        private Builder container(Object key, String name, Consumer<ContainerSpec> spec) {
            ContainerSpec container = new ContainerSpec(name);
            spec.accept(container);
            Claim claim = container.claimsSubclasses() ? Claim.SUBCLASSES : Claim.EXACT;
            return put(key, new TypeRule.Container(container.toShape()), claim);
        }

        /** Your code tells what is beneath each object of this class. */
        public <T> Builder visit(Class<T> type, TypeVisitor<? super T> visitor) {
            return visit(type, Claim.EXACT, visitor);
        }

        /** Your code tells what is beneath each object of this class, and of subclasses if so claimed. */
        public <T> Builder visit(Class<T> type, Claim claim, TypeVisitor<? super T> visitor) {
            return put(type, new TypeRule.Visit((object, out) -> visitor.visit(type.cast(object), out)), claim);
        }

        /** References to objects of this class and its subclasses are counted, the objects are not. */
        public Builder stop(Class<?>... types) {
            for (Class<?> type : types) {
                put(type, new TypeRule.Stop(), Claim.SUBCLASSES);
            }
            return this;
        }

        /** The slots of these fields are counted, what they refer to is not followed. */
        public Builder skip(Class<?> type, String... fields) {
            for (String field : fields) {
                DeclaredFields.require(type, field);
            }
            skips.merge(type, Set.of(fields), Builder::union);
            return this;
        }

        private static Set<String> union(Set<String> a, Set<String> b) {
            Set<String> all = new LinkedHashSet<>(a);
            all.addAll(b);
            return Set.copyOf(all);
        }

        /** Frames call the type by this name. */
        public Builder rename(Class<?> type, String name) {
            return name(type, checked(name));
        }

        /** Frames call the class of this binary name by this name. */
        public Builder rename(String className, String name) {
            return name(className, checked(name));
        }

        private Builder name(Object key, String name) {
            names.merge(
                    key, new Name(name, rank()), (before, now) -> now.rank.compareTo(before.rank) >= 0 ? now : before);
            return this;
        }

        private static String checked(String name) {
            if (name.isEmpty()
                    || name.contains(";")
                    || !name.equals(name.strip())
                    || name.indexOf('\n') >= 0
                    || name.indexOf('\r') >= 0) {
                throw new IllegalArgumentException("rename to \"" + name
                        + "\": a frame name must not be empty, hold ';' or line breaks, or begin or end with a space");
            }
            return name;
        }

        /** One line per record that refers to nothing but enum constants; goes where a rule by predicate does. */
        public Builder leafRecords() {
            return matching(ClassKind.VALUE_RECORD, new TypeRule.Leaf());
        }

        /** A rule for the classes that a predicate picks, of the lowest rank. */
        public Builder matching(Predicate<Class<?>> predicate, TypeRule rule) {
            byPredicate.add(registration(rule, Claim.EXACT, predicate));
            return this;
        }

        private Builder put(Object key, TypeRule rule, Claim claim) {
            boolean always = key instanceof Class<?> type && alwaysClaimsSubclasses(type);
            byType.computeIfAbsent(key, k -> new ArrayList<>())
                    .add(registration(rule, always ? Claim.SUBCLASSES : claim, null));
            return this;
        }

        private Registration registration(TypeRule rule, Claim claim, @Nullable Predicate<Class<?>> predicate) {
            String origin = provider == null ? Caller.describe() : nameOf(provider);
            return new Registration(rule, claim, rank(), origin, registrations++, predicate);
        }

        /** Of one that is a lambda, the name of the class that it is written in. */
        private static String nameOf(RuleProvider provider) {
            String name = provider.getClass().getName();
            int lambda = name.indexOf("$$Lambda");
            return lambda < 0 ? name : name.substring(0, lambda);
        }

        private Rank rank() {
            return provider == null ? Rank.USER : Rank.of(provider);
        }

        /**
         * The registry.
         *
         * @throws IllegalStateException if two providers have a rule for the same class, and none of yours decides
         */
        public RuleRegistry build() {
            Conflicts.check(byType);
            return new RuleRegistry(this);
        }
    }
}
