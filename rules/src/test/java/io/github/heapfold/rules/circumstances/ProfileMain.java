package io.github.heapfold.rules.circumstances;

import io.github.heapfold.MemoryProfile;
import io.github.heapfold.MemoryProfiler;
import java.util.List;
import java.util.Map;

/** Prints a profile, how objects were remembered, and warnings. */
final class ProfileMain {
    private ProfileMain() {}

    /** A field of each width, on either side of a multiple of 16. */
    static final class Odd {
        final byte small = 1;
        final Object[] array = new Object[3];
        final String text = "text";
        final Map<String, Integer> map = Map.of("key", 1);
        final List<Long> list = List.of(1L, 2L);
    }

    public static void main(String[] arguments) {
        MemoryProfile profile = MemoryProfiler.standard().profile(new Odd());
        System.out.println(
                profile.statistics().visitedSet() + ": " + profile.statistics().reason());
        profile.warnings().forEach(System.out::println);
        System.out.println(profile);
    }
}
