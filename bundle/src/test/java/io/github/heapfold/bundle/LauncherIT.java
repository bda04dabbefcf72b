package io.github.heapfold.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The script at the top level, copied with its jar and without sources; a build here is that of a Maven of the test's. */
@DisabledOnOs(OS.WINDOWS)
class LauncherIT {
    @TempDir
    Path directory;

    private Path script;

    @BeforeEach
    void install() throws IOException {
        Path home = Files.createDirectories(directory.resolve("my tools/heapfold"));
        script = Files.copy(Started.ROOT.resolve("heapfold"), home.resolve("heapfold"));
        Files.createDirectories(home.resolve("cli/target"));
        Files.copy(Started.JAR, home.resolve("cli/target/heapfold.jar"));
    }

    @Test
    void startsFromAnywhereThroughALink() throws Exception {
        Path link = Files.createSymbolicLink(directory.resolve("hf"), directory.relativize(script));

        Started run = run(link, System.getProperty("java.home"), "eval", "List.of(\"a b\")");

        assertThat(run.err()).doesNotContain("heapfold:");
        assertThat(run.out()).contains("String");
        assertThat(run.exitCode()).isZero();
    }

    @Test
    void exitCodeIsThatOfTheCommand() throws Exception {
        assertThat(run(script, System.getProperty("java.home"), "nope").exitCode())
                .isEqualTo(2);
    }

    @Test
    void wrongJavaHomeIsNamed() throws Exception {
        Started run = run(script, directory.resolve("gone").toString(), "--version");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains("gone, where there is no bin/java", "JDK 17 or later");
    }

    @Test
    void oldJavaIsNamed() throws Exception {
        Path old = directory.resolve("old jdk");
        Path java = Files.createDirectories(old.resolve("bin")).resolve("java");
        executable(java, "");
        Files.writeString(old.resolve("release"), "JAVA_VERSION=\"11.0.2\"\n");

        Started run = run(script, old.toString(), "--version");

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains("Java 11.0.2 at", "too old", "JDK 17 or later");
    }

    @Test
    void missingMavenIsNamed() throws Exception {
        Files.delete(script.resolveSibling("cli/target/heapfold.jar"));
        Path tools = Files.createDirectories(directory.resolve("bin"));
        for (String tool : List.of("bash", "dirname", "readlink", "grep")) {
            executable(tools.resolve(tool), "exec '" + which(tool) + "' \"$@\"\n");
        }

        Started run = Started.command(
                directory,
                "",
                Map.of("JAVA_HOME", System.getProperty("java.home"), "PATH", tools.toString()),
                List.of(tools.resolve("bash").toString(), script.toString(), "--version"));

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("Maven is needed");
    }

    @Test
    void twoFirstRunsAtOnceBuildOnce() throws Exception {
        Path path = mavenThatWaitsFor("go");
        Running first = start(path);
        first.untilErrContains("building");
        Running second = start(path);
        second.untilErrContains("waiting for process " + first.process().pid());

        Files.createFile(directory.resolve("go"));

        assertThat(first.end().exitCode()).isZero();
        Started waited = second.end();
        assertThat(waited.exitCode()).isZero();
        assertThat(waited.out()).contains("String");
        assertThat(directory.resolve("builds")).hasContent("a build");
        assertThat(script.resolveSibling("cli/target").toFile().list()).containsExactly("heapfold.jar");
    }

    @Test
    void lockOfARunThatWasKilledIsTakenOver() throws Exception {
        Path path = mavenThatWaitsFor("go");
        Running killed = start(path);
        killed.untilErrContains("building");
        List<ProcessHandle> maven = killed.process().descendants().toList();
        killed.process().destroyForcibly().waitFor(); // first, or it would see its build fail and clean up
        maven.forEach(ProcessHandle::destroyForcibly);
        maven.forEach(process -> process.onExit().join());
        assertThat(script.resolveSibling("cli/target/heapfold.jar.lock")).isSymbolicLink();
        Files.createFile(directory.resolve("go"));

        Started run = start(path).end();

        assertThat(run.exitCode()).isZero();
        assertThat(run.err()).doesNotContain("waiting");
        assertThat(script.resolveSibling("cli/target").toFile().list()).containsExactly("heapfold.jar");
    }

