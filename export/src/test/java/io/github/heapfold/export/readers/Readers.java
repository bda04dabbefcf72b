package io.github.heapfold.export.readers;

import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import java.io.File;
import java.io.IOException;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;

/** The programs that others wrote for what we write. */
final class Readers {
    private Readers() {}

    /**
     * A test by such a program. Where there is none it is skipped and says so; with {@code -Dheapfold.readers.required=true}, as
     * in CI, it fails.
     */
    @Target(METHOD)
    @Retention(RUNTIME)
    @ExtendWith(Condition.class)
    @interface By {
        String[] value();
    }

    static final class Condition implements ExecutionCondition {
        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
            List<String> missing = context.getElement()
                    .map(element -> element.getAnnotation(By.class))
                    .map(by ->
                            Stream.of(by.value()).filter(name -> !isThere(name)).toList())
                    .orElse(List.of());
            if (missing.isEmpty() || Boolean.getBoolean("heapfold.readers.required")) {
                return ConditionEvaluationResult.enabled("there, or required, so that absence is a failure");
            }
            return ConditionEvaluationResult.disabled(
                    "skipped: no " + missing
                            + "; apt-get install golang-go nodejs, npm install speedscope and -Dheapfold.speedscope=ITS_FOLDER to run it");
        }

        private static boolean isThere(String name) {
            return name.equals("speedscope")
                    ? Files.isDirectory(speedscope())
                    : Stream.of(System.getenv("PATH").split(File.pathSeparator))
                            .anyMatch(folder -> Files.isExecutable(Path.of(folder, name)));
        }
    }

    /** The folder of the npm package. */
    static Path speedscope() {
        return Path.of(System.getProperty("heapfold.speedscope", "no-speedscope"));
    }

    /** What a program prints. */
    static String run(Path folder, List<String> command) throws IOException, InterruptedException {
        Path errors = folder.resolve("errors.txt");
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectError(errors.toFile())
                .start();
        process.getOutputStream().close();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new AssertionError(command + " failed: " + Files.readString(errors));
        }
        return out;
    }
}
