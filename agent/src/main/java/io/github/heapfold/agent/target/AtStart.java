package io.github.heapfold.agent.target;

import io.github.heapfold.Accounting;
import io.github.heapfold.Attribution;
import io.github.heapfold.Limits;
import io.github.heapfold.MemoryProfile;
import io.github.heapfold.agent.exchange.RefusedException;
import io.github.heapfold.agent.exchange.Request;
import io.github.heapfold.export.FlameGraph;
import io.github.heapfold.export.ProfileJson;
import java.io.IOException;
import java.lang.instrument.Instrumentation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Profiles the JVM that it was started with, when that ends or after some seconds:
 * {@code -javaagent:heapfold.jar=statics=com.acme,output=app.html}.
 */
public final class AtStart implements Runnable {
    private final Request request;
    private final Path output;
    private final Instrumentation instrumentation;

    private AtStart(Request request, Path output, Instrumentation instrumentation) {
        this.request = request;
        this.output = output;
        this.instrumentation = instrumentation;
    }

    /** Called by name. What it throws says what is wrong with the options. */
    public static void plan(String options, Instrumentation instrumentation) {
        List<String> roots = new ArrayList<>();
        List<String> statics = new ArrayList<>();
        boolean threads = false;
        Accounting accounting = Accounting.LOGICAL;
        Attribution attribution = Attribution.COMMON;
        Path output = null;
        long after = 0;
        for (String option : options.split(",", -1)) {
            String name = option.split("=", 2)[0];
            String value = option.substring(Math.min(option.length(), name.length() + 1));
            switch (name) {
                case "root" -> roots.add(value);
                case "statics" -> statics.add(value);
                case "threads" -> threads = true;
                case "exact" -> accounting = Accounting.EXACT;
                case "first-owner" -> attribution = Attribution.FIRST;
                case "output" -> output = output(value);
                case "after" -> after = seconds(value);
                default ->
                    throw new IllegalArgumentException("there is no option \"" + name
                            + "\"; there are root, statics, threads, exact, first-owner, after and output");
            }
        }
        if (output == null || roots.isEmpty() && statics.isEmpty() && !threads) {
            throw new IllegalArgumentException(
                    "say what and where to: -javaagent:heapfold.jar=statics=com.acme,output=app.html");
        }
        Request request = new Request(roots, statics, threads, attribution, accounting, Limits.none(), null);
        start(new AtStart(request, output, instrumentation), after);
    }

    private static Path output(String name) {
        if (!name.matches(".*\\.(folded|html|json)")) {
            throw new IllegalArgumentException(
                    "output=" + name + " names no format; end it in .folded, .html or .json");
        }
        return Path.of(name).toAbsolutePath();
    }

    private static long seconds(String text) {
        if (!text.matches("[1-9]\\d{0,8}")) {
            throw new IllegalArgumentException("after=" + text + " must be a number of seconds from 1 on");
        }
        return Long.parseLong(text);
    }

    @SuppressWarnings("ThreadPriorityCheck") // the application's own work goes first
    private static void start(AtStart profile, long after) {
        if (after == 0) {
            Runtime.getRuntime().addShutdownHook(new Thread(null, profile, "heapfold", 0, false));
            return;
        }
        Runnable later = () -> {
            try {
                Thread.sleep(after * 1000);
                profile.run();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        };
        Thread thread = new Thread(null, later, "heapfold", 0, false);
        thread.setDaemon(true);
        thread.setPriority(Thread.MIN_PRIORITY);
        thread.setContextClassLoader(null);
        thread.start();
    }

    @Override
    public void run() {
        String problem = null;
        try {
            write(Profiled.of(request, instrumentation.getAllLoadedClasses(), objects -> true));
        } catch (RefusedException
                | IOException
                | RuntimeException
                | Error e) { // nothing of it is the application's to bear
            problem = e.getMessage() == null ? e.toString() : e.getMessage();
        }
        report(problem);
    }

    private void report(@Nullable String problem) {
        if (problem != null) {
            System.err.println("heapfold: no profile in " + output + ": " + problem);
        }
    }

    private void write(MemoryProfile profile) throws IOException {
        String name = output.toString();
        if (name.endsWith(".html")) {
            FlameGraph.of(profile).title(output.getFileName().toString()).writeTo(output);
        } else if (name.endsWith(".json")) {
            ProfileJson.write(profile, output);
        } else {
            Files.writeString(output, profile + "\n");
        }
    }
}
