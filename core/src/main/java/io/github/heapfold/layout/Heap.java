package io.github.heapfold.layout;

import io.github.heapfold.type.HeapField;
import io.github.heapfold.type.HeapType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Objects and how to read them: those of another JVM, as a heap dump has them. What the walk of a profile asks is all here, so
 * that rules, shapes and paths are the same whatever the heap.
 *
 * <p>An object is known by a handle, which is the heap's to choose; two handles may stand for one object. A reference is
 * read as a handle, made anew or not.
 */
public abstract class Heap {
    /**
     * What of it could not be read.
     *
     * @param message what is missing
     * @param remedy what to do about it
     * @param count how many objects it concerns
     */
    public record Problem(String message, String remedy, long count) {}

    /** For those that read another heap. */
    protected Heap() {}

    /** What objects of one class have in common: the same key for all of them, by identity. */
    public abstract Object typeKey(Object object);

    /** The class of a key. */
    public abstract HeapType type(Object typeKey);

    /** The reference at an offset of an object, as {@link HeapField#offset()} gives it; null if it holds none. */
    public abstract @Nullable Object reference(Object object, long offset);

    /** The four bytes at an offset. */
    public abstract int int32(Object object, long offset);

    /** The byte at an offset. */
    public abstract byte int8(Object object, long offset);

    /** How many elements an array has. */
    public abstract int length(Object array);

    /** How many elements an array of references has. */
    public abstract int slots(Object array);

    /** An element of an array of references; null if it holds none. */
    public abstract @Nullable Object element(Object array, int index);

    /** Whether an object is an array of references. */
    public abstract boolean isReferenceArray(Object object);

    /** An element of any array: a handle, or in a box the primitive value. */
    public abstract @Nullable Object elementValue(Object array, int index);

    /** What a person reads an object as, to be a label: a String, a boxed value, the like; the handle itself of anything else. */
    public abstract @Nullable Object value(@Nullable Object object);

    /** What a static field holds; null for null, and where there is no such class or field. No class is initialized. */
    public abstract @Nullable Object staticReference(String className, String field);

    /** Whether two handles stand for one object. */
    public abstract boolean areSame(Object one, Object other);

    /** A number for each object, from 0 and below {@link #numbers()}; for heaps other than that of the running JVM. */
    public abstract long number(Object object);

    /** How many numbers there are. */
    public abstract long numbers();

    /** What its objects take. */
    public abstract LayoutProvider layouts();

    /** The version of its JDK, as {@link Runtime#version()} has it: {@code 17.0.15+6}; empty if not known. */
    public abstract String jdkVersion();

    /** What could not be read until now: warnings of the profile when the walk is over. */
    public List<Problem> problems() {
        return List.of();
    }

    /** The class of an object. */
    public final HeapType typeOf(Object object) {
        return type(typeKey(object));
    }
}
