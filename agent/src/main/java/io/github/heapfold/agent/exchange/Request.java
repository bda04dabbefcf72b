package io.github.heapfold.agent.exchange;

import io.github.heapfold.Accounting;
import io.github.heapfold.Attribution;
import io.github.heapfold.Limits;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * What a target is asked for.
 *
 * @param roots static fields, each with fields of what it holds if need be: {@code com.acme.App.CACHE.index}
 * @param statics packages; {@code *} for all
 * @param threads whether the thread locals of all threads are roots
 * @param limits of the walk
 * @param dump where to write a heap dump, in place of a profile; null for a profile
 */
public record Request(
        List<String> roots,
        List<String> statics,
        boolean threads,
        Attribution attribution,
        Accounting accounting,
        Limits limits,
        @Nullable Path dump) {
    private static final String SEPARATOR = "\n";

    public Request {
        roots = List.copyOf(roots);
        statics = List.copyOf(statics);
    }

    /** A heap dump. */
    public static Request dump(Path file) {
        return new Request(
                List.of(),
                List.of(),
                false,
                Attribution.FIRST,
                Accounting.LOGICAL,
                Limits.none(),
                file.toAbsolutePath());
    }

    /** With the class path of our code, for the target. */
    public void write(OutputStream out, String classPath) throws IOException {
        Properties properties = new Properties();
        properties.setProperty("classPath", classPath);
        properties.setProperty("roots", String.join(SEPARATOR, roots));
        properties.setProperty("statics", String.join(SEPARATOR, statics));
        properties.setProperty("threads", String.valueOf(threads));
        properties.setProperty("attribution", attribution.name());
        properties.setProperty("accounting", accounting.name());
        properties.setProperty("maxObjects", String.valueOf(limits.maxObjects()));
        properties.setProperty("timeout", limits.timeout().toString());
        properties.setProperty("maxPaths", String.valueOf(limits.maxPaths()));
        if (dump != null) {
            properties.setProperty("dump", dump.toString());
        }
        properties.store(out, null);
    }

    /** What {@link #write} wrote. */
    public static Request read(Properties properties) {
        String dump = properties.getProperty("dump");
        return new Request(
                list(text(properties, "roots")),
                list(text(properties, "statics")),
                Boolean.parseBoolean(text(properties, "threads")),
                Attribution.valueOf(text(properties, "attribution")),
                Accounting.valueOf(text(properties, "accounting")),
                new Limits(
                        Long.parseLong(text(properties, "maxObjects")),
                        Duration.parse(text(properties, "timeout")),
                        Long.parseLong(text(properties, "maxPaths"))),
                dump == null ? null : Path.of(dump));
    }

    private static List<String> list(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split(SEPARATOR, -1));
    }

    private static String text(Properties properties, String name) {
        String value = properties.getProperty(name);
        if (value == null) {
            throw new IllegalArgumentException("the request has no " + name + "; it is of another heapfold");
        }
        return value;
    }
}
