package io.github.heapfold.typerule;

import io.github.heapfold.annotation.Claim;
import io.github.heapfold.internal.heap.DeclaredFields;
import io.github.heapfold.type.HeapType;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Collects rules. Types may be given as classes, or as binary names for those that are not public or not there. */
public final class Rules {
    /** Providers within providers, libraries within libraries. */
    private static final int MOST_NESTED = 64;

    private final Map<String, List<Registration>> byName = new LinkedHashMap<>();
    private final List<Registration> byPredicate = new ArrayList<>();
    private final Map<String, List<RuleStore.Name>> names = new LinkedHashMap<>();
    private final Map<String, List<RuleStore.Skip>> skips = new LinkedHashMap<>();
    private final Map<String, List<RuleStore.Group>> groups = new LinkedHashMap<>();
    private final Map<String, List<RuleStore.FieldSplit>> splits = new LinkedHashMap<>();
    /** Names of fields by class; an empty one for the class itself. */
    private final Map<String, Set<String>> boundaries = new LinkedHashMap<>();

    private final List<Library> libraries = new ArrayList<>();
    private final Set<String> providers = new LinkedHashSet<>();
    /** Those whose registration has begun and not ended, the outermost first. */
    private final List<RuleProvider> registering = new ArrayList<>();
    /** The library that these rules are a part of; null for all rules. */
    private final @Nullable Library within;

    private @Nullable RuleProvider provider;
    private int registrations;
    private long scanNanoseconds;

    Rules() {
        this(null);
    }

    Rules(@Nullable Library within) {
        this.within = within;
    }

