package io.github.heapfold.junit;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the README of this module says is so. */
class ReadmeTest {
    private static final Pattern BLOCK = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);

    @TempDir
    Path folder;

    @Test
    void itsCodeCompilesAndItsTestPasses() throws Exception {
        String block = BLOCK.matcher(Files.readString(Path.of("README.md")))
                .results()
                .map((MatchResult found) -> found.group(1))
                .findFirst()
                .orElseThrow();
        String imports = block.lines().filter(line -> line.startsWith("import")).reduce("", String::concat);
        String code = block.lines().filter(line -> !line.startsWith("import")).reduce("", (a, b) -> a + "\n" + b);
        assertThat(imports).isNotEmpty();

        Object test = Compiled.object(folder, "CacheTest", imports + """
                import org.junit.jupiter.api.Test;
                class Cache {
                    java.util.Map<Long, Long> entries = new java.util.HashMap<>();
                    long[] index = new long[4];
                    Cache() { reload(); }
                    void reload() { for (long i = 200; i < 300; i++) entries.put(i, i); }
                }
                class CacheTest {
                    Cache cache = new Cache();
                """ + code + "}");

        var method = test.getClass().getDeclaredMethod("cacheStaysSmall");
        method.setAccessible(true);
        method.invoke(test);
    }
}
