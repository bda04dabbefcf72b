package io.github.heapfold;

import io.github.heapfold.internal.heap.DeclaredFields;
import io.github.heapfold.internal.heap.FirstUse;
import io.github.heapfold.type.HeapField;
import io.github.heapfold.type.HeapType;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where an object ends: what the walk does not enter. The reference itself is counted, and the profile lists what was
 * cut. The root is always entered. Immutable; each method answers a new instance. Classes may be given by binary name, for
 * those that are not public or not there.
 *
 * <pre>{@code Boundaries.standard().stopAt(Session.class).follow(Thread.class)}</pre>
 */
public final class Boundaries {
    private static final Boundaries NONE = new Boundaries();
    /** Null until it is asked for. */
    private static volatile @Nullable Boundaries standard;

    // filled while it is made, then left alone
    private final Set<Type> types = new HashSet<>();
    private final Set<Type> followed = new HashSet<>();
    private final Set<String> packages = new HashSet<>();
    private final Set<Slot> fields = new HashSet<>();
    private final Set<Slot> followedFields = new HashSet<>();
    private final Set<Static> statics = new LinkedHashSet<>();
    private boolean outerInstancesCut;
    private boolean rootsApart;
    private boolean ofLibraries;

    /** A class; without one, all of that name. */
    private record Type(String name, @Nullable Class<?> live) {}

    /** An instance field of a class; without one, of all of that name. */
    private record Slot(String className, @Nullable Class<?> live, String field) {
        boolean isNamedAs(Slot other) {
            return className.equals(other.className) && field.equals(other.field);
        }
    }

    /**
     * A static field whose object is a boundary, while others of its class are not.
     *
     * @param className binary name of the class that declares it
     * @param type binary name of its declared type
     */
    public record Static(String className, String field, String type) {
        /** As the profile lists what was cut: {@code java.lang.System.out}. */
        public String name() {
            return className + "." + field;
        }
    }

    private Boundaries() {}

    private Boundaries copy() {
        Boundaries copy = new Boundaries();
        copy.types.addAll(types);
        copy.followed.addAll(followed);
        copy.packages.addAll(packages);
        copy.fields.addAll(fields);
        copy.followedFields.addAll(followedFields);
        copy.statics.addAll(statics);
        copy.outerInstancesCut = outerInstancesCut;
        copy.rootsApart = rootsApart;
        copy.ofLibraries = ofLibraries;
        return copy;
    }

    /**
     * Stops at what belongs to the JVM or to a class: Class, ClassLoader, Module, Thread, ThreadGroup, enum constants,
     * {@code java.lang.invoke}, the links of Soft-, Weak- and PhantomReference, those that make one list of everything in
     * the JVM that is to be cleaned, and the JDK's own process-wide objects: security providers, the log manager, zone
     * rules, the class path, the common pool and more. Besides, at what the rules of libraries call a boundary, such
     * as the application context behind a bean. The page docs/boundaries.md lists them.
     */
    public static Boundaries standard() {
        Boundaries boundaries = standard;
        if (boundaries == null) {
            boundaries = makeStandard();
            standard = boundaries; // of two threads' both say the same
        }
        return boundaries;
    }

    private static Boundaries makeStandard() {
        FirstUse.requireRoom();
        Boundaries made = new Boundaries();
        JdkBoundaries.types().forEach(name -> made.types.add(new Type(name, null)));
        made.packages.addAll(JdkBoundaries.packages());
        JdkBoundaries.fields()
                .forEach((name, names) -> names.forEach(field -> made.fields.add(new Slot(name, null, field))));
        made.statics.addAll(JdkBoundaries.statics());
        made.ofLibraries = true;
        return made;
    }

    /** Follows everything. From most objects that reaches the class loaders and with them much of the heap. */
    public static Boundaries none() {
        return NONE;
    }

    /** Stops at objects of a class and of its subclasses. */
    public Boundaries stopAt(Class<?> type) {
        return stopAt(new Type(type.getName(), type));
    }

    /** Stops at objects of the classes of these binary names and of their subclasses. */
    public Boundaries stopAt(String... classNames) {
        return each(classNames, (boundaries, name) -> boundaries.stopAt(new Type(name, null)));
    }

    private Boundaries stopAt(Type type) {
        Boundaries copy = copy();
        copy.followed.removeIf(f -> f.name.equals(type.name));
        copy.types.add(type);
        return copy;
    }

    /**
     * Stops at one field.
     *
     * @throws IllegalArgumentException if the class does not declare it
     */
    public Boundaries stopAt(Class<?> type, String field) {
        DeclaredFields.require(type, field);
        return stopAt(new Slot(type.getName(), type, field));
    }

    /** Stops at fields that the class of this binary name declares. */
    public Boundaries stopAtFields(String className, String... names) {
        return each(names, (boundaries, name) -> boundaries.stopAt(new Slot(className, null, name)));
    }

    private Boundaries stopAt(Slot slot) {
        Boundaries copy = copy();
        copy.followedFields.removeIf(slot::isNamedAs);
        copy.fields.add(slot);
        return copy;
    }

    /**
     * Stops at the object that a static field holds when the walk comes there; others of its class are entered.
     *
     * @throws IllegalArgumentException if the class does not declare it
     */
    public Boundaries stopAtStatic(Class<?> type, String field) {
        Boundaries copy = copy();
        copy.statics.add(staticField(type, field));
        return copy;
    }

