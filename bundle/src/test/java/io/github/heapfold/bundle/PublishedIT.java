package io.github.heapfold.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.module.ModuleDescriptor.Exports;
import java.lang.module.ModuleFinder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;

/** What lies in a repository beside the jar. */
class PublishedIT {
    private static final String VERSION = System.getProperty("heapfold.version");
    private static final Path DIRECTORY =
            Path.of(System.getProperty("heapfold.repository"), "io/github/heapfold/heapfold", VERSION);

    @Test
    void pomNeedsNoOtherAndHasWhatMavenCentralAsksFor() throws IOException {
        String pom = Files.readString(file(".pom"));

        assertThat(pom)
                .doesNotContain("<parent>", "<dependencies>", "<dependency>", "<repositories>")
                .contains(
                        "<groupId>io.github.heapfold</groupId>",
                        "<artifactId>heapfold</artifactId>",
                        "<name>Heapfold</name>",
                        "<description>",
                        "<url>https://github.com/heapfold/heapfold</url>",
                        "<license>",
                        "<developer>",
                        "<connection>scm:git:https://github.com/heapfold/heapfold.git</connection>");
    }

    @Test
    void sourcesAreThoseOfTheClassesInTheJar() throws IOException {
        Set<String> expected = names(Started.JAR, "(io/github/heapfold/.*)\\.class").stream()
                .filter(name -> !name.contains("$"))
                .filter(name -> !name.startsWith("io/github/heapfold/shaded/"))
                .filter(name -> !name.startsWith("io/github/heapfold/fixtures/"))
                .collect(Collectors.toCollection(TreeSet::new));
        expected.add("module-info");

        assertThat(names(file("-sources.jar"), "(.*)\\.java")).isEqualTo(expected);
    }

    @Test
    void javadocIsThatOfTheExportedPackages() throws IOException {
        Set<String> exported =
                ModuleFinder.of(Started.JAR).find("heapfold").orElseThrow().descriptor().exports().stream()
                        .map(Exports::source)
                        .collect(Collectors.toSet());

        Set<String> documented = names(file("-javadoc.jar"), "heapfold/(.*)/package-summary\\.html").stream()
                .map(name -> name.replace('/', '.'))
                .collect(Collectors.toSet());

        assertThat(documented).isEqualTo(exported);
    }

    private static Path file(String suffix) {
        return DIRECTORY.resolve("heapfold-" + VERSION + suffix);
    }

    /** What the group of a pattern is in the names of a jar's files. */
    private static Set<String> names(Path jar, String pattern) throws IOException {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            return zip.stream()
                    .map(ZipEntry::getName)
                    .filter(name -> name.matches(pattern))
                    .map(name -> name.replaceFirst(pattern, "$1"))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }
}
