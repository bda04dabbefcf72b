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
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Collects rules. Types may be given as classes, or as binary names for those that are not public or not there. */
public final class Rules {
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
    private @Nullable RuleProvider provider;
    private int registrations;
    private long scanNanoseconds;

    Rules() {}

    /** Registers what a provider brings, at a provider's rank. */
    public Rules provider(RuleProvider added) {
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
    public Rules library(String packageName, RuleProvider rules) {
        libraries.add(new Library(rules, packageName + "."));
        return this;
    }

    /**
     * A part of a library, for the classes whose binary names begin with one of the prefixes: of many generated classes
     * those of one kind. Registered as a library is, within one or on its own.
     */
    public Rules family(RuleProvider rules, String... prefixes) {
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
        return put(type, type.getName(), new TypeRule.Leaf(), claim);
    }

    /** One line per object of the classes of these binary names. */
    public Rules leaf(String... classNames) {
        for (String className : classNames) {
            put(null, className, new TypeRule.Leaf(), Claim.EXACT);
        }
        return this;
    }

    /** One line per object of the class of this binary name. */
    public Rules leaf(String className, Claim claim) {
        return put(null, className, new TypeRule.Leaf(), claim);
    }

    /** A frame per field, where another rule would say otherwise. */
    public Rules fields(Class<?>... types) {
        for (Class<?> type : types) {
            put(type, type.getName(), new TypeRule.Fields(), Claim.EXACT);
        }
        return this;
    }

    /** Structure apart from elements. */
    public Rules container(Class<?> type, Consumer<ContainerSpec> spec) {
        return container(type, type.getName(), spec);
    }

    /** Structure apart from elements, of the class of this binary name. */
    public Rules container(String className, Consumer<ContainerSpec> spec) {
        return container(null, className, spec);
    }

    private Rules container(@Nullable Class<?> type, String name, Consumer<ContainerSpec> spec) {
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
        TypeRule rule = new TypeRule.Visit((object, out) -> visitor.visit(type.cast(object), out));
        return put(type, type.getName(), rule, claim);
    }

    /** References to objects of this class and its subclasses are counted, the objects are not. */
    public Rules stop(Class<?>... types) {
        for (Class<?> type : types) {
            put(type, type.getName(), new TypeRule.Stop(), Claim.SUBCLASSES);
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
        for (String field : fields) {
            DeclaredFields.require(type, field);
        }
        skips.computeIfAbsent(type.getName(), name -> new ArrayList<>()).add(new RuleStore.Skip(type, List.of(fields)));
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
        return name(null, className, checked(name));
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
            together(type, type.getName(), types[0].getName());
        }
        return this;
    }

    /** The classes of these binary names belong together, with their subclasses. */
    public Rules together(String... classNames) {
        for (String className : classNames) {
            together(null, className, classNames[0]);
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
        DeclaredFields.require(type, field);
        return split(type, type.getName(), field, split);
    }

    /** The entries of the map that a field of the class of this binary name leads to are shown by label. */
    public Rules split(String className, String field, Split split) {
        return split(null, className, field, split);
    }

    private Rules split(@Nullable Class<?> type, String className, String field, Split split) {
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
