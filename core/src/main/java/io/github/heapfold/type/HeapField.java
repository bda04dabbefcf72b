package io.github.heapfold.type;

import java.lang.annotation.Annotation;
import java.lang.reflect.Field;
import org.jspecify.annotations.Nullable;

/** An instance field. Two are equal if they are the same field of the same heap. */
public interface HeapField {

    /** The class that declares it. */
    HeapType declaring();

    String name();

    /** The name of its type as source code spells it: {@code int}, {@code java.lang.String[]}; {@code java.lang.Object} if unknown. */
    String typeName();

    /** Whether it holds a reference. */
    boolean isReference();

    /** The declared type; null if it is not known, as for references in a plain heap dump. */
    @Nullable
    HeapType type();

    /** Whether it is declared with a type variable, or an array of one: what it holds is its owner's user's to say. */
    boolean isTypeVariable();

    /** Whether the compiler made it to hold the enclosing instance, {@code this$0}. */
    boolean isOuterInstance();

    /** Where the heap keeps it within an object, for reading. */
    long offset();

    /** The field in this JVM; null if it is another heap's. */
    @Nullable
    Field live();

    /** An annotation on the field; null if there is none, or it cannot be read. */
    <A extends Annotation> @Nullable A annotation(Class<A> wanted);
}
