package io.github.heapfold.bundle;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/** The JDK that runs the tests, and those that are installed beside it. */
final class Jdks {
    static final Path RUNNING = Path.of(System.getProperty("java.home"));

    private Jdks() {}

    /** One of each version from 17 on, the oldest first. */
    static Collection<Path> all() throws IOException {
        Map<Integer, Path> jdks = new TreeMap<>();
        try (DirectoryStream<Path> homes = Files.newDirectoryStream(RUNNING.getParent(), Files::isDirectory)) {
            for (Path home : homes) {
                int version = version(home);
                if (version >= 17) {
                    jdks.put(version, home);
                }
            }
        }
        jdks.put(Runtime.version().feature(), RUNNING);
        return jdks.values();
    }

    /** The feature version of a JDK, 0 if it is none. */
    private static int version(Path home) throws IOException {
        Path release = home.resolve("release");
        if (!Files.isRegularFile(release) || !Files.isExecutable(home.resolve("bin/javac"))) {
            return 0;
        }
        Properties properties = new Properties();
        try (InputStream in = Files.newInputStream(release)) {
            properties.load(in);
        }
        String version = properties.getProperty("JAVA_VERSION", "0").replace("\"", "");
        return Integer.parseInt(version.split("[^0-9]")[0]);
    }
}
