package io.github.heapfold.layout;

import io.github.heapfold.type.HeapField;

/**
 * Where one instance field lies.
 *
 * @param field the field; it may be one that {@link Class#getDeclaredFields()} hides
 * @param offsetBytes from the start of the object, for looking at; reading goes by {@link HeapField#offset()}
 * @param sizeBytes 1, 2, 4 or 8
 */
public record FieldLayout(HeapField field, long offsetBytes, int sizeBytes) {}
