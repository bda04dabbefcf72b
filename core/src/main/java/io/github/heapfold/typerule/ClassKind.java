package io.github.heapfold.typerule;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.function.Predicate;

/** A kind of classes that a rule may be for. What a class declares tells it, no code; so it can be told without the class. */
enum ClassKind implements Predicate<Class<?>> {
    /** A record that refers to nothing but enum constants; one without components is. */
    VALUE_RECORD {
        @Override
        public boolean test(Class<?> type) {
            try {
                RecordComponent[] components = type.getRecordComponents();
                return components != null
                        && Arrays.stream(components)
                                .map(RecordComponent::getType)
                                .allMatch(component -> component.isPrimitive() || component.isEnum());
            } catch (LinkageError e) { // the class of a component is not there
                return false;
            }
        }
    }
}
