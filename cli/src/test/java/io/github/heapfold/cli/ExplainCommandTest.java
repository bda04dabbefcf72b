package io.github.heapfold.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExplainCommandTest {
    @TempDir
    Path directory;

    @BeforeEach
    void compileClasses() throws IOException {
        compile("Order", """
                class Order { long id; Line line; @Skip Object session; @Leaf static class Line { int a; } }
                """);
        compile("AcmeRules", """
                class Basket { Object[] lines; }
                public class AcmeRules implements RuleProvider {
                    public void register(Rules r) { r.container(Basket.class, c -> c.slots("lines")); }
                }
                """);
    }

    private void compile(String name, String code) throws IOException {
        Path source = directory.resolve(name + ".java");
        Files.writeString(
                source,
                "package com.acme; import io.github.heapfold.annotation.*; import io.github.heapfold.typerule.*;"
                        + code);
        int failures = ToolProvider.getSystemJavaCompiler()
                .run(
                        null,
                        null,
                        null,
                        "-cp",
                        System.getProperty("java.class.path"),
                        "-proc:none",
                        "-d",
                        directory.toString(),
                        source.toString());
        assertThat(failures).isZero();
    }

    private Captured explain(String... args) {
        List<String> all = new ArrayList<>(List.of("explain", "--class-path", directory.toString()));
        all.addAll(List.of(args));
        return Captured.run(all.toArray(String[]::new));
    }

    @Test
    void simpleNamesOfImportedPackagesWillDo() {
        for (String name : new String[] {"HashMap", "HashMap.Node[]", "AtomicLong", "String", "ByteBuffer", "Path"}) {
            Captured run = Captured.run("explain", name);

            assertThat(run.exitCode()).as(name + run.err()).isZero();
            assertThat(run.out()).contains(name.replace("Map.N", "Map$N"));
        }
    }

    @Test
    void aClassOfTheJdk() {
        Captured run = Captured.run("explain", "java.util.HashMap");
        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isZero();
        assertThat(run.out())
                .startsWith(
                        "java.util.HashMap: container\nWhy:\n  for the class itself, from io.github.heapfold.rules.")
                .contains("HashMap.table : java.util.HashMap$Node[]", "HashMap[entry]", "per Node", "HashMap[slots]");
    }

    @Test
    void aClassOfOnesOwn() {
        Captured run = explain("com.acme.Order");
        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .startsWith("com.acme.Order: fields\nWhy:\n  no rule claims it\n")
                .contains("Order.session: a rule skips it");
        assertThat(explain("com.acme.Order.Line").out())
                .startsWith(
                        "com.acme.Order$Line: leaf\nWhy:\n  for the class itself, from @Leaf on com.acme.Order$Line\n");
        assertThat(explain("com.acme.Order.Line[]").out()).startsWith("com.acme.Order$Line[]: array");
        assertThat(explain("int[]").out()).startsWith("int[]: array");
    }

    @Test
    void aPackageIsListedWithEachDecision() {
        assertThat(explain("--package", "com.acme", "--scan", "com.acme").out()).isEqualTo("""
                com.acme.AcmeRules   fields, no rule claims it
                com.acme.Basket      container, for the class itself, from com.acme.AcmeRules
                com.acme.Order       fields, no rule claims it
                com.acme.Order$Line  leaf, for the class itself, from @Leaf on com.acme.Order$Line
                """);
        assertThat(explain("--package", "com.acme").out()).contains("com.acme.Basket      fields, no rule claims it");
    }

    @Test
    void providersOnTheClassPathCount() throws IOException {
        Path services = Files.createDirectories(directory.resolve("META-INF/services"));
        Files.writeString(services.resolve("io.github.heapfold.typerule.RuleProvider"), "com.acme.AcmeRules\n");
        assertThat(explain("com.acme.Basket").out()).startsWith("com.acme.Basket: container");
    }

    @Test
    void unknownClassesAndPackagesFail() {
        assertFailure(
                explain("com.acme.Nope"),
                "there is no class \"com.acme.Nope\"; give its full name, such as java.util.HashMap, and put its jar on"
                        + " --class-path");
        assertFailure(
                explain("--package", "com.acmee"),
                "there is no class in package \"com.acmee\"; correct the name, or put its jar on --class-path");
        assertFailure(explain("com.acme.Order", "--scan", "com.acmee"), "scan found no class in com.acmee");
        assertFailure(explain("int"), "int has no objects");
    }

    private static void assertFailure(Captured run, String message) {
        assertThat(run.err()).startsWith("heapfold: " + message);
        assertThat(run.out()).isEmpty();
        assertThat(run.exitCode()).isEqualTo(1);
    }

    @Test
    void neitherOrBothIsAUsageError() {
        for (Captured run : List.of(explain(), explain("com.acme.Order", "--package", "com.acme"))) {
            assertThat(run.err()).contains("give a class, or a package with --package, and not both");
            assertThat(run.exitCode()).isEqualTo(2);
        }
        assertThat(Captured.run("explain", "-cp", "nowhere.jar", "a.B").exitCode())
                .isEqualTo(2);
    }
}
