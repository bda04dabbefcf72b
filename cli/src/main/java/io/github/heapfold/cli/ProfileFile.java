package io.github.heapfold.cli;

import io.github.heapfold.Accounting;
import io.github.heapfold.MemoryProfile;
import io.github.heapfold.ProfileFormatException;
import io.github.heapfold.export.ProfileJson;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** A file that a profile was written to: JSON, packed or not, or folded stacks; what is in it says which. */
final class ProfileFile {
    private static final int GZIP = 0x1F;

    private ProfileFile() {}

    /** Reads it, in the view in which it was written, or as EXACT. */
    static MemoryProfile read(Path file, boolean exact) throws Failure {
        MemoryProfile profile = read(file);
        try {
            return exact ? profile.as(Accounting.EXACT) : profile;
        } catch (IllegalStateException e) {
            throw new Failure(file + ": " + e.getMessage());
        }
    }

    private static MemoryProfile read(Path file) throws Failure {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            in.mark(1);
            int first = in.read();
            in.reset();
            return first == '{' || first == GZIP
                    ? ProfileJson.read(in)
                    : MemoryProfile.parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (NoSuchFileException e) {
            throw new Failure("there is no file " + file + "; correct its name");
        } catch (ProfileFormatException | IllegalArgumentException e) {
            throw new Failure(file + " is neither a profile in JSON nor folded stacks: " + e.getMessage());
        } catch (IOException e) {
            throw new Failure("cannot read " + file + ": " + e.getMessage());
        }
    }
}
