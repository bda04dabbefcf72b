package io.github.heapfold.junit;

import io.github.heapfold.MemoryProfile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;

/**
 * A file that says what a footprint was: the terms that it was counted by, one a line, then folded stacks.
 *
 * <p>It lies in {@code src/test/footprints}, or where the system property {@code heapfold.footprints} says.
 */
final class RecordedFootprint {
    private static final String MARK = "# ";

    private final Path file;

    private RecordedFootprint(Path file) {
        this.file = file;
    }

    static RecordedFootprint named(String name) {
        Path folder = Path.of(System.getProperty("heapfold.footprints", "src/test/footprints"));
        if (!folder.resolve(name).normalize().startsWith(folder.normalize())) {
            throw new IllegalArgumentException(
                    "\"" + name + "\" leads out of " + folder + "; a name is one file in it");
        }
        return new RecordedFootprint(folder.resolve(name));
    }

    /** Whether files are to be written rather than compared. */
    static boolean isUpdating() {
        String update = System.getProperty("heapfold.update");
        return update != null && !update.equals("false");
    }

    Path file() {
        return file;
    }

    boolean exists() {
        return Files.exists(file);
    }

    void write(MemoryProfile profile) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, String.join("\n", header(profile.facts())) + "\n" + profile + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file.toAbsolutePath(), e);
        }
    }

    /**
     * What the file says.
     *
     * @param terms those that it must have been counted by
     * @throws AssertionError if there is no such file, or it was counted by other terms
     */
    MemoryProfile read(MemoryProfile.Facts terms) {
        if (!exists()) {
            throw new AssertionError("there is no golden file " + file.toAbsolutePath()
                    + " yet; run the test once with -Dheapfold.update, look at what it wrote, and commit it");
        }
        List<String> lines = lines();
        List<String> wanted = header(terms);
        for (int i = 0; i < wanted.size(); i++) {
            String found = i < lines.size() ? lines.get(i) : "";
            if (!found.equals(wanted.get(i))) {
                throw new AssertionError(file + " was counted by other terms, so it says nothing about this object: \""
                        + found + "\" there, \"" + wanted.get(i)
                        + "\" now; run the test with -Dheapfold.update to write it anew");
            }
        }
        // empty lines in place of the header, so that messages count lines as an editor does
        Collections.fill(lines.subList(0, wanted.size()), "");
        return parse(String.join("\n", lines), terms);
    }

    private MemoryProfile parse(String folded, MemoryProfile.Facts terms) {
        try {
            return MemoryProfile.builder()
                    .facts(terms)
                    .add(MemoryProfile.parse(folded).root())
                    .build();
        } catch (IllegalArgumentException e) {
            throw new AssertionError(
                    file + " is damaged: " + e.getMessage() + "; run the test with -Dheapfold.update to write it anew",
                    e);
        }
    }

    private List<String> lines() {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file.toAbsolutePath(), e);
        }
    }

    private static List<String> header(MemoryProfile.Facts terms) {
        return List.of(
                MARK + "accounting: " + terms.accounting(),
                MARK + "attribution: " + terms.attribution(),
                MARK + "layout: " + terms.layout(),
                MARK + "counting: version " + terms.formatVersion());
    }
}
