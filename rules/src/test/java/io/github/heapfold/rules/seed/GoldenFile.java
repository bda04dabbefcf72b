package io.github.heapfold.rules.seed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Expected folded text in a file. To write the files anew:
 *
 * <pre>{@code
 * mvn test -pl rules -am -Dtest=InstancesTest -Dsurefire.failIfNoSpecifiedTests=false -Dheapfold.goldens.regenerate=true
 * }</pre>
 *
 * <p>Each test that writes its file fails, so that no regenerated file passes before someone has read it.
 */
final class GoldenFile {
    private static final boolean REGENERATE = Boolean.getBoolean("heapfold.goldens.regenerate");
    private static final Path FOLDER = Path.of("src", "test", "resources", "io", "github", "heapfold", "rules", "seed");

    private GoldenFile() {}

    static void assertSame(String name, String folded) throws IOException {
        Path file = FOLDER.resolve(name + ".folded");
        if (REGENERATE) {
            Files.createDirectories(FOLDER);
            Files.writeString(file, folded + "\n");
            throw new AssertionError(
                    file + " was written anew; read it against the one before, then run without regenerating");
        }
        assertThat(folded + "\n").isEqualTo(Files.readString(file));
    }
}
