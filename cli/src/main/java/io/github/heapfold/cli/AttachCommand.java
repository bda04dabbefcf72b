package io.github.heapfold.cli;

import io.github.heapfold.Accounting;
import io.github.heapfold.Attribution;
import io.github.heapfold.Limits;
import io.github.heapfold.MemoryProfile;
import io.github.heapfold.agent.Attachment;
import io.github.heapfold.agent.exchange.RefusedException;
import io.github.heapfold.agent.exchange.Request;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Profiles objects of another JVM that is running. */
@Command(
        name = "attach",
        header = "Profiles a running JVM: its static fields, its thread locals, the places of a class.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        footer = {
            "%nThe JVM goes on meanwhile, and is left as it was. Examples:",
            "  heapfold attach 4711 --list",
            "  heapfold attach com.acme.App --root com.acme.App.CACHE -o cache.html",
            "  heapfold attach app.jar --statics com.acme --threads",
            "  heapfold attach 4711 --find com.acme.Order"
        })
final class AttachCommand implements Callable<Integer> {
    /** More than this many paths for each root would only be seen by a machine. */
    private static final long PATHS_OF_ALL = 200_000;

    private static final int ROWS = 30;

    private final Console console;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it calls
    private CommandSpec spec;

    @Parameters(paramLabel = "JVM", description = "A process id, or the name of a main class or jar.")
    @SuppressWarnings("NullAway.Init") // picocli demands it
    private String target;

    @Option(names = "--list", description = "List the static fields of all classes by what only they lead to.")
    private boolean list;

    @Option(
            names = "--root",
            paramLabel = "FIELD",
            description = "Profile what a static field holds, or a field of that: com.acme.App.CACHE.index.")
    private List<String> roots = new ArrayList<>();

    @Option(
            names = "--statics",
            paramLabel = "PACKAGE",
            description = "Profile all static fields of a package and of those beneath.")
    private List<String> statics = new ArrayList<>();

    @Option(names = "--threads", description = "Profile the thread locals of all threads, by thread.")
    private boolean threads;

    @Option(
            names = "--find",
            paramLabel = "CLASS",
            description = "List the places where objects of a class stand; of all that static fields and"
                    + " thread locals lead to, unless roots are given.")
    private @Nullable String find;

    @Option(names = "--max-objects", paramLabel = "N", description = "Stop after about so many objects.")
    private long maxObjects = Long.MAX_VALUE;

    @Option(names = "--timeout", paramLabel = "SECONDS", description = "Stop after about so many seconds.")
    private int timeout = Integer.MAX_VALUE / 10;

    @Option(names = "--exact", description = "Count padding and spare capacity too.")
    private boolean exact;

    @Option(
            names = "--first-owner",
            description =
                    "Count what several paths lead to for the first of them, not at the place where all of them meet.")
    private boolean firstOwner;

    @Mixin
    @SuppressWarnings("NullAway.Init") // picocli makes it
    private OutputOptions output;

    AttachCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Failure {
        check();
        JdkTools.require("attach", "jdk.attach");
        output.check();
        try (Attachment attachment = Attachment.to(target)) {
            OptionalLong live = list ? attachment.liveBytes() : OptionalLong.empty();
            MemoryProfile profile = attachment.ask(request());
            Profiling.note(profile, console);
            if (list) {
                console.out().print(RootTable.of(profile, live).toText(output.rows(ROWS)));
            } else if (find != null) {
                console.out().print(PlaceTable.of(profile, find).toText(output.rows(ROWS)));
            } else {
                output.write(profile, "JVM " + target, console);
                return 0;
            }
            profile.warnings().forEach(warning -> console.note("warning: " + warning));
        } catch (RefusedException e) {
            throw new Failure(String.valueOf(e.getMessage()));
        } catch (IOException e) {
            throw new Failure("cannot exchange files with the target: " + e.getMessage()
                    + "; make room in the directory for temporary files, or name another with -Djava.io.tmpdir");
        }
        return 0;
    }

    private void check() {
        boolean some = !roots.isEmpty() || !statics.isEmpty() || threads;
        if (!list && find == null && !some) {
            throw wrong("say what to profile: --list, --root, --statics, --threads or --find");
        }
        if (list && (find != null || some)) {
            throw wrong("--list is about all static fields; give it alone");
        }
        if (find != null && output.isFile() || list && output.isFile()) {
            throw wrong("--list and --find print lines; for a file ask for --statics or --root");
        }
        if (maxObjects < 1) {
            throw wrong("--max-objects must be at least 1, was " + maxObjects);
        }
        if (timeout < 1) {
            throw wrong("--timeout must be at least 1, was " + timeout);
        }
    }

    private ParameterException wrong(String problem) {
        return new ParameterException(spec.commandLine(), problem);
    }

    private Request request() {
        boolean all = list || find != null && roots.isEmpty() && statics.isEmpty() && !threads;
        Limits limits = Limits.none().objects(maxObjects).time(Duration.ofSeconds(timeout));
        return new Request(
                roots,
                all ? List.of("*") : statics,
                threads || all && find != null,
                firstOwner ? Attribution.FIRST : Attribution.COMMON,
                exact || list ? Accounting.EXACT : Accounting.LOGICAL,
                all ? limits.paths(PATHS_OF_ALL) : limits,
                null);
    }
}
