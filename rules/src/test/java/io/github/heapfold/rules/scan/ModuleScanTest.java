package io.github.heapfold.rules.scan;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.heapfold.fixtures.jvm.ForkedJvm;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A scan in a JVM where the profiler, its rules and the scanned packages are named modules. */
class ModuleScanTest {
    private static final String MAIN = """
            package com.acme.parcels;

            import com.acme.parcels.hidden.Label;
            import io.github.heapfold.MemoryProfiler;

            public final class Main {
                public static void main(String[] args) {
                    System.out.println(Main.class.getModule() + " and " + MemoryProfiler.class.getModule());
                    try {
                        MemoryProfiler profiler = MemoryProfiler.builder().rules(r -> r.scan("com.acme.parcels")).build();
                        System.out.println(profiler.explain(Parcel.class).chosen());
                        System.out.println(profiler.explain(Label.class).chosen());
                        System.out.println(profiler.profile(new Parcel(new Label())).entries().get(0).path());
                    } catch (IllegalStateException e) {
                        System.out.println(e.getMessage());
                    }
                }
            }
            """;

    private static final Map<String, String> SOURCES = Map.of(
            "com/acme/parcels/Main.java", MAIN,
            "com/acme/parcels/Parcel.java", """
            package com.acme.parcels;

            public record Parcel(Object label) {}
            """,
            "com/acme/parcels/hidden/Label.java", """
            package com.acme.parcels.hidden;

            import io.github.heapfold.annotation.Leaf;

            @Leaf
            public final class Label {
                final String text = "to whom";
            }
            """,
            "com/acme/parcels/hidden/ParcelRules.java", """
            package com.acme.parcels.hidden;

            import io.github.heapfold.annotation.RegisterRules;
            import io.github.heapfold.typerule.RuleProvider;
            import io.github.heapfold.typerule.Rules;

            @RegisterRules
            final class ParcelRules implements RuleProvider {
                @Override
                public void register(Rules rules) {
                    rules.container("com.acme.parcels.Parcel", c -> c.elements("label"));
                }
            }
            """);

    @TempDir
    Path directory;

    private ForkedJvm run(String descriptor) throws Exception {
        Path module = directory.resolve("parcels");
        Map<String, String> sources = new java.util.HashMap<>(SOURCES);
        sources.put("module-info.java", descriptor);
        List<Path> path = new ArrayList<>(Compiled.heapfold());
        Compiled.compile(module, sources, "--module-path", join(path));
        path.add(module);
        return ForkedJvm.run(120, List.of("--module-path", join(path), "-m", "com.acme.parcels/com.acme.parcels.Main"));
    }

    private static String join(List<Path> path) {
        return path.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }

    @Test
    void rulesInAPackageThatIsNotExportedAreFoundAndUsed() throws Exception {
        ForkedJvm jvm = run("""
                module com.acme.parcels {
                    requires io.github.heapfold.core;
                    opens com.acme.parcels.hidden to io.github.heapfold.core;
                }
                """);
        assertThat(jvm.stderr()).doesNotContain("Exception");
        assertThat(jvm.stdout()).isEqualToNormalizingNewlines("""
                module com.acme.parcels and module io.github.heapfold.core
                container, for the class itself, from com.acme.parcels.hidden.ParcelRules
                leaf, for the class itself, from @Leaf on com.acme.parcels.hidden.Label
                [Label]
                """);
    }

    @Test
    void rulesInAPackageThatIsNotOpenAreAnErrorThatSaysWhatToDo() throws Exception {
        ForkedJvm jvm = run("""
                module com.acme.parcels {
                    requires io.github.heapfold.core;
                }
                """);
        assertThat(jvm.stdout())
                .contains("scan found the rules of com.acme.parcels.hidden.ParcelRules and cannot make an object of it")
                .contains("; in a module, open its package to io.github.heapfold.core");
    }
}
