package io.github.heapfold.benchmarks;

import io.github.heapfold.dump.HeapDump;
import io.github.heapfold.dump.model.DumpClass;
import io.github.heapfold.dump.model.DumpField;
import io.github.heapfold.dump.model.DumpObjects;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.Locale;
import java.util.stream.Stream;
import org.netbeans.lib.profiler.heap.Heap;
import org.netbeans.lib.profiler.heap.HeapFactory;
import org.netbeans.lib.profiler.heap.Instance;
import org.netbeans.lib.profiler.heap.ObjectArrayInstance;
import org.netbeans.lib.profiler.heap.ObjectFieldValue;
import shark.CloseableHeapGraph;
import shark.HeapField;
import shark.HeapObject;
import shark.HprofHeapGraph;
import shark.HprofRecordTag;

/**
 * Claim: a heap dump is opened, and every reference in it resolved, in a fraction of the time that NetBeans' profiler library
 * and Shark take.
 *
 * <pre>{@code java -Xmx4g -cp benchmarks/target/benchmarks.jar io.github.heapfold.benchmarks.DumpReaders FILE [ROUNDS]}</pre>
 *
 * All readers read the same file in the same JVM in turn; a line tells the seconds of each round, and that all found as many
 * references. NetBeans' index on disk is deleted between rounds, as it would spare it half of the work.
 */
public final class DumpReaders {
    private DumpReaders() {}

    private interface Reader {
        /** How many references lead to an object. */
        long references(Path file) throws IOException;
    }

    public static void main(String[] args) throws IOException {
        Path file = Path.of(args[0]);
        int rounds = args.length > 1 ? Integer.parseInt(args[1]) : 5;
        double megabytes = Files.size(file) / 1e6;
        System.out.println(Machine.describe(""));
        System.out.println(String.format(Locale.ROOT, "%s, %.1f MB", file.getFileName(), megabytes));
        Reader[] readers = {
            DumpReaders::heapfold, DumpReaders::heapfoldWithSizes, DumpReaders::netBeans, DumpReaders::shark
        };
        String[] names = {"Heapfold", "Heapfold with sizes", "NetBeans", "Shark"};
        double[][] seconds = new double[readers.length][rounds];
        long[] found = new long[readers.length];
        for (int round = 0; round < rounds; round++) {
            for (int i = 0; i < readers.length; i++) {
                deleteIndex(file);
                long start = System.nanoTime();
                found[i] = readers[i].references(file);
                seconds[i][round] = (System.nanoTime() - start) / 1e9;
            }
        }
        deleteIndex(file);
        double ours = Arrays.stream(seconds[0]).min().orElse(0);
        for (int i = 0; i < readers.length; i++) {
            double best = Arrays.stream(seconds[i]).min().orElse(0);
            System.out.println(String.format(
                    Locale.ROOT,
                    "%-20s first %.2f s, best %.2f s, %.0f MB/s, %.1f times ours; %,d references",
                    names[i],
                    seconds[i][0],
                    best,
                    megabytes / best,
                    best / ours,
                    found[i]));
        }
    }

    private static long heapfold(Path file) throws IOException {
        try (HeapDump dump = HeapDump.open(file)) {
            return references(dump.objects());
        }
    }

    private static long heapfoldWithSizes(Path file) throws IOException {
        try (HeapDump dump = HeapDump.open(file)) {
            long bytes = 0;
            for (long i = 0; i < dump.objects().count(); i++) {
                bytes += dump.sizes().shallowBytes(i);
            }
            return bytes > 0 ? references(dump.objects()) : 0;
        }
    }

    private static long references(DumpObjects objects) {
        long found = 0;
        for (long i = 0; i < objects.count(); i++) {
            switch (objects.kind(i)) {
                case INSTANCE -> {
                    DumpClass type = objects.classOf(i);
                    long end = type.valueBytes() <= 0 ? 0 : objects.position(i, -1) + 1;
                    for (DumpClass c = end == 0 ? null : type; c != null; c = c.superclass()) {
                        for (DumpField field : c.declaredFields()) {
                            found += field.isReference() && objects.referenceAt(end + field.offset()) >= 0 ? 1 : 0;
                        }
                    }
                }
                case OBJECT_ARRAY -> {
                    long elements = objects.position(i, 0);
                    for (int k = 0; k < objects.arrayLength(i); k++) {
                        found += objects.referenceAt(elements + (long) k * objects.idBytes()) >= 0 ? 1 : 0;
                    }
                }
                default -> {}
            }
        }
        return found;
    }

    private static long netBeans(Path file) throws IOException {
        Heap heap = HeapFactory.createHeap(file.toFile());
        long found = 0;
        for (Iterator<?> all = heap.getAllInstancesIterator(); all.hasNext(); ) {
            Instance instance = (Instance) all.next();
            if (instance instanceof ObjectArrayInstance array) {
                for (Object element : array.getValues()) {
                    found += element != null ? 1 : 0;
                }
            }
            for (Object value : instance.getFieldValues()) {
                found += value instanceof ObjectFieldValue reference && reference.getInstance() != null ? 1 : 0;
            }
        }
        return found;
    }

    private static long shark(Path file) throws IOException {
        long found = 0;
        try (CloseableHeapGraph graph = HprofHeapGraph.Companion.openHeapGraph(
                file.toFile(), null, EnumSet.of(HprofRecordTag.ROOT_THREAD_OBJECT))) {
            for (Iterator<HeapObject> all = graph.getObjects().iterator(); all.hasNext(); ) {
                HeapObject object = all.next();
                if (object instanceof HeapObject.HeapInstance instance) {
                    for (Iterator<HeapField> fields = instance.readFields().iterator(); fields.hasNext(); ) {
                        found += exists(fields.next().getValue().getAsNonNullObjectId(), graph);
                    }
                } else if (object instanceof HeapObject.HeapObjectArray array) {
                    for (long id : array.readRecord().getElementIds()) {
                        found += exists(id, graph);
                    }
                }
            }
        }
        return found;
    }

    private static int exists(Long id, CloseableHeapGraph graph) {
        return id != null && id != 0 && graph.objectExists(id) ? 1 : 0;
    }

    private static void deleteIndex(Path file) throws IOException {
        Path index = file.resolveSibling(file.getFileName() + ".hwcache");
        if (Files.exists(index)) {
            try (Stream<Path> files = Files.walk(index)) {
                files.map(Path::toFile).sorted((a, b) -> b.compareTo(a)).forEach(File::delete);
            }
        }
    }
}
