package io.github.heapfold.dump;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.heapfold.dump.model.DumpObjects;
import io.github.heapfold.dump.model.ObjectKind;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.netbeans.lib.profiler.heap.Heap;
import org.netbeans.lib.profiler.heap.HeapFactory;
import org.netbeans.lib.profiler.heap.Instance;
import org.netbeans.lib.profiler.heap.JavaClass;
import org.netbeans.lib.profiler.heap.ObjectArrayInstance;
import org.netbeans.lib.profiler.heap.ObjectFieldValue;

/** The same dump, read by NetBeans' profiler library: as many objects and references of each class. */
class PeerCountsTest {
    /** How many objects, and how many of their references lead to an object. */
    private record Counts(long objects, long references) {
        Counts plus(long more) {
            return new Counts(objects + 1, references + more);
        }
    }

    @TempDir
    Path directory;

    @Test
    void objectsAndReferencesAreThoseOfNetBeans() throws Exception {
        Path file = DamagedDumpsTest.realDump(directory, List.of("-XX:+UseSerialGC"));
        Map<String, Counts> theirs = theirs(file);
        Map<String, Counts> ours = ours(file);
        assertThat(ours).isEqualTo(theirs);
        assertThat(ours.values().stream().mapToLong(Counts::references).sum()).isGreaterThan(5_000);
    }

    private static Map<String, Counts> ours(Path file) throws Exception {
        Map<String, Counts> counts = new HashMap<>();
        try (HeapDump dump = HeapDump.open(file)) {
            DumpObjects objects = dump.objects();
            for (long i = 0; i < objects.count(); i++) {
                ObjectKind kind = objects.kind(i);
                if (kind != ObjectKind.CLASS) {
                    long references =
                            References.of(objects, i).filter(r -> r >= 0).count();
                    counts.merge(
                            objects.classOf(i).sourceName(),
                            new Counts(1, references),
                            (a, b) -> a.plus(b.references()));
                }
            }
        }
        return counts;
    }

    private static Map<String, Counts> theirs(Path file) throws Exception {
        Map<String, Counts> counts = new HashMap<>();
        Heap heap = HeapFactory.createHeap(file.toFile());
        // its iterator over all instances stumbles over roots behind instances, which HotSpot has written since 22
        for (Object type : heap.getAllClasses()) {
            for (Object each : ((JavaClass) type).getInstances()) {
                Instance instance = (Instance) each;
                if (heap.getJavaClassByID(instance.getInstanceId()) == null) {
                    counts.merge(
                            folded(instance.getJavaClass().getName()),
                            new Counts(1, references(instance)),
                            (x, y) -> x.plus(y.references()));
                }
            }
        }
        return counts;
    }

    private static long references(Instance instance) {
        long references = 0;
        if (instance instanceof ObjectArrayInstance array) {
            for (Object element : array.getValues()) {
                references += element != null ? 1 : 0;
            }
        }
        for (Object value : instance.getFieldValues()) {
            references += value instanceof ObjectFieldValue reference && reference.getInstance() != null ? 1 : 0;
        }
        return references;
    }

    private static String folded(String name) {
        return name.replaceAll("\\+0x[0-9a-f]+", "").replaceAll("(\\$\\$Lambda)\\$\\d+", "$1");
    }
}
