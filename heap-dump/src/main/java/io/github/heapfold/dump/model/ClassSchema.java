package io.github.heapfold.dump.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a dump does not say of a class and a side file does.
 *
 * @param simpleName as its source has it; null if there is none
 * @param lambdaMethod the method that a lambda came from; null if it is none, or it is not known
 * @param interfaces that it names itself, by name
 * @param recordComponents names, in order; empty if it is no record
 */
public record ClassSchema(
        @Nullable String simpleName,
        @Nullable String lambdaMethod,
        boolean isInterface,
        boolean isAbstract,
        List<String> interfaces,
        List<String> recordComponents,
        List<FieldSchema> fields,
        AnnotationValues annotations) {}
