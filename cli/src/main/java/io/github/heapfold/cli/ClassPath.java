package io.github.heapfold.cli;

import java.io.File;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipFile;

/** A class path that a user wrote: directories, jars, and {@code DIRECTORY/*} for all jars of a directory. */
final class ClassPath {
    private ClassPath() {}

    /**
     * Its entries, each of which is there to be read.
     *
     * @throws IllegalArgumentException naming the entry that is not
     */
    static List<String> entries(String classPath) {
        List<String> entries = new ArrayList<>();
        for (String entry : classPath.split(File.pathSeparator, -1)) {
            if (entry.isEmpty()) {
                continue; // as java reads "a::b"
            }
            if (entry.equals("*") || entry.endsWith("/*") || entry.endsWith(File.separator + "*")) {
                entries.addAll(jars(entry));
            } else {
                entries.add(readable(existing(entry, entry)).toString());
            }
        }
        return entries;
    }

    /** What this program itself was started with. */
    static String own() {
        return System.getProperty("java.class.path", "");
    }

    private static List<String> jars(String entry) {
        String directory = entry.substring(0, entry.length() - 1);
        List<String> jars = new ArrayList<>();
        try (DirectoryStream<Path> files =
                Files.newDirectoryStream(existing(directory.isEmpty() ? "." : directory, entry), "*.{jar,JAR}")) {
            files.forEach(file -> jars.add(file.toString()));
        } catch (IOException e) {
            throw missing(entry);
        }
        jars.sort(null);
        return jars;
    }

    /** A file that is no jar makes javac fail in its own words, none of which names the option. */
    private static Path readable(Path path) {
        if (Files.isRegularFile(path)) {
            try {
                new ZipFile(path.toFile()).close();
            } catch (IOException e) {
                throw new IllegalArgumentException(
                        "class path entry \"" + path + "\" is no jar (" + e.getMessage() + "); correct --class-path",
                        e);
            }
        }
        return path;
    }

    private static Path existing(String name, String entry) {
        try {
            Path path = Path.of(name);
            if (Files.exists(path)) {
                return path;
            }
        } catch (InvalidPathException e) {
            // says the same: there is no such file
        }
        throw missing(entry);
    }

    private static IllegalArgumentException missing(String entry) {
        return new IllegalArgumentException(
                "class path entry \"" + entry + "\" does not exist; correct --class-path, or build it first");
    }
}
