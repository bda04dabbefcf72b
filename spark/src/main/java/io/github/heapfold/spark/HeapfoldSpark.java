package io.github.heapfold.spark;

import io.github.heapfold.Accounting;
import io.github.heapfold.Attribution;
import io.github.heapfold.MemoryProfile;
import io.github.heapfold.MemoryProfiler;
import io.github.heapfold.export.ProfileJson;
import java.io.InputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.storage.BlockManagerId;
import scala.jdk.javaapi.CollectionConverters;

/**
 * Profiles of a Spark application.
 *
 * <pre>{@code
 * ClusterFootprint cluster = HeapfoldSpark.profile(sc, Duration.ofSeconds(30));
 * System.out.print(cluster);                                       // each RDD: true bytes, Spark's estimate
 * FlameGraph.of(cluster.merged()).writeTo(Path.of("cluster.html"));
 * }</pre>
 */
public final class HeapfoldSpark {
    static final String DRIVER = "driver";

    private HeapfoldSpark() {}

    /**
     * What each executor has cached, and the driver; waits for the executors.
     *
     * @param atMost how long to wait; executors that have not answered by then are named in the result
     * @throws IllegalStateException if the application runs without the {@link HeapfoldPlugin}
     */
    public static ClusterFootprint profile(JavaSparkContext sc, Duration atMost) throws InterruptedException {
        Requests requests = HeapfoldPlugin.current();
        if (requests == null) {
            throw new IllegalStateException(
                    "this application runs without Heapfold's plugin; start it with --conf spark.plugins="
                            + HeapfoldPlugin.class.getName());
        }
        ClusterFootprint executors = requests.ask(executors(sc), atMost);
        List<ExecutorFootprint> all = new ArrayList<>(executors.executors());
        all.add(MemoryStores.profile());
        return new ClusterFootprint(all, executors.missing());
    }

    private static Set<String> executors(JavaSparkContext sc) {
        Set<String> names = new TreeSet<>();
        var managers = sc.env().blockManager().master().getMemoryStatus();
        for (BlockManagerId manager : CollectionConverters.asJava(managers).keySet()) {
            if (!manager.isDriver()) {
                names.add(manager.executorId());
            }
        }
        return names;
    }

    /**
     * What the objects of an RDD take, where they are: each partition is profiled by the task that computes it, EXACT and by
     * COMMON; the profiles, and nothing else, travel and are added up. The array that a task gathers its partition in is
     * counted too. What two partitions share is counted in both.
     */
    public static MemoryProfile profileAll(JavaRDD<?> rdd) {
        return rdd.mapPartitions(HeapfoldSpark::profilePartition)
                .treeReduce(ShippedProfile::merge)
                .profile();
    }

    private static Iterator<ShippedProfile> profilePartition(Iterator<?> partition) {
        List<Object> objects = new ArrayList<>();
        partition.forEachRemaining(objects::add);
        MemoryProfile profile = MemoryProfiler.builder()
                .accounting(Accounting.EXACT)
                .attribution(Attribution.COMMON)
                .build()
                .profile(objects.toArray());
        return List.of(new ShippedProfile(profile)).iterator();
    }

    /**
     * Adds up profiles that were saved as JSON.
     *
     * @param files as Spark reads them: a folder, or a pattern such as {@code hdfs://nn/profiles/*.json}
     * @throws IllegalArgumentException if profiles are of unlike attribution, accounting, layout or format version
     */
    public static MemoryProfile merge(JavaSparkContext sc, String files) {
        return sc.binaryFiles(files)
                .values()
                .map(file -> {
                    try (InputStream in = file.open()) {
                        return new ShippedProfile(ProfileJson.read(in));
                    }
                })
                .treeReduce(ShippedProfile::merge)
                .profile();
    }
}
