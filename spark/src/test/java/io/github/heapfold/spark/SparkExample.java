package io.github.heapfold.spark;

import io.github.heapfold.MemoryProfile;
import io.github.heapfold.export.FlameGraph;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.storage.StorageLevel;

/** What {@code spark/example.sh} runs: a cached RDD of objects, one of rows, a broadcast value, on two executors. */
final class SparkExample {
    private SparkExample() {}

    /** A station with its readings; 50 stations of a partition share a map of their region. */
    static final class Station {
        final int number;
        final String name;
        final List<Double> readings = new ArrayList<>();
        final byte[] region;

        Station(int number, byte[] region) {
            this.number = number;
            name = "station " + number;
            this.region = region;
            for (int i = 0; i < 20; i++) {
                readings.add(number * 0.1 + i);
            }
        }
    }

    public static void main(String[] args) throws Exception {
        SparkConf conf = new SparkConf()
                .setMaster("local-cluster[2,1,1024]")
                .setAppName("heapfold example")
                .set("spark.ui.enabled", "false")
                .set("spark.driver.host", "127.0.0.1")
                .set("spark.executor.extraClassPath", System.getProperty("java.class.path"))
                .set("spark.plugins", HeapfoldPlugin.class.getName());
        try (SparkSession session = SparkSession.builder().config(conf).getOrCreate()) {
            JavaSparkContext sc = JavaSparkContext.fromSparkContext(session.sparkContext());
            run(session, sc, Path.of(args[0]));
        }
    }

    private static void run(SparkSession session, JavaSparkContext sc, Path page) throws Exception {
        JavaRDD<Station> stations = sc.parallelize(List.of(0, 1, 2, 3), 4)
                .flatMap(part -> {
                    byte[][] regions = new byte[100][10_000];
                    return IntStream.range(0, 5_000)
                            .mapToObj(i -> new Station(part * 5_000 + i, regions[i % regions.length]))
                            .iterator();
                })
                .persist(StorageLevel.MEMORY_ONLY());
        Dataset<Row> rows = session.range(200_000)
                .selectExpr("id", "id * 2 AS twice", "concat('row ', id) AS name")
                .persist(StorageLevel.MEMORY_ONLY());
        Broadcast<int[]> table = sc.broadcast(new int[250_000]);
        stations.map(station -> table.value()[station.number]).count();
        rows.count();

        ClusterFootprint cluster = HeapfoldSpark.profile(sc, Duration.ofSeconds(60));

        System.out.print(cluster);
        MemoryProfile merged = cluster.merged();
        FlameGraph.of(merged).title("All executors").writeTo(page);
        System.out.println("page: " + page);
    }
}
