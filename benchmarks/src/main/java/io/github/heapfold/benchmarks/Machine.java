package io.github.heapfold.benchmarks;

import java.io.IOException;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a number was measured on. */
final class Machine {
    private Machine() {}

    /** CPU, JDK, the flags that bear on the numbers, and the commit. */
    static String describe(String commit) {
        String flags = ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(flag -> flag.startsWith("-X"))
                .filter(flag -> !flag.contains("IgnoreUnrecognized") && !flag.contains("EnableDynamicAgentLoading"))
                .collect(Collectors.joining(" "));
        return cpu() + ", " + Runtime.getRuntime().availableProcessors() + " cores; JDK "
                + System.getProperty("java.vm.version") + "; " + (flags.isEmpty() ? "no flags" : flags)
                + (commit.isEmpty() ? "" : "; commit " + commit);
    }

    /** By the names of its beans: "G1", "Parallel", "Serial", or the first bean's own name. */
    static String collector() {
        List<String> beans = ManagementFactory.getGarbageCollectorMXBeans().stream()
                .map(GarbageCollectorMXBean::getName)
                .toList();
        if (beans.contains("G1 Young Generation")) {
            return "G1";
        }
        if (beans.contains("PS Scavenge")) {
            return "Parallel";
        }
        return beans.contains("Copy") ? "Serial" : beans.get(0);
    }

    private static String cpu() {
        try (Stream<String> lines = Files.lines(Path.of("/proc/cpuinfo"))) {
            return lines.filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElseGet(() -> System.getProperty("os.arch"));
        } catch (IOException e) {
            return System.getProperty("os.arch"); // no Linux
        }
    }
}
