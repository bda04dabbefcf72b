package io.github.heapfold.spark;

import io.github.heapfold.MemoryProfile;
import io.github.heapfold.ProfileBuilder;
import java.util.List;
import java.util.Random;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;

/** How merging grows: {@code MergeScale PROFILES LINES}, in one JVM with two threads. */
final class MergeScale {
    private MergeScale() {}

    public static void main(String[] args) {
        int profiles = Integer.parseInt(args[0]);
        int lines = Integer.parseInt(args[1]);
        SparkConf conf = new SparkConf()
                .setMaster("local[2]")
                .setAppName("merge")
                .set("spark.ui.enabled", "false")
                .set("spark.driver.host", "127.0.0.1");
        try (JavaSparkContext sc = new JavaSparkContext(conf)) {
            long began = System.nanoTime();
            long made = sc.parallelize(numbers(profiles), 16)
                    .map(seed -> synthetic(seed, lines).size())
                    .reduce(Integer::sum);
            long making = System.nanoTime() - began;
            began = System.nanoTime();
            MemoryProfile merged = sc.parallelize(numbers(profiles), 16)
                    .map(seed -> new ShippedProfile(synthetic(seed, lines)))
                    .treeReduce(ShippedProfile::merge)
                    .profile();
            long both = System.nanoTime() - began;
            System.out.printf(
                    "%d profiles, %d lines in all, merged into %d lines; made in %.1f s, made and merged in %.1f s, %d MB used%n",
                    profiles,
                    made,
                    merged.size(),
                    making / 1e9,
                    both / 1e9,
                    (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) >> 20);
        }
    }

    private static List<Integer> numbers(int count) {
        return java.util.stream.IntStream.range(0, count).boxed().toList();
    }

    /** Nine lines in ten are those of every profile. */
    private static MemoryProfile synthetic(int seed, int lines) {
        Random random = new Random(seed);
        ProfileBuilder builder = MemoryProfile.builder();
        for (int i = 0; i < lines; i++) {
            int number = random.nextInt(10) == 0 ? lines + random.nextInt(lines) : i;
            builder.add(
                    List.of("A.f" + number % 10, "B.f" + number / 10 % 100, "C.f" + number),
                    1 + random.nextInt(1000),
                    1);
        }
        return builder.build();
    }
}
