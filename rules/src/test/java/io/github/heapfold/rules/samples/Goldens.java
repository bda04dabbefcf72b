package io.github.heapfold.rules.samples;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.heapfold.Accounting;
import io.github.heapfold.MemoryProfiler;
import io.github.heapfold.jol.JolLayouts;
import io.github.heapfold.jol.VmLayout;
import java.util.Comparator;

/** Compares profiles with text, under one layout whatever the JVM: that of JDK 17 with no flags. EXACT. */
public final class Goldens {
    private static final MemoryProfiler PROFILER = profiler().build();

    private Goldens() {}

    /** EXACT, under the layout of goldens. */
    public static MemoryProfiler.Builder profiler() {
        return MemoryProfiler.builder().accounting(Accounting.EXACT).layouts(JolLayouts.simulated(VmLayout.of(17)));
    }

    /** A comparator of the user's. */
    public static final class Backwards implements Comparator<String> {
        @Override
        public int compare(String left, String right) {
            return right.compareTo(left);
        }
    }

    public static void assertProfile(Object root, String folded) {
        assertThat(PROFILER.profile(root).toString()).isEqualTo(folded);
    }
}
