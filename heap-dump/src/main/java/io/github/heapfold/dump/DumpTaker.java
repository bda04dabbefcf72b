package io.github.heapfold.dump;

import com.sun.management.HotSpotDiagnosticMXBean;
import io.github.heapfold.dump.format.DumpFile;
import io.github.heapfold.dump.format.Notes;
import io.github.heapfold.dump.model.DumpContents;
import io.github.heapfold.dump.notes.DumpException;
import io.github.heapfold.dump.schema.SideFile;
import io.github.heapfold.dump.schema.SideFileWriter;
import java.io.IOException;
import java.io.Writer;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;

/**
 * Takes a dump of the running JVM, of live objects only, and writes beside it what a dump cannot say: {@code app.hprof} and
 * {@code app.hprof.heapfold}. {@link HeapDump#open} finds the latter by its name.
 */
public final class DumpTaker {
    private DumpTaker() {}

    /**
     * Takes a dump.
     *
     * @param file must not exist yet
     */
    public static void take(Path file) throws IOException {
        take(file, List.of());
    }

    /**
     * Takes a dump, when more classes are known than threads lead to.
     *
     * @param classes some that are loaded, such as {@code Instrumentation.getAllLoadedClasses()}; hidden classes and those of
     *     loaders that no thread uses are described only if they are here
     */
    public static void take(Path file, Collection<Class<?>> classes) throws IOException {
        HotSpotDiagnosticMXBean bean = ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class);
        if (bean == null) {
            throw new DumpException("this JVM takes no dumps, as it is not HotSpot; use its own tools");
        }
        Path absolute = file.toAbsolutePath();
        if (Files.exists(absolute)) {
            throw new DumpException(file + " exists; name another file, or delete it first");
        }
        try {
            bean.dumpHeap(absolute.toString(), true);
        } catch (IllegalArgumentException e) {
            throw new DumpException(file + " must end in .hprof; name another file", e);
        }
        try (DumpFile dump = DumpFile.open(absolute, new Notes());
                Writer out = Files.newBufferedWriter(SideFile.of(absolute))) {
            SideFileWriter.write(dump, DumpContents.read(dump, new Notes()), classes, out);
        }
    }
}
