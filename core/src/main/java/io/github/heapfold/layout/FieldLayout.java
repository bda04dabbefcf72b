package io.github.heapfold.layout;

import java.lang.reflect.Field;

/**
 * Where one instance field lies.
 *
 * @param field the field; it may be one that {@link Class#getDeclaredFields()} hides
 * @param offsetBytes from the start of the object, for looking at; reading goes by the VM's own answer
 * @param sizeBytes 1, 2, 4 or 8
 */
public record FieldLayout(Field field, long offsetBytes, int sizeBytes) {}