    /** Enters objects of a class and of its subclasses, although a superclass, their package or a static field is a boundary. */
    public Boundaries follow(Class<?> type) {
        return follow(new Type(type.getName(), type));
    }

    /** Enters objects of the classes of these binary names and of their subclasses. */
    public Boundaries follow(String... classNames) {
        return each(classNames, (boundaries, name) -> boundaries.follow(new Type(name, null)));
    }

    private Boundaries follow(Type type) {
        Boundaries copy = copy();
        copy.types.removeIf(t -> t.name.equals(type.name));
        copy.followed.add(type);
        return copy;
    }

    /** Follows one field that would be a boundary. */
    public Boundaries follow(Class<?> type, String field) {
        DeclaredFields.require(type, field);
        return follow(new Slot(type.getName(), type, field));
    }

    /** Follows fields of the class of this binary name that would be boundaries. */
    public Boundaries followFields(String className, String... names) {
        return each(names, (boundaries, name) -> boundaries.follow(new Slot(className, null, name)));
    }

    private Boundaries follow(Slot slot) {
        Boundaries copy = copy();
        copy.fields.removeIf(slot::isNamedAs);
        copy.followedFields.add(slot);
        return copy;
    }

    /**
     * Enters the object that a static field holds although that is a boundary.
     *
     * @throws IllegalArgumentException if the class does not declare it
     */
    public Boundaries followStatic(Class<?> type, String field) {
        Boundaries copy = copy();
        copy.statics.removeIf(staticField(type, field)::equals);
        return copy;
    }

    private static Static staticField(Class<?> type, String name) {
        for (Field field : type.getDeclaredFields()) {
            if (field.getName().equals(name) && Modifier.isStatic(field.getModifiers())) {
                return new Static(type.getName(), name, field.getType().getName());
            }
        }
        throw new IllegalArgumentException(type.getName() + " does not declare a static field \"" + name + "\"");
    }

    private Boundaries each(String[] names, BiFunction<Boundaries, String, Boundaries> added) {
        Boundaries all = this;
        for (String name : names) {
            all = added.apply(all, name);
        }
        return all;
    }

    /** Stops at the enclosing instance that the compiler keeps for an inner class, {@code this$0}. */
    public Boundaries stopAtOuterInstances() {
        Boundaries copy = copy();
        copy.outerInstancesCut = true;
        return copy;
    }

    /**
     * Stops at a root of {@link MemoryProfiler#profileAll} when another leads to it, so that each holds what it reaches without
     * going through a root, whichever is named first. With {@link Attribution#COMMON} that is so anyway. A root that was stopped
     * at is in the profile under its own name, so it is not listed among what was cut.
     */
    public Boundaries stopAtRoots() {
        Boundaries copy = copy();
        copy.rootsApart = true;
        return copy;
    }

    /** Whether a root is not entered from another. */
    public boolean stopsAtRoots() {
        return rootsApart;
    }

    /** Whether objects of the class are not entered. The nearest superclass or interface that was named decides. */
    public boolean stopsAt(HeapType type) {
        for (HeapType c : type.superclasses()) {
            if (isAmong(followed, c)) {
                return false;
            }
            if (isAmong(types, c) || !c.isArray() && packages.contains(c.packageName())) {
                return true;
            }
        }
        List<HeapType> interfaces = type.allInterfaces();
        return interfaces.stream().anyMatch(c -> isAmong(types, c))
                && interfaces.stream().noneMatch(c -> isAmong(followed, c));
    }

    /** Whether objects of a class of this JVM are not entered. */
    public boolean stopsAt(Class<?> type) {
        return stopsAt(HeapType.of(type));
    }

    /** Whether what the field refers to is not followed. */
    public boolean stopsAt(HeapField field) {
        return isAmong(fields, field) || outerInstancesCut && field.isOuterInstance();
    }

    /** Whether objects of the class are entered because that was asked for, by the name of a superclass or interface too. */
    public boolean follows(HeapType type) {
        return !followed.isEmpty()
                && Stream.concat(type.superclasses().stream(), type.allInterfaces().stream())
                        .anyMatch(c -> isAmong(followed, c));
    }

    /** Whether the field is followed because that was asked for. */
    public boolean follows(HeapField field) {
        return isAmong(followedFields, field);
    }

    /** The static fields whose objects are not entered. */
    public Set<Static> statics() {
        return Collections.unmodifiableSet(statics);
    }

    /** Whether the walk stops, too, at what the rules of libraries call a boundary. */
    public boolean includeThoseOfLibraries() {
        return ofLibraries;
    }

    private static boolean isAmong(Set<Type> classes, HeapType type) {
        if (classes.contains(new Type(type.name(), null))) {
            return true;
        }
        Class<?> live = type.live();
        return live != null
                ? classes.contains(new Type(type.name(), live))
                : classes.stream().anyMatch(c -> c.name.equals(type.name()));
    }

    private static boolean isAmong(Set<Slot> slots, HeapField field) {
        HeapType declaring = field.declaring();
        if (slots.contains(new Slot(declaring.name(), null, field.name()))) {
            return true;
        }
        Class<?> live = declaring.live();
        return live != null
                ? slots.contains(new Slot(declaring.name(), live, field.name()))
                : slots.stream().anyMatch(s -> s.className.equals(declaring.name()) && s.field.equals(field.name()));
    }
}
