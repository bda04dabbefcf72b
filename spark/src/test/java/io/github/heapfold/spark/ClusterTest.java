package io.github.heapfold.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.heapfold.MemoryProfile;
import io.github.heapfold.MemoryProfiler;
import io.github.heapfold.export.ProfileJson;
import io.github.heapfold.tree.Sharing;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.storage.StorageLevel;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two executors, each a JVM of its own. */
class ClusterTest {
    private static JavaSparkContext sc;

    @TempDir
    Path folder;

    /** Not serialisable, so that it can be profiled only where it is. */
    static final class Reading {
        final double[] calibration;
        final double[] reference;
        final long time;

        Reading(double[] calibration, long time) {
            this.calibration = calibration;
            reference = calibration;
            this.time = time;
        }
    }

    @BeforeAll
    static void start() {
        String classPath = System.getProperty("java.class.path");
        sc = new JavaSparkContext(new SparkConf()
                .setMaster("local-cluster[2,1,1024]")
                .setAppName("heapfold")
                .set("spark.ui.enabled", "false")
                .set("spark.driver.host", "127.0.0.1")
                .set("spark.executor.extraClassPath", classPath)
                .set("spark.heapfold.poll", "100")
                .set("spark.plugins", HeapfoldPlugin.class.getName()));
    }

    @AfterAll
    static void stop() {
        sc.close();
    }

    /** A thousand readings a partition, which share one array of calibration. */
    private static JavaRDD<Reading> readings() {
        return sc.parallelize(List.of(0L, 1L, 2L, 3L), 4).flatMap(start -> {
            double[] calibration = new double[10_000];
            List<Reading> readings = new ArrayList<>();
            for (long i = 0; i < 1_000; i++) {
                readings.add(new Reading(calibration, start * 1_000 + i));
            }
            return readings.iterator();
        });
    }

    private static ClusterFootprint profile() throws InterruptedException {
        return HeapfoldSpark.profile(sc, Duration.ofSeconds(60));
    }

    @Test
    void cachedObjectsThatShareAnArrayShowItOnceAndAsShared() throws Exception {
        JavaRDD<Reading> cached = readings().persist(StorageLevel.MEMORY_ONLY());
        cached.count();
        try {
            ClusterFootprint cluster = profile();

            assertThat(cluster.missing()).isEmpty();
            assertThat(cluster.executors())
                    .extracting(ExecutorFootprint::executor)
                    .containsExactly("0", "1", "driver");
            ClusterFootprint.Block block = block(cluster, "RDD " + cached.id());
            long shared = 4 * (16 + 8 * 10_000);
            long objects = 4 * 1_000 * 32;
            assertThat(block.bytes()).isBetween(shared + objects, shared + objects + 4 * 5_000);
            assertThat(block.estimate()).isPositive();
            assertThat(cluster.merged().sharing()).extracting(Sharing::type).contains("[D");
            assertThat(cluster.merged().entries())
                    .filteredOn(
                            entry -> entry.path().get(entry.path().size() - 1).equals("double[] [shared]"))
                    .singleElement()
                    .matches(entry -> entry.path().contains("LinkedHashMap{RDD " + cached.id() + "}"))
                    .matches(entry -> entry.bytes() == 4 * 8 * 10_000);
        } finally {
            cached.unpersist(true);
        }
    }

    @Test
    void mergedIsTheSumOfWhatEachSays() throws Exception {
        JavaRDD<Reading> cached = readings().persist(StorageLevel.MEMORY_ONLY());
        cached.count();
        try {
            ClusterFootprint cluster = profile();

            assertThat(cluster.merged().totalBytes())
                    .isEqualTo(cluster.executors().stream()
                            .mapToLong(executor -> executor.profile().totalBytes())
                            .sum());
            assertThat(cluster.merged().objectCount())
                    .isEqualTo(cluster.executors().stream()
                            .mapToLong(executor -> executor.profile().objectCount())
                            .sum());
        } finally {
            cached.unpersist(true);
        }
    }

    static final class Box {
        final byte[] part;

        Box(byte[] part) {
            this.part = part;
        }
    }

    /**
     * The case of SPARK-6738: the estimator looks at 200 of 10,000 boxes and takes what it has not seen in the second hundred
     * for what all others have, though the parts are 150 in all.
     */
    @Test
    void sparksEstimateOfSharedPartsIsFarOff() throws Exception {
        JavaRDD<Box[]> cached = sc.parallelize(List.of(1), 1)
                .map(one -> {
                    byte[][] parts = new byte[150][10_000];
                    Box[] boxes = new Box[10_000];
                    for (int i = 0; i < boxes.length; i++) {
                        boxes[i] = new Box(parts[i % parts.length]);
                    }
                    return boxes;
                })
                .persist(StorageLevel.MEMORY_ONLY());
        cached.count();
        try {
            ClusterFootprint.Block block = block(profile(), "RDD " + cached.id());

            long real = 150 * (16 + 10_000) + 10_000 * 16 + 10_000 * 4 + 16;
            assertThat(block.bytes()).isBetween(real, real + 2_000);
            assertThat(block.estimate()).isGreaterThan(5 * real);
        } finally {
            cached.unpersist(true);
        }
    }

    @Test
    void aBroadcastValueIsALabelOfItsOwn() throws Exception {
        Broadcast<int[]> numbers = sc.broadcast(new int[100_000]);
        sc.parallelize(List.of(1, 2, 3, 4), 4).map(i -> numbers.value()[i]).collect();

        ClusterFootprint.Block block = block(profile(), "broadcast " + numbers.id());

        assertThat(block.bytes()).isGreaterThan(2 * (16 + 400_000));
        numbers.destroy();
    }

    @Test
    void objectsOfAnRddAreProfiledWhereTheyAre() {
        MemoryProfile profile = HeapfoldSpark.profileAll(readings());

        assertThat(profile.objectCount()).isEqualTo(4 * (1_000 + 1 + 1));
        assertThat(profile.warnings()).isEmpty();
    }

    @Test
    void savedProfilesAreAddedUp() throws Exception {
        MemoryProfile one = MemoryProfiler.standard().profile(new int[100]);
        for (int i = 0; i < 5; i++) {
            ProfileJson.write(one, folder.resolve("p" + i + ".json"));
        }

        assertThat(HeapfoldSpark.merge(sc, folder.toString()).totalBytes()).isEqualTo(5 * one.totalBytes());

        Files.writeString(folder.resolve("p9.json"), "{");
        assertThatThrownBy(() -> HeapfoldSpark.merge(sc, folder.toString()))
                .hasMessageContaining("ProfileFormatException");
    }

    private static ClusterFootprint.Block block(ClusterFootprint cluster, String label) {
        return cluster.blocks().stream()
                .filter(block -> block.label().equals(label))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + label + " in\n" + cluster + cluster.merged()));
    }
}