    @Test
    void failedBuildLeavesNoLock() throws Exception {
        Files.delete(script.resolveSibling("cli/target/heapfold.jar"));
        executable(Files.createDirectories(directory.resolve("bin")).resolve("mvn"), "exit 1\n");

        Started run = start(directory.resolve("bin")).end();

        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.err()).contains("the build failed", "-pl bundle -am package");
        assertThat(script.resolveSibling("cli/target")).isEmptyDirectory();
    }

    @Test
    void jarOlderThanASourceOfAnyModuleIsBuiltAnew() throws Exception {
        Path path = mavenThatWaitsFor("bin");
        Path jar = script.resolveSibling("cli/target/heapfold.jar");
        Files.copy(Started.JAR, jar);
        Files.createFile(script.resolveSibling("pom.xml"));
        Path source = Files.createFile(Files.createDirectories(script.resolveSibling("some-module/src/main/java"))
                .resolve("A.java"));
        FileTime built = FileTime.fromMillis(1_000_000_000_000L);
        for (Path file : List.of(jar, script.resolveSibling("pom.xml"), source)) {
            Files.setLastModifiedTime(file, built);
        }

        assertThat(start(path).end().exitCode()).isZero();
        assertThat(directory.resolve("builds")).doesNotExist();

        Files.setLastModifiedTime(source, FileTime.fromMillis(built.toMillis() + 10_000));
        assertThat(start(path).end().exitCode()).isZero();
        assertThat(directory.resolve("builds")).hasContent("a build");
    }

    @Test
    void classesAreKeptForLaterRuns() throws Exception {
        Running first = startWithCache("new int[3]");
        Running second = startWithCache("new int[3]");
        assertThat(first.end().exitCode()).isZero();
        assertThat(second.end().exitCode()).isZero();
        assertThat(archives()).hasSize(1).allMatch(file -> file.length() > 1_000_000);
        long made = archives().get(0).lastModified();

        Started run = startWithCache("System.out.println(java.lang.management.ManagementFactory.getRuntimeMXBean()"
                        + ".getInputArguments()); List.of(1)")
                .end();
        assertThat(run.err())
                .contains("-XX:SharedArchiveFile=" + archives().get(0))
                .doesNotContain("arning");
        assertThat(archives().get(0).lastModified()).isEqualTo(made);
    }

    @Test
    void archiveThatDoesNotFitIsRefusedWithoutAWord() throws Exception {
        assertThat(startWithCache("new int[3]").end().exitCode()).isZero();
        File archive = archives().get(0);
        Files.setLastModifiedTime(script.resolveSibling("cli/target/heapfold.jar"), FileTime.fromMillis(0));
        Started otherJar = startWithCache("new int[3]").end();
        assertThat(archives()).hasSize(1).doesNotContain(archive);

        assertThat(archives().get(0).setWritable(true)).isTrue();
        Files.writeString(archives().get(0).toPath(), "no archive");
        Started broken = startWithCache("new int[3]").end();

        assertThat(List.of(otherJar, broken)).allSatisfy(run -> {
            assertThat(run.exitCode()).isZero();
            assertThat(run.out()).contains("int[]");
            assertThat(run.err()).matches("1 object in .* s\n");
        });
    }

    private List<File> archives() {
        return List.of(directory.resolve("cache/heapfold").toFile().listFiles());
    }

    private Running startWithCache(String expression) throws IOException {
        return Running.start(
                directory,
                "",
                Map.of(
                        "JAVA_HOME",
                        System.getProperty("java.home"),
                        "XDG_CACHE_HOME",
                        directory.resolve("cache").toString()),
                List.of("bash", script.toString(), "eval", expression));
    }

    /** Takes the jar away; what makes it again writes a line to the file "builds", and waits for a file before it ends. */
    private Path mavenThatWaitsFor(String file) throws IOException {
        Path jar = script.resolveSibling("cli/target/heapfold.jar");
        Files.delete(jar);
        Path tools = Files.createDirectories(directory.resolve("bin"));
        executable(tools.resolve("mvn"), """
                echo "a build" >> '%1$s/builds'
                until [ -e '%1$s/%2$s' ]; do sleep 0.1; done
                cp '%3$s' '%4$s'
                """.formatted(directory, file, Started.JAR, jar));
        return tools;
    }

    private Running start(Path tools) throws IOException {
        String path = tools + ":" + System.getenv("PATH");
        return Running.start(
                directory,
                "",
                Map.of("JAVA_HOME", System.getProperty("java.home"), "PATH", path),
                List.of("bash", script.toString(), "eval", "List.of(\"a\")"));
    }

    private Started run(Path file, String javaHome, String... args) throws Exception {
        List<String> command = new ArrayList<>(List.of("bash", file.toString()));
        command.addAll(List.of(args));
        return Started.command(directory, "", Map.of("JAVA_HOME", javaHome), command);
    }

    private static void executable(Path file, String script) throws IOException {
        Files.writeString(file, "#!/bin/sh\n" + script);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private static Path which(String tool) {
        for (String place : System.getenv("PATH").split(":")) {
            Path file = Path.of(place, tool);
            if (Files.isExecutable(file)) {
                return file;
            }
        }
        throw new IllegalStateException(tool + " is not on the path");
    }
}
