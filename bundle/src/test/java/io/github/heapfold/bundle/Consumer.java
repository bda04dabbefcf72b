package io.github.heapfold.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A project of a user, in src/test/consumer, built by Maven with what this module publishes and nothing else of ours.
 *
 * <p>Its local repository has that and nothing else at first. Maven's plugins come from the repository of this build, which
 * has them all.
 */
record Consumer(Path project) {
    private static final Path DIRECTORY = Path.of(System.getProperty("heapfold.consumers"));

    static Consumer onClassPath() throws IOException, InterruptedException {
        return build("class-path", false);
    }

    static Consumer onModulePath() throws IOException, InterruptedException {
        return build("module-path", true);
    }

    Path classes() {
        return project.resolve("target/classes");
    }

    /** The jars that the dependency on Heapfold brings, as Maven resolved them. */
    String jars() throws IOException {
        return Files.readString(project.resolve("target/class-path.txt")).strip();
    }

    private static Consumer build(String name, boolean hasModule) throws IOException, InterruptedException {
        Path project = DIRECTORY.resolve(name);
        delete(project);
        copy(Started.ROOT.resolve("bundle/src/test/consumer"), project);
        if (!hasModule) {
            Files.delete(project.resolve("src/main/java/module-info.java"));
        }
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("maven.home"), "bin/mvn").toString(), "-B", "-ntp", "-q", "compile"));
        String settings = settings().toString();
        command.addAll(List.of(
                "-s", settings, "-gs", settings, "-Dmaven.repo.local=" + System.getProperty("heapfold.repository")));
        for (String version :
                List.of("heapfold.version", "resources.version", "compiler.version", "dependency.version")) {
            command.add("-D" + version + "=" + System.getProperty(version));
        }
        Map<String, String> environment =
                Map.of("JAVA_HOME", Jdks.RUNNING.toString(), "MAVEN_OPTS", "", "MAVEN_ARGS", "");

        Started maven = Started.command(project, "", environment, command);

        assertThat(maven.exitCode()).as(maven.out() + maven.err()).isZero();
        return new Consumer(project);
    }

    private static Path settings() throws IOException {
        Path plugins = Path.of(System.getProperty("maven.plugins.repository"));
        return Files.writeString(DIRECTORY.resolve("settings.xml"), """
                <settings>
                  <mirrors>
                    <mirror>
                      <id>plugins</id>
                      <url>%s</url>
                      <mirrorOf>central</mirrorOf>
                    </mirror>
                  </mirrors>
                </settings>
                """.formatted(plugins.toUri()));
    }

    private static void copy(Path from, Path to) throws IOException {
        for (Path file : files(from)) {
            Path target = to.resolve(from.relativize(file));
            if (Files.isDirectory(file)) {
                Files.createDirectories(target);
            } else {
                Files.copy(file, target);
            }
        }
    }

    private static void delete(Path tree) throws IOException {
        List<Path> files = Files.exists(tree) ? files(tree) : List.of();
        for (int i = files.size() - 1; i >= 0; i--) {
            Files.delete(files.get(i));
        }
    }

    private static List<Path> files(Path tree) throws IOException {
        try (Stream<Path> files = Files.walk(tree)) {
            return files.toList();
        }
    }
}
