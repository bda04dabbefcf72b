package io.github.heapfold.rules.seed;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.heapfold.Accounting;
import io.github.heapfold.MemoryProfile;
import io.github.heapfold.MemoryProfiler;
import io.github.heapfold.jol.JolLayouts;
import io.github.heapfold.jol.VmLayout;
import io.github.heapfold.typerule.Rules;
import java.util.function.Consumer;

/** Profiles as the tests here want them. */
final class Seed {
    private Seed() {}

    static void assertFolded(Object root, String folded) {
        assertFolded(root, rules -> {}, folded);
    }

    static void assertFolded(Object root, Consumer<Rules> rules, String folded) {
        assertThat(profile(root, Accounting.LOGICAL, rules).toString()).isEqualTo(folded);
    }

    static MemoryProfile profile(Object root, Accounting accounting, Consumer<Rules> rules) {
        MemoryProfile profile = MemoryProfiler.builder()
                .accounting(accounting)
                .layouts(JolLayouts.simulated(VmLayout.of(17)))
                .rules(rules)
                .build()
                .profile(root);
        assertThat(profile.warnings()).isEmpty();
        return profile;
    }
}
