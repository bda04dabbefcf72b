package io.github.heapfold.typerule;

import io.github.heapfold.type.HeapField;
import io.github.heapfold.type.HeapType;

/** Records that refer to nothing but enum constants, of any heap; one without components is. */
final class ValueRecords {
    private ValueRecords() {}

    static boolean isOne(HeapType type) {
        try {
            return extendsDirectly(type, "java.lang.Record")
                    && type.fields().stream().allMatch(field -> !field.isReference() || isEnum(field));
        } catch (LinkageError e) { // the class of a component is not there
            return false;
        }
    }

    private static boolean isEnum(HeapField field) {
        HeapType declared = field.type();
        return declared != null && extendsDirectly(declared, "java.lang.Enum");
    }

    private static boolean extendsDirectly(HeapType type, String className) {
        HeapType superclass = type.superclass();
        return superclass != null && superclass.name().equals(className);
    }
}
