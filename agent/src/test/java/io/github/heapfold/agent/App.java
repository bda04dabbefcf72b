package io.github.heapfold.agent;

import io.github.heapfold.Attribution;
import io.github.heapfold.MemoryProfiler;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** A program that is attached to. It does what it is told on standard input, and says "done". */
final class App {
    static final Map<Integer, String> CACHE = new TreeMap<>();
    static final ThreadLocal<byte[]> LOCAL = new ThreadLocal<>();
    static final List<Object> LARGE = new ArrayList<>();
    static int count = 3;
    static Object nothing;

    /** What a cache holds. */
    record Order(String name, long id) {}

    /** A class that is loaded and not initialized. */
    static final class Idle {
        static final Object HELD = new Object();
    }

    private App() {}

    public static void main(String[] args) throws Exception {
        Class.forName(Idle.class.getName(), false, App.class.getClassLoader());
        LOCAL.set(new byte[5000]);
        for (int i = 0; i < 100; i++) {
            CACHE.put(i, "value " + i);
        }
        System.out.println("done");
        BufferedReader commands = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = commands.readLine(); line != null; line = commands.readLine()) {
            switch (line) {
                case "profile" ->
                    System.out.println(MemoryProfiler.builder()
                            .attribution(Attribution.COMMON)
                            .build()
                            .profile(CACHE));
                case "grow" -> {
                    for (int i = 0; i < 2_000_000; i++) {
                        LARGE.add(new Order(null, i));
                    }
                }
                case "fill" -> fill(12 << 20);
                case "state" -> state().forEach(System.out::println);
                default -> throw new IllegalArgumentException(line);
            }
            System.out.println("done");
        }
    }

    /** Until no more than so many bytes of heap are left after a collection. */
    private static void fill(long left) {
        Runtime runtime = Runtime.getRuntime();
        System.gc();
        while (runtime.maxMemory() - runtime.totalMemory() + runtime.freeMemory() > left) {
            LARGE.add(new byte[100_000]);
            if (LARGE.size() % 50 == 0) {
                System.gc();
            }
        }
    }

    /** What an agent could leave behind. */
    private static List<String> state() throws Exception {
        List<String> state = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            System.gc();
            Thread.sleep(50);
        }
        new TreeSet<>(Thread.getAllStackTraces().keySet().stream()
                        .map(Thread::getName)
                        .toList())
                .forEach(name -> state.add("thread " + name));
        System.getProperties().stringPropertyNames().stream().sorted().forEach(name -> state.add("property " + name));
        state.add("exported " + Object.class.getModule().isExported("jdk.internal.misc", App.class.getModule()));
        histogram()
                .lines()
                .map(line -> line.strip().split("\\s+"))
                .filter(line -> line.length > 3)
                .filter(line -> line[3].startsWith("io.github.heapfold.")
                        || line[3].equals("java.net.URLClassLoader")
                        || line[3].equals("java.util.jar.JarFile"))
                .map(line -> "objects " + line[1] + " " + line[3])
                .sorted()
                .forEach(state::add);
        if (Files.isDirectory(Path.of("/proc/self/fd"))) {
            try (Stream<Path> files = Files.list(Path.of("/proc/self/fd"))) {
                files.map(App::link)
                        .filter(link -> link.endsWith(".jar"))
                        .sorted()
                        .forEach(link -> state.add("open " + link));
            }
        }
        return state;
    }

    private static String histogram() throws Exception {
        return (String) java.lang.management.ManagementFactory.getPlatformMBeanServer()
                .invoke(
                        new javax.management.ObjectName("com.sun.management:type=DiagnosticCommand"),
                        "gcClassHistogram",
                        new Object[] {null},
                        new String[] {String[].class.getName()});
    }

    private static String link(Path file) {
        try {
            return Files.readSymbolicLink(file).toString();
        } catch (java.io.IOException e) {
            return "";
        }
    }
}
