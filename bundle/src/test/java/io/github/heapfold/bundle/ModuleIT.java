package io.github.heapfold.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleDescriptor.Exports;
import java.lang.module.ModuleDescriptor.Provides;
import java.lang.module.ModuleFinder;
import java.net.URL;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The module {@code heapfold} says what its parts say: those in the jar, but for the command line and the demo's model. */
class ModuleIT {
    private static final ModuleDescriptor BUNDLE = ModuleFinder.of(Started.JAR)
            .find("heapfold")
            .map(module -> module.descriptor())
            .orElseThrow();

    private static List<ModuleDescriptor> parts;

    @BeforeAll
    static void readTheParts() throws IOException {
        parts = new ArrayList<>();
        for (URL url : Collections.list(ModuleIT.class.getClassLoader().getResources("module-info.class"))) {
            try (InputStream in = url.openStream()) {
                ModuleDescriptor module = ModuleDescriptor.read(in);
                if (module.name().startsWith("io.github.heapfold.")
                        && !Set.of("io.github.heapfold.cli", "io.github.heapfold.fixtures")
                                .contains(module.name())) {
                    parts.add(module);
                }
            }
        }
        assertThat(parts)
                .extracting(ModuleDescriptor::name)
                .contains(
                        "io.github.heapfold.core",
                        "io.github.heapfold.export",
                        "io.github.heapfold.jol",
                        "io.github.heapfold.rules");
    }

    @Test
    void exportsWhatThePartsExportToAll() {
        assertThat(exportedToAll(List.of(BUNDLE)))
                .as("exports in bundle/src/main/java/module-info.java")
                .containsExactlyInAnyOrderElementsOf(exportedToAll(parts));
    }

    @Test
    void showsNothingElse() {
        assertThat(BUNDLE.exports()).noneMatch(Exports::isQualified);
        assertThat(BUNDLE.opens()).isEmpty();
        assertThat(BUNDLE.isOpen()).isFalse();
        assertThat(exportedToAll(List.of(BUNDLE)))
                .isNotEmpty()
                .noneMatch(name -> name.matches(".*\\.(internal|shaded|fixtures|cli)(\\..*)?"));
    }

    @Test
    void usesAndProvidesTheServicesOfTheParts() {
        assertThat(BUNDLE.uses()).isEqualTo(names(parts, ModuleDescriptor::uses));
        assertThat(providers(List.of(BUNDLE))).isEqualTo(providers(parts)).isNotEmpty();
    }

    @Test
    void requiresTheJdkOnly() {
        assertThat(BUNDLE.requires())
                .filteredOn(needed -> !needed.modifiers().contains(ModuleDescriptor.Requires.Modifier.STATIC))
                .extracting(ModuleDescriptor.Requires::name)
                .allMatch(name -> name.startsWith("java.") || name.startsWith("jdk."));
    }

    private static Set<String> exportedToAll(Collection<ModuleDescriptor> modules) {
        return names(
                modules,
                module -> module.exports().stream()
                        .filter(exports -> !exports.isQualified())
                        .map(Exports::source)
                        .collect(Collectors.toSet()));
    }

    private static TreeMap<String, Set<String>> providers(Collection<ModuleDescriptor> modules) {
        TreeMap<String, Set<String>> providers = new TreeMap<>();
        for (ModuleDescriptor module : modules) {
            for (Provides provides : module.provides()) {
                providers
                        .computeIfAbsent(provides.service(), service -> new TreeSet<>())
                        .addAll(provides.providers());
            }
        }
        return providers;
    }

    private static Set<String> names(
            Collection<ModuleDescriptor> modules, Function<ModuleDescriptor, Set<String>> each) {
        return modules.stream().flatMap(module -> each.apply(module).stream()).collect(Collectors.toSet());
    }
}
