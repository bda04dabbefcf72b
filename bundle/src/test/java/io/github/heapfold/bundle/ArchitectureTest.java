package io.github.heapfold.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The arrows between modules and packages, as imports have them. */
class ArchitectureTest {
    private static final String BASE = "io.github.heapfold";
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Pattern PACKAGE = Pattern.compile("^package ([\\w.]+);", Pattern.MULTILINE);
    private static final Pattern IMPORT =
            Pattern.compile("^import (?:static )?([a-z][\\w.]*?)\\.([A-Z]\\w*)", Pattern.MULTILINE);
    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/|//[^\\n]*", Pattern.DOTALL);

    /** Internal packages that a module exports to its siblings, and to which. */
    private static final Map<String, Set<String>> SHARED_INTERNALS = Map.of(
            BASE + ".internal.heap", Set.of("jol-bridge", "rules", "heap-dump", "agent"),
            BASE + ".export.internal", Set.of("cli"));

    /** One import. */
    private record Arrow(String module, String from, String fromClass, String to, String toClass) {}

    private static List<Arrow> arrows(String module) throws IOException {
        List<Arrow> arrows = new ArrayList<>();
        Path sources = ROOT.resolve(module).resolve("src/main/java");
        try (Stream<Path> files = Files.walk(sources)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                String name = file.getFileName().toString().replace(".java", "");
                String text = Files.readString(file);
                Matcher inPackage = PACKAGE.matcher(text);
                if (!name.contains("-") && inPackage.find()) {
                    Matcher imports = IMPORT.matcher(text);
                    while (imports.find()) {
                        arrows.add(new Arrow(module, inPackage.group(1), name, imports.group(1), imports.group(2)));
                    }
                }
            }
        }
        assertThat(arrows).as("imports of " + module).isNotEmpty();
        return arrows;
    }

    private static List<String> modules() {
        return List.of("core", "rules", "jol-bridge", "heap-dump", "export", "junit", "metrics", "agent", "cli");
    }

    @Test
    void coreNeedsTheJdkOnly() throws IOException {
        assertThat(arrows("core"))
                .extracting(Arrow::to)
                .allMatch(to -> to.startsWith(BASE)
                        || to.startsWith("java.")
                        || to.equals("jdk.internal.misc")
                        || to.startsWith("org.jspecify"));
    }

    @Test
    void eachLibraryIsUsedInOneModule() throws IOException {
        Map<String, String> homes = Map.of(
                "org.openjdk.jol", "jol-bridge",
                "io.github.classgraph", "rules",
                "tools.jackson", "export",
                "picocli", "cli");
        for (String module : modules()) {
            for (Arrow arrow : arrows(module)) {
                homes.forEach((library, home) -> {
                    if (arrow.to.startsWith(library)) {
                        assertThat(module).as(arrow.toString()).isEqualTo(home);
                    }
                });
            }
        }
    }

    @Test
    void internalPackagesStayInternal() throws IOException {
        for (String module : modules()) {
            Set<String> own = new TreeSet<>();
            arrows(module).forEach(arrow -> own.add(arrow.from));
            for (Arrow arrow : arrows(module)) {
                boolean internal = arrow.to.startsWith(BASE) && arrow.to.contains(".internal");
                boolean allowed = own.contains(arrow.to)
                        || Files.isDirectory(
                                ROOT.resolve(module).resolve("src/main/java").resolve(arrow.to.replace('.', '/')))
                        || SHARED_INTERNALS.getOrDefault(arrow.to, Set.of()).contains(module);
                assertThat(!internal || allowed).as(arrow.toString()).isTrue();
            }
        }
    }

    @Test
    void packagesFormNoCycle() throws IOException {
        for (String module : modules()) {
            assertThat(cycle(slices(arrows(module)))).as("a cycle in " + module).isEmpty();
        }
    }

    @Test
    void aCycleWouldBeFound() {
        Map<String, Set<String>> circle = new TreeMap<>();
        circle.put("a", Set.of("b"));
        circle.put("b", Set.of("c"));
        circle.put("c", Set.of("a"));
        circle.put("d", Set.of("a"));
        assertThat(cycle(circle)).containsExactly("a", "b", "c");
        circle.put("c", Set.of());
        assertThat(cycle(circle)).isEmpty();
    }

    /**
     * Packages and what they import. Core's root package is two: the words that all speak, such as profile, warning and
     * boundary, which know nothing of what is inside; and the profiler, which knows it all.
     */
    private static Map<String, Set<String>> slices(List<Arrow> arrows) throws IOException {
        Map<String, Set<String>> slices = new TreeMap<>();
        for (Arrow arrow : arrows) {
            String from = slice(arrow.from, arrow.fromClass);
            String to = slice(arrow.to, arrow.toClass);
            if (arrow.to.startsWith(BASE) && !from.equals(to)) {
                slices.computeIfAbsent(from, key -> new TreeSet<>()).add(to);
            }
        }
        return slices;
    }

    private static String slice(String packageName, String className) {
        return packageName.equals(BASE) && className.startsWith("MemoryProfiler") ? BASE + " (entry)" : packageName;
    }

    @Test
    void theWordsOfTheFacadeDoNotKnowTheProfiler() throws IOException {
        try (Stream<Path> files = Files.list(ROOT.resolve("core/src/main/java/io/github/heapfold"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                String name = file.getFileName().toString();
                if (!name.equals("MemoryProfiler.java")) {
                    String code = COMMENT.matcher(Files.readString(file)).replaceAll("");
                    assertThat(code).as(name).doesNotContain("MemoryProfiler");
                }
            }
        }
    }

    @Test
    void theFacadeIsSmall() throws IOException {
        try (Stream<Path> files = Files.list(ROOT.resolve("core/src/main/java/io/github/heapfold"))) {
            List<String> types = new ArrayList<>();
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                if (Files.readString(file).contains("\npublic ")) {
                    types.add(file.getFileName().toString());
                }
            }
            assertThat(types).hasSizeBetween(5, 20);
        }
    }

    /** The members of one cycle, in order; empty if there is none. */
    private static List<String> cycle(Map<String, Set<String>> graph) {
        Set<String> cyclic = new TreeSet<>(graph.keySet());
        for (boolean changed = true;
                changed; ) { // what leads to nothing cyclic, or is led to by nothing, is no part of one
            changed = cyclic.removeIf(node ->
                    graph.getOrDefault(node, Set.of()).stream().noneMatch(cyclic::contains)
                            || cyclic.stream()
                                    .noneMatch(other ->
                                            graph.getOrDefault(other, Set.of()).contains(node)));
        }
        return List.copyOf(cyclic);
    }
}
