package io.github.heapfold.type;

import java.lang.annotation.Annotation;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A class, as far as it must be known to say what its objects are made of. Two are equal if they are the same class of the
 * same heap.
 *
 * <p>What a heap may not know has an answer that claims nothing: no interfaces, no annotations, no simple name.
 */
public interface HeapType {

    /** A class of this JVM. */
    static HeapType of(Class<?> type) {
        return new LiveType(type);
    }

    /** The binary name: {@code java.util.Map$Entry}, {@code [I}, {@code int}. */
    String name();

    /** The name without what encloses it, as its source has it; null if there is none, or if it is not known. */
    @Nullable
    String simpleName();

    /** The class that it extends; null for Object, interfaces and primitive types. */
    @Nullable
    HeapType superclass();

    /** The interfaces that it names itself, in its order; none if they are not known. */
    List<HeapType> interfaces();

    /** What arrays of this class hold; null if it is no array class. */
    @Nullable
    HeapType component();

    /**
     * The instance fields that it declares, in declaration order, those that reflection hides too.
     *
     * @throws LinkageError if the class of a field is missing
     */
    List<HeapField> fields();

    boolean isPrimitive();

    boolean isInterface();

    boolean isAbstract();

    /** Of the hidden class of a lambda, the method that it came from: {@code start}, or {@code String.length}; null if not known. */
    default @Nullable String lambdaMethod() {
        return null;
    }

    /** An annotation on the class itself; null if there is none, or it cannot be read. */
    <A extends Annotation> @Nullable A annotation(Class<A> wanted);

    /** Why annotations of the class or of its fields cannot be read; null if they can, or if the heap knows none. */
    default @Nullable String annotationProblem() {
        return null;
    }

    /** The class in this JVM; null if it is another heap's. */
    @Nullable
    Class<?> live();

    /** One object for all that stand for this class, to keep things by, weakly if need be. */
    Object identity();

    default boolean isArray() {
        return component() != null;
    }

    /** Whether it can have instances of its own, arrays aside. */
    default boolean isConcrete() {
        return !isPrimitive() && !isInterface() && !isAbstract();
    }

    /** The class and its superclasses, upwards. */
    default List<HeapType> superclasses() {
        List<HeapType> classes = new ArrayList<>();
        for (HeapType c = this; c != null; c = c.superclass()) {
            classes.add(c);
        }
        return classes;
    }

    /** All interfaces that it has, breadth first from the class upwards, each once. */
    default List<HeapType> allInterfaces() {
        Deque<HeapType> open = new ArrayDeque<>();
        superclasses().forEach(c -> open.addAll(c.interfaces()));
        Set<HeapType> seen = new LinkedHashSet<>();
        while (!open.isEmpty()) {
            HeapType next = open.poll();
            if (seen.add(next)) {
                open.addAll(next.interfaces());
            }
        }
        return List.copyOf(seen);
    }

    /** Whether it is the class of that name or extends it. */
    default boolean extendsClass(String className) {
        for (HeapType c = this; c != null; c = c.superclass()) {
            if (c.name().equals(className)) {
                return true;
            }
        }
        return false;
    }

    /** The package; empty for the unnamed one, for arrays and primitive types. */
    default String packageName() {
        return isArray() ? "" : name().substring(0, Math.max(0, name().lastIndexOf('.', hiddenPart(name()))));
    }

    private static int hiddenPart(String name) {
        int slash = name.indexOf('/');
        return slash < 0 ? name.length() : slash;
    }

    /** As source code spells it: {@code int[]} for {@code [I}. */
    default String sourceName() {
        HeapType component = component();
        return component == null ? name() : component.sourceName() + "[]";
    }
}
