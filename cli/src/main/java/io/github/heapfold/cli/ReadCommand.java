package io.github.heapfold.cli;

import io.github.heapfold.MemoryProfile;
import io.github.heapfold.dump.HeapDump;
import io.github.heapfold.dump.model.DumpRoot;
import io.github.heapfold.dump.notes.DumpException;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says what is in a heap dump. */
@Command(
        name = "read",
        header =
                "Reads a heap dump: by class, or a profile of what roots lead to, in the bytes that they took in that JVM.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        footer = {
            "%nHPROF files, plain or packed with gzip. Examples:",
            "  jcmd PID GC.heap_dump /tmp/app.hprof",
            "  heapfold read /tmp/app.hprof --top 30",
            "  heapfold read /tmp/app.hprof --root com.acme.App.CACHE -o cache.html",
            "  heapfold read /tmp/app.hprof --statics com.acme --threads"
        })
final class ReadCommand implements Callable<Integer> {
    private static final int CLASSES = 20;

    private final Console console;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it calls
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "A heap dump.")
    @SuppressWarnings("NullAway.Init") // picocli demands it
    private Path file;

    @Option(
            names = "--root",
            paramLabel = "NAME",
            description = "Profile what a root leads to: a static field, com.acme.App.CACHE, or a field of that,"
                    + " com.acme.App.CACHE.index; a thread, 'Thread \"main\"'.")
    private List<String> roots = new ArrayList<>();

    @Option(
            names = "--statics",
            paramLabel = "PACKAGE",
            description = "Profile all static fields of a package and of those beneath.")
    private List<String> statics = new ArrayList<>();

    @Option(names = "--threads", description = "Profile all threads and what their stacks refer to.")
    private boolean threads;

    @Mixin
    @SuppressWarnings("NullAway.Init") // picocli makes it
    private ProfilingOptions profiling;

    @Mixin
    @SuppressWarnings("NullAway.Init") // picocli makes it
    private OutputOptions output;

    ReadCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Failure {
        boolean profile = !roots.isEmpty() || !statics.isEmpty() || threads;
        if (!profile && output.isFile()) {
            throw new ParameterException(
                    spec.commandLine(),
                    "classes are printed; for a file say what to profile: --root, --statics, --threads");
        }
        output.check();
        profiling.checkNoLayout(spec);
        long start = System.nanoTime();
        try (HeapDump dump = HeapDump.open(file)) {
            if (profile) {
                Collection<DumpRoot> found = find(dump);
                MemoryProfile made = Profiling.profile(
                        profiler -> dump.profile(profiler, found), profiling.builderByName(), console);
                output.write(made, String.valueOf(file.getFileName()), console);
                return 0;
            }
            console.out().print(ClassTable.of(dump).toText(output.rows(CLASSES)));
            console.note(String.format(Locale.ROOT, "read in %.2f s", (System.nanoTime() - start) / 1e9));
            dump.notes().forEach(note -> console.note("note: " + note));
            dump.sizes().notes().forEach(note -> console.note("note: " + note));
        } catch (NoSuchFileException e) {
            throw new Failure("there is no file " + file + "; correct its name");
        } catch (DumpException e) {
            throw new Failure(String.valueOf(e.getMessage()));
        } catch (IOException e) {
            throw new Failure("cannot read " + file + ": " + e.getMessage());
        }
        return 0;
    }

    private Collection<DumpRoot> find(HeapDump dump) throws Failure {
        List<DumpRoot> found = new ArrayList<>();
        for (String name : roots) {
            List<DumpRoot> named = dump.roots().named(name);
            if (named.isEmpty()) {
                throw new Failure(
                        "no object is the root \"" + name
                                + "\" of the dump; name a static field, such as com.acme.App.CACHE, or a thread, such as Thread \"main\"");
            }
            found.addAll(named);
        }
        for (String name : statics) {
            List<DumpRoot> named = dump.roots().staticsOf(name);
            if (named.isEmpty()) {
                throw new Failure("no static field of a class in " + name + " holds an object; correct the package");
            }
            found.addAll(named);
        }
        if (threads) {
            found.addAll(dump.roots().threads());
        }
        if (found.isEmpty()) {
            throw new Failure("the dump has no threads; name a root with --root or --statics");
        }
        return found;
    }
}
