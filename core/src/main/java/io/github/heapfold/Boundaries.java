package io.github.heapfold;

import io.github.heapfold.internal.heap.DeclaredFields;
import io.github.heapfold.internal.heap.FirstUse;
import io.github.heapfold.type.HeapField;
import io.github.heapfold.type.HeapType;
import java.lang.invoke.MethodHandles;
import java.lang.ref.Reference;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where an object ends: what the walk does not enter. The reference itself is counted, and the profile lists what was
 * cut. The root is always entered. Immutable; each method answers a new instance.
 *
 * <pre>{@code Boundaries.standard().stopAt(Session.class)}</pre>
 */
public final class Boundaries {
    private static final Boundaries NONE = new Boundaries(Set.of(), Set.of(), Set.of(), Set.of(), false, false);
    /** Null until it is asked for. */
    private static volatile @Nullable Boundaries standard;

    private final Set<Class<?>> types;
    private final Set<Class<?>> followed;
    private final Set<String> packages;
    private final Set<FieldKey> fields;
    private final boolean outerInstancesCut;
    private final boolean rootsApart;

    private record FieldKey(Class<?> type, String field) {}

    private Boundaries(
            Set<Class<?>> types,
            Set<Class<?>> followed,
            Set<String> packages,
            Set<FieldKey> fields,
            boolean outerInstancesCut,
            boolean rootsApart) {
        this.types = types;
        this.followed = followed;
        this.packages = packages;
        this.fields = fields;
        this.outerInstancesCut = outerInstancesCut;
        this.rootsApart = rootsApart;
    }

    /**
     * Stops at what belongs to the JVM or to a class: Class, ClassLoader, Module, Thread, ThreadGroup, enum constants,
     * {@code java.lang.invoke}, the links of Soft-, Weak- and PhantomReference, and those that
     * make one list of everything in the JVM that is to be cleaned.
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
        return NONE.stopAt(Class.class)
                .stopAt(ClassLoader.class)
                .stopAt(Module.class)
                .stopAt(Thread.class)
                .stopAt(ThreadGroup.class)
                .stopAt(Enum.class)
                .stopAtPackage(MethodHandles.class.getPackageName())
                .stopAt(Reference.class, "referent")
                .stopAt(Reference.class, "queue")
                .stopAt(Reference.class, "next")
                .stopAt(Reference.class, "discovered")
                .stopAtLinks("jdk.internal.ref.Cleaner", "prev", "next")
                .stopAtLinks("jdk.internal.ref.PhantomCleanable", "prev", "next", "list", "node");
    }

    /** Follows everything. From most objects that reaches the class loaders and with them much of the heap. */
    public static Boundaries none() {
        return NONE;
    }

    /** Stops at objects of a class and of its subclasses. */
    public Boundaries stopAt(Class<?> type) {
        return new Boundaries(
                with(types, type), without(followed, type), packages, fields, outerInstancesCut, rootsApart);
    }

    /**
     * Stops at one field.
     *
     * @throws IllegalArgumentException if the class does not declare it
     */
    public Boundaries stopAt(Class<?> type, String field) {
        DeclaredFields.require(type, field);
        return new Boundaries(
                types, followed, packages, with(fields, new FieldKey(type, field)), outerInstancesCut, rootsApart);
    }

    /** Enters objects of a class and of its subclasses, although a superclass or their package is a boundary. */
    public Boundaries follow(Class<?> type) {
        return new Boundaries(
                without(types, type), with(followed, type), packages, fields, outerInstancesCut, rootsApart);
    }

    /** Follows one field that would be a boundary. */
    public Boundaries follow(Class<?> type, String field) {
        DeclaredFields.require(type, field);
        return new Boundaries(
                types, followed, packages, without(fields, new FieldKey(type, field)), outerInstancesCut, rootsApart);
    }

    /** Stops at the enclosing instance that the compiler keeps for an inner class, {@code this$0}. */
    public Boundaries stopAtOuterInstances() {
        return new Boundaries(types, followed, packages, fields, true, rootsApart);
    }

    /**
     * Stops at a root of {@link MemoryProfiler#profileAll} when another leads to it, so that each holds what it reaches without
     * going through a root, whichever is named first. With {@link Attribution#COMMON} that is so anyway. A root that was stopped
     * at is in the profile under its own name, so it is not listed among what was cut.
     */
    public Boundaries stopAtRoots() {
        return new Boundaries(types, followed, packages, fields, outerInstancesCut, true);
    }

    /** What makes all cleanables of the JVM one list; the fields are not the same in every JDK. */
    private Boundaries stopAtLinks(String className, String... names) {
        try {
            Class<?> type = Class.forName(className);
            Set<FieldKey> more = fields;
            for (String name : names) {
                more = with(more, new FieldKey(type, name));
            }
            return new Boundaries(types, followed, packages, more, outerInstancesCut, rootsApart);
        } catch (ClassNotFoundException e) { // not in this JDK
            return this;
        }
    }

    private Boundaries stopAtPackage(String name) {
        return new Boundaries(types, followed, with(packages, name), fields, outerInstancesCut, rootsApart);
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
        HeapType declaring = field.declaring();
        return fields.stream().anyMatch(key -> key.field.equals(field.name()) && isSame(key.type, declaring))
                || outerInstancesCut && field.isOuterInstance();
    }

    private static boolean isAmong(Set<Class<?>> classes, HeapType type) {
        Class<?> live = type.live();
        return live != null
                ? classes.contains(live)
                : classes.stream().anyMatch(c -> c.getName().equals(type.name()));
    }

    private static boolean isSame(Class<?> given, HeapType type) {
        Class<?> live = type.live();
        return live != null ? given == live : given.getName().equals(type.name());
    }

    private static <T> Set<T> with(Set<T> set, T element) {
        Set<T> more = new LinkedHashSet<>(set);
        more.add(element);
        return Set.copyOf(more);
    }

    private static <T> Set<T> without(Set<T> set, T element) {
        Set<T> fewer = new LinkedHashSet<>(set);
        fewer.remove(element);
        return Set.copyOf(fewer);
    }
}
