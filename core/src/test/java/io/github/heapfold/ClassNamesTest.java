package io.github.heapfold;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.heapfold.tree.ClassNames;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClassNamesTest {
    @ParameterizedTest
    @ValueSource(
            classes = {
                boolean[].class,
                byte[].class,
                char[].class,
                short[].class,
                int[].class,
                long[][].class,
                float[].class,
                double[].class,
                String.class,
                String[][].class,
                java.util.Map.Entry[].class
            })
    void arraysReadAsInSource(Class<?> type) {
        assertThat(ClassNames.readable(type.getName())).isEqualTo(type.getTypeName());
    }
}
