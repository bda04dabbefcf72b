package io.github.heapfold.dump.model;

/**
 * What a dump does not say of a field and a side file does.
 *
 * @param typeName the declared type as source code spells it
 * @param typeVariable whether it is declared with a type variable, or an array of one
 * @param outerInstance whether the compiler made it to hold the enclosing instance
 */
public record FieldSchema(
        String name, String typeName, boolean typeVariable, boolean outerInstance, AnnotationValues annotations) {}
