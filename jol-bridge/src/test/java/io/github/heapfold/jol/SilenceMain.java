package io.github.heapfold.jol;

import io.github.heapfold.layout.LayoutProvider;
import java.util.List;
import java.util.ServiceLoader;
import java.util.function.Supplier;

/** Uses the layouts as a program would, and exits with 1 if that left a child process behind. */
final class SilenceMain {
    private SilenceMain() {}

    record Pair(Object left, long right) {}

    public static void main(String[] args) throws Exception {
        LayoutProvider layouts =
                ServiceLoader.load(LayoutProvider.class).findFirst().orElseThrow();
        Supplier<Object> lambda = () -> args;
        long bytes = 0;
        for (Object object : List.of("text", new Pair("left", 2), lambda, String.class, Samples.hidden())) {
            bytes += layouts.shallowBytes(object);
            bytes += layouts.layoutOf(object.getClass()).paddingBytes();
        }
        bytes += layouts.arrayLayoutOf(long[].class).shallowBytes(3);
        bytes += JolLayouts.simulated(VmLayout.of(17)).layoutOf(Pair.class).shallowBytes();
        boolean alone = ProcessHandle.current().children().findAny().isEmpty();
        System.exit(bytes > 0 && alone && !layouts.description().isEmpty() ? 0 : 1);
    }
}