    /** Registers what a provider brings, at a provider's rank. */
    public Rules provider(RuleProvider added) {
        Objects.requireNonNull(added, "provider");
        if (registering.contains(added) || registering.size() == MOST_NESTED) {
            throw new IllegalArgumentException("provider " + nameOf(added)
                    + " registers itself within itself; register what it brings once, from outside");
        }
        RuleProvider outer = provider;
        provider = added;
        registering.add(added);
        try {
            added.register(this);
        } finally {
            registering.remove(registering.size() - 1);
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
    public Rules library(String packageName, RuleProvider rules) {
        return library(rules, List.of(Names.ofPackage(packageName) + "."));
    }

    /**
     * A part of a library, for the classes whose binary names begin with one of the prefixes: of many generated classes
     * those of one kind. Registered as a library is, within one or on its own.
     *
     * @throws IllegalArgumentException within a library, if a prefix is not longer than one of the library's own
     */
    public Rules family(RuleProvider rules, String... prefixes) {
        return library(rules, List.of(prefixes));
    }

    private Rules library(RuleProvider rules, List<String> prefixes) {
        Objects.requireNonNull(rules, "rules");
        Library outer = within;
        for (String prefix : prefixes) {
            if (outer != null && (!outer.isNarrowedBy(prefix) || outer.depth() == MOST_NESTED)) {
                throw new IllegalArgumentException("a library within the one of " + outer.prefixes()
                        + " must hold a part of it, such as " + outer.prefixes().get(0) + "sub., was of " + prefix
                        + "; register it from outside");
            }
        }
        libraries.add(new Library(rules, outer, prefixes));
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
    public Rules scan(String... packages) {
        return scan(Scan.of(Thread.currentThread().getContextClassLoader(), packages));
    }

    /** Finds the rules of packages as a class loader sees them. */
    public Rules scan(ClassLoader loader, String... packages) {
        return scan(Scan.of(loader, packages));
    }

    private Rules scan(Scan scan) {
        scanNanoseconds += scan.nanoseconds();
        scan.providers(providers).forEach(this::provider);
        return this;
    }

    /** One line per object. */
    public Rules leaf(Class<?>... types) {
        for (Class<?> type : types) {
            leaf(type, Claim.EXACT);
        }
        return this;
    }

    /** One line per object, of subclasses too if so claimed. */
    public Rules leaf(Class<?> type, Claim claim) {
        return put(type, Names.of(type), new TypeRule.Leaf(), claim);
    }

    /** One line per object of the classes of these binary names. */
    public Rules leaf(String... classNames) {
        for (String className : classNames) {
            put(null, Names.of(className), new TypeRule.Leaf(), Claim.EXACT);
        }
        return this;
    }

    /** One line per object of the class of this binary name. */
    public Rules leaf(String className, Claim claim) {
        return put(null, Names.of(className), new TypeRule.Leaf(), claim);
    }

    /** A frame per field, where another rule would say otherwise. */
    public Rules fields(Class<?>... types) {
        for (Class<?> type : types) {
            put(type, Names.of(type), new TypeRule.Fields(), Claim.EXACT);
        }
        return this;
    }

    /** Structure apart from elements. */
    public Rules container(Class<?> type, Consumer<ContainerSpec> spec) {
        return container(type, Names.of(type), spec);
    }

    /** Structure apart from elements, of the class of this binary name. */
    public Rules container(String className, Consumer<ContainerSpec> spec) {
        return container(null, Names.of(className), spec);
    }

    private Rules container(@Nullable Class<?> type, String name, Consumer<ContainerSpec> spec) {
        Objects.requireNonNull(spec, "spec");
        ContainerSpec container = new ContainerSpec(name);
        spec.accept(container);
        Claim claim = container.claimsSubclasses() ? Claim.SUBCLASSES : Claim.EXACT;
        return put(type, name, new TypeRule.Container(container.toShape()), claim);
    }

    /** Your code tells what is beneath each object of this class. */
    public <T> Rules visit(Class<T> type, TypeVisitor<? super T> visitor) {
        return visit(type, Claim.EXACT, visitor);
    }

    /** Your code tells what is beneath each object of this class, and of subclasses if so claimed. */
    public <T> Rules visit(Class<T> type, Claim claim, TypeVisitor<? super T> visitor) {
        Objects.requireNonNull(visitor, "visitor");
        Objects.requireNonNull(claim, "claim");
        TypeRule rule = new TypeRule.Visit((object, out) -> visitor.visit(type.cast(object), out));
        return put(type, Names.of(type), rule, claim);
    }

    /** References to objects of this class and its subclasses are counted, the objects are not. */
    public Rules stop(Class<?>... types) {
        for (Class<?> type : types) {
            put(type, Names.of(type), new TypeRule.Stop(), Claim.SUBCLASSES);
        }
        return this;
    }

    /** References to objects of the classes of these binary names and their subclasses are counted, the objects are not. */
    public Rules stop(String... classNames) {
        for (String className : classNames) {
            put(null, className, new TypeRule.Stop(), Claim.SUBCLASSES);
        }
        return this;
    }

    /**
     * Objects of the classes of these binary names and their subclasses belong to a framework rather than to what refers to
     * them: a boundary, as a profile lists it, that {@code Boundaries} can open. As a root they are shown by their rule.
     */
    public Rules boundary(String... classNames) {
        for (String className : classNames) {
            boundaries.computeIfAbsent(className, name -> new LinkedHashSet<>()).add("");
        }
        return this;
    }

    /** What these fields of the class of that binary name refer to belongs to a framework: a boundary. */
    public Rules boundaryFields(String className, String... fields) {
        boundaries.computeIfAbsent(className, name -> new LinkedHashSet<>()).addAll(List.of(fields));
        return this;
    }

    /** The slots of these fields are counted, what they refer to is not followed. */
    public Rules skip(Class<?> type, String... fields) {
        Names.of(type);
        for (String field : fields) {
            DeclaredFields.require(type, field);
        }
        skips.computeIfAbsent(Names.of(type), name -> new ArrayList<>()).add(new RuleStore.Skip(type, List.of(fields)));
        return this;
    }

    /** The slots of these fields of the class of that binary name are counted, what they refer to is not followed. */
    public Rules skip(String className, String... fields) {
        skips.computeIfAbsent(className, name -> new ArrayList<>()).add(new RuleStore.Skip(null, List.of(fields)));
        return this;
    }

    /** Frames call the type by this name. */
    public Rules rename(Class<?> type, String name) {
        return name(type, type.getName(), checked(name));
    }

    /** Frames call the class of this binary name by this name. */
    public Rules rename(String className, String name) {
        return name(null, Names.of(className), checked(name));
    }

    private Rules name(@Nullable Class<?> type, String className, String name) {
        List<RuleStore.Name> given = names.computeIfAbsent(className, key -> new ArrayList<>());
        given.add(new RuleStore.Name(name, rank(), given.size(), type));
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

    /**
     * These belong together, with their subclasses: an object of one that is reached from another stands where the outermost
     * one stands. For the many classes of a syntax tree that refer to each other in every order.
     */
    public Rules together(Class<?>... types) {
        for (Class<?> type : types) {
            together(type, Names.of(type), Names.of(types[0]));
        }
        return this;
    }

    /** The classes of these binary names belong together, with their subclasses. */
    public Rules together(String... classNames) {
        for (String className : classNames) {
            together(null, Names.of(className), Names.of(classNames[0]));
        }
        return this;
    }

    private void together(@Nullable Class<?> type, String className, String group) {
        groups.computeIfAbsent(className, name -> new ArrayList<>()).add(new RuleStore.Group(type, group));
    }

    /** The entries of the map that a field leads to are shown by key, each beneath a frame {@code Type{key}}. */
    public Rules split(Class<?> type, String field) {
        return split(type, field, Split.byKey());
    }

    /** The entries of the map that a field of the class of this binary name leads to are shown by key. */
    public Rules split(String className, String field) {
        return split(className, field, Split.byKey());
    }

    /** The entries of the map that a field leads to are shown by label, each beneath a frame {@code Type{label}}. */
    public Rules split(Class<?> type, String field, Split split) {
        Names.of(type);
        DeclaredFields.require(type, field);
        return split(type, Names.of(type), field, split);
    }

    /** The entries of the map that a field of the class of this binary name leads to are shown by label. */
    public Rules split(String className, String field, Split split) {
        return split(null, Names.of(className), field, split);
    }

    private Rules split(@Nullable Class<?> type, String className, String field, Split split) {
        Objects.requireNonNull(field, "field");
        Objects.requireNonNull(split, "split");
        List<RuleStore.FieldSplit> given = splits.computeIfAbsent(className, name -> new ArrayList<>());
        given.add(new RuleStore.FieldSplit(type, field, split, rank(), given.size()));
        return this;
    }

    /**
     * One line per record that refers to nothing but enum constants. Of the lowest rank, like {@link #matching}; what a class
     * declares tells it, no code.
     */
    public Rules leafRecords() {
        return matching(new TypeRule.Leaf(), ValueRecords::isOne);
    }

    /** A rule for the classes that a predicate picks, of the lowest rank. It is not asked about classes of another JVM. */
    public Rules matching(Predicate<Class<?>> predicate, TypeRule rule) {
        Objects.requireNonNull(predicate, "predicate");
        Objects.requireNonNull(rule, "rule");
        return matching(rule, type -> {
            Class<?> live = type.live();
            return live != null && predicate.test(live);
        });
    }

    private Rules matching(TypeRule rule, Predicate<HeapType> predicate) {
        byPredicate.add(registration(rule, Claim.EXACT, null, predicate));
        return this;
    }

    private Rules put(@Nullable Class<?> type, String name, TypeRule rule, Claim claim) {
        Objects.requireNonNull(claim, "claim");
        boolean always = type != null && (type.isInterface() || Modifier.isAbstract(type.getModifiers()));
        byName.computeIfAbsent(name, key -> new ArrayList<>())
                .add(registration(rule, always ? Claim.SUBCLASSES : claim, type, null));
        return this;
    }

    private Registration registration(
            TypeRule rule, Claim claim, @Nullable Class<?> type, @Nullable Predicate<HeapType> predicate) {
        String origin = provider == null ? Caller.describe() : nameOf(provider);
        return new Registration(rule, claim, rank(), origin, registrations++, type, predicate);
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
        return new RuleRegistry(store(), UnaryOperator.identity(), scanNanoseconds);
    }

    RuleStore store() {
        Conflicts.check(byName);
        return new RuleStore(byName, byPredicate, names, skips, groups, splits, boundaries, libraries);
    }
}
