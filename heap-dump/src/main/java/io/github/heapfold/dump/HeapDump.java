package io.github.heapfold.dump;

import io.github.heapfold.MemoryProfile;
import io.github.heapfold.MemoryProfiler;
import io.github.heapfold.dump.format.DumpFile;
import io.github.heapfold.dump.format.Notes;
import io.github.heapfold.dump.model.DumpClass;
import io.github.heapfold.dump.model.DumpContents;
import io.github.heapfold.dump.model.DumpObject;
import io.github.heapfold.dump.model.DumpObjects;
import io.github.heapfold.dump.model.DumpRoot;
import io.github.heapfold.dump.model.DumpRoots;
import io.github.heapfold.dump.notes.DumpException;
import io.github.heapfold.dump.notes.DumpNote;
import io.github.heapfold.dump.schema.SideFile;
import io.github.heapfold.dump.schema.SideFileReader;
import io.github.heapfold.dump.sizes.DumpSizes;
import io.github.heapfold.dump.sizes.KnownLayouts;
import io.github.heapfold.layout.Heap;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * A heap dump in HPROF format, opened: its classes, objects by number, references, roots, and how big each object is.
 * Files of 1.0.1 and 1.0.2, with ids of 4 or 8 bytes, plain or packed with gzip. Safe for use by many threads.
 *
 * <pre>{@code
 * try (HeapDump dump = HeapDump.open(Path.of("app.hprof"))) {
 *     for (DumpRoot root : dump.roots().statics("com.acme.App.CACHE")) {
 *         System.out.println(dump.objects().classOf(root.object()));
 *     }
 * }
 * }</pre>
 */
public final class HeapDump implements AutoCloseable {
    private final Path path;
    private final DumpFile file;
    private final DumpContents contents;
    private final @Nullable KnownLayouts known;
    private final List<DumpNote> notes;
    private final AtomicReference<@Nullable DumpSizes> sizes = new AtomicReference<>();

    private HeapDump(
            Path path, DumpFile file, DumpContents contents, @Nullable KnownLayouts known, List<DumpNote> notes) {
        this.path = path;
        this.file = file;
        this.contents = contents;
        this.known = known;
        this.notes = notes;
    }

    /**
     * Reads a dump. A file that is cut or damaged gives what can be read of it, and notes.
     *
     * @throws DumpException if it is no heap dump
     * @throws IOException if the file cannot be read
     */
    public static HeapDump open(Path path) throws IOException {
        Notes notes = new Notes();
        DumpFile file = DumpFile.open(path, notes);
        try {
            DumpContents contents = DumpContents.read(file, notes);
            KnownLayouts known = SideFileReader.read(SideFile.of(path), file, contents, notes);
            return new HeapDump(path, file, contents, known, notes.toList());
        } catch (RuntimeException | InternalError e) { // the latter if the file is cut while it is read
            file.close();
            throw new DumpException(path + " cannot be read (" + e + "); do not change it meanwhile", e);
        }
    }

    public Path path() {
        return path;
    }

    /** {@code HPROF 1.0.2, 8-byte ids}. */
    public String format() {
        return "HPROF " + file.header().version() + ", " + file.idBytes() + "-byte ids";
    }

    /** When it was taken. */
    public Instant taken() {
        return Instant.ofEpochMilli(file.header().millis());
    }

    public DumpObjects objects() {
        return contents.objects();
    }

    public List<DumpClass> classes() {
        return contents.objects().classes().all();
    }

    /** How big objects are. Found out when first asked for. */
    public DumpSizes sizes() {
        DumpSizes found = sizes.get();
        if (found == null) {
            sizes.compareAndSet(null, DumpSizes.of(contents, known));
            found = Objects.requireNonNull(sizes.get());
        }
        return found;
    }

    public DumpRoots roots() {
        return contents.roots();
    }

    /** The text of a string, the first part of it if it is very long; null if the object is none. */
    public @Nullable String text(long string) {
        return contents.strings().text(string);
    }

    /** The system properties that the dump has, by name. */
    public Map<String, String> systemProperties() {
        return contents.systemProperties();
    }

    /** What is missing, was left out or unpacked. */
    public List<DumpNote> notes() {
        return notes;
    }

    /** Its objects, as {@link MemoryProfiler#profile(Heap, Object)} reads them. Made anew, since it counts what is missing. */
    public DumpHeap heap() {
        return new DumpHeap(this);
    }

    /**
     * What roots take, by the rules, boundaries and limits of a profiler: one root as {@link MemoryProfiler#profile(Object)}
     * says it, several as {@link MemoryProfiler#profileAll(Map)}.
     *
     * @param rootNames as {@link DumpRoots#named} finds them
     * @throws DumpException if there is no root of a name
     * @throws IllegalArgumentException if there are no names
     */
    public MemoryProfile profile(MemoryProfiler profiler, String... rootNames) throws DumpException {
        List<DumpRoot> found = new ArrayList<>();
        for (String name : rootNames) {
            List<DumpRoot> named = roots().named(name);
            if (named.isEmpty()) {
                throw new DumpException("the dump has no object as root \"" + name
                        + "\"; name a static field, such as com.acme.App.CACHE, or a thread, such as Thread \"main\"");
            }
            found.addAll(named);
        }
        return profile(profiler, found);
    }

    /**
     * The same, of roots that were found.
     *
     * @throws DumpException if the file was cut or changed since it was opened
     * @throws IllegalArgumentException if there are no roots
     */
    public MemoryProfile profile(MemoryProfiler profiler, Collection<DumpRoot> found) throws DumpException {
        Map<String, DumpObject> named = NamedRoots.of(found);
        if (named.isEmpty()) {
            throw new IllegalArgumentException("roots must not be empty; roots().statics() has all static fields");
        }
        try {
            return named.size() == 1
                    ? profiler.profile(heap(), named.values().iterator().next())
                    : profiler.profileAll(heap(), named);
        } catch (InternalError | IndexOutOfBoundsException e) {
            throw new DumpException(path + " cannot be read (" + e + "); do not change it meanwhile", e);
        }
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
