package io.github.heapfold.internal.heap;

import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.List;

/** Checks field names that a user wrote. */
public final class DeclaredFields {
    private DeclaredFields() {}

    /**
     * Throws unless the class declares an instance field of that name.
     *
     * @throws IllegalArgumentException naming the class, the field and what the class declares
     */
    public static void require(Class<?> type, String field) {
        List<String> declared;
        try {
            declared = Arrays.stream(list(type)).map(Field::getName).toList();
        } catch (SecurityException e) {
            return; // nothing will be read, and a profile says so
        }
        if (!declared.contains(field)) {
            throw new IllegalArgumentException(type.getName() + " does not declare a field \"" + field
                    + "\"; it declares " + declared + ", inherited fields are named with the class that declares them");
        }
    }

    private static Field[] list(Class<?> type) {
        return HeapAccess.unavailable() == null ? HeapAccess.declaredFields(type) : type.getDeclaredFields();
    }
}
