package io.github.heapfold.rules;

import static io.github.heapfold.rules.samples.Goldens.assertProfile;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.heapfold.MemoryProfiler;
import io.github.heapfold.fixtures.example.Model;
import io.github.heapfold.jol.JolLayouts;
import io.github.heapfold.jol.VmLayout;
import org.junit.jupiter.api.Test;

/** The example of the documentation, in both accountings. */
class WorkedExampleTest {

    @Test
    void logicalIsLiveDataOnly() {
        MemoryProfiler profiler = MemoryProfiler.builder()
                .layouts(JolLayouts.simulated(VmLayout.of(17)))
                .build();
        assertThat(profiler.profile(Model.toy()).toString()).isEqualTo("""
                Model.name 45
                Model.variables 4
                Model.variables;ArrayList[slots] 8
                Model.variables;ArrayList[stack] 40
                Model.variables;Variable.bound 64
                Model.variables;Variable.id 48
                Model.variables;Variable.kind 8
                Model.variables;Variable[header] 24
                Model[header] 12""");
    }

    @Test
    void exactAddsPaddingAndSpare() {
        assertProfile(Model.toy(), """
                Model.name 45
                Model.name;String[padding] 7
                Model.variables 4
                Model.variables;ArrayList[slots] 8
                Model.variables;ArrayList[spare] 32
                Model.variables;ArrayList[stack] 40
                Model.variables;Variable.bound 64
                Model.variables;Variable.bound;Bound[padding] 8
                Model.variables;Variable.id 48
                Model.variables;Variable.id;VariableId[padding] 8
                Model.variables;Variable.kind 8
                Model.variables;Variable[header] 24
                Model[header] 12
                Model[padding] 4""");
    }
}
