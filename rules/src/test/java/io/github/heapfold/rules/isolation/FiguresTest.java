package io.github.heapfold.rules.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.heapfold.Accounting;
import io.github.heapfold.Boundaries;
import io.github.heapfold.BoundaryCut;
import io.github.heapfold.MemoryProfile;
import io.github.heapfold.MemoryProfiler;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.logging.Logger;
import java.util.spi.ToolProvider;
import java.util.stream.IntStream;
import javax.crypto.Mac;
import org.junit.jupiter.api.Test;

/** What users found to be large because of the JVM, and what of it is the object's own. */
class FiguresTest {
    private static final MemoryProfiler EXACT =
            MemoryProfiler.builder().accounting(Accounting.EXACT).build();

    private record Holder(Object held) {}

    @Test
    void aMacIsNotItsProvider() throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new javax.crypto.spec.SecretKeySpec(new byte[32], "HmacSHA256"));

        MemoryProfile profile = EXACT.profile(new Holder(mac));

        assertThat(profile.totalBytes()).isLessThan(1_400); // was 292 KB
        assertThat(profile.boundaries()).extracting(BoundaryCut::name).contains("com.sun.crypto.provider.SunJCE");
    }

    @Test
    void aLoggerIsNotAllLoggers() {
        List<Logger> unrelated = IntStream.range(0, 1_000)
                .mapToObj(i -> Logger.getLogger("isolation.unrelated" + i))
                .toList();

        MemoryProfile profile = EXACT.profile(new Holder(Logger.getLogger("isolation.one")));

        assertThat(profile.totalBytes()).isLessThan(900); // was 345 KB
        assertThat(profile.boundaries())
                .contains(new BoundaryCut("java.util.logging.LogManager", 1))
                .contains(new BoundaryCut("java.util.logging.Logger.parent", 1));
        assertThat(unrelated).hasSize(1_000);
    }

    @Test
    void aServiceLoaderIsNotTheClassPath() {
        ServiceLoader<ToolProvider> loader = ServiceLoader.load(ToolProvider.class);
        loader.forEach(tool -> {});

        MemoryProfile profile = EXACT.profile(new Holder(loader));

        assertThat(profile.totalBytes()).isLessThan(8_000); // was 6 MB
    }

    @Test
    void datesWithAZoneAreNotTheRulesOfTheZone() {
        List<ZonedDateTime> dates = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            dates.add(ZonedDateTime.of(2024, 1, 1 + i, 0, 0, 0, 0, ZoneId.of("Europe/Berlin")));
        }

        assertThat(EXACT.profile(new Holder(dates)).totalBytes()).isLessThan(1_300); // was 32 KB
    }

    @Test
    void threadsThatAreFollowedAreNoPartOfAQueue() throws Exception {
        ThreadLocal<Object[]> local = new ThreadLocal<>();
        ExecutorService executor = Executors.newFixedThreadPool(2);
        try {
            CountDownLatch both = new CountDownLatch(2);
            for (int i = 0; i < 2; i++) {
                executor.submit(() -> {
                    local.set(new Object[1_000]);
                    both.countDown();
                    both.await();
                    return null;
                });
            }
            both.await();
            MemoryProfile profile = MemoryProfiler.builder()
                    .boundaries(Boundaries.standard().follow(Thread.class))
                    .build()
                    .profile(new Holder(executor));

            assertThat(bytesBeneath(profile, "Thread.threadLocals")).isGreaterThan(2 * 4_000);
            assertThat(bytesBeneath(profile, "LinkedBlockingQueue[stack]")).isLessThan(1_000);
        } finally {
            executor.shutdownNow();
        }
    }

    private static long bytesBeneath(MemoryProfile profile, String frame) {
        return profile.entries().stream()
                .filter(entry -> entry.path().contains(frame))
                .mapToLong(MemoryProfile.Entry::bytes)
                .sum();
    }

    private record Caching(Executor executor, Object[] values) {}

    @Test
    void theCommonPoolIsTheJvmsAnotherIsItsOwners() {
        CompletableFuture.runAsync(() -> {}).join();
        ForkJoinPool own = new ForkJoinPool(2);
        try {
            MemoryProfile common = EXACT.profile(new Caching(ForkJoinPool.commonPool(), new Object[3]));
            assertThat(common.boundaries())
                    .containsExactly(new BoundaryCut("java.util.concurrent.ForkJoinPool.common", 1));
            assertThat(common.objectCount()).isEqualTo(2);
            assertThat(EXACT.profile(new Caching(own, new Object[3])).objectCount())
                    .isGreaterThan(2);
        } finally {
            own.shutdown();
        }
    }

    @Test
    void aStaticFieldsObjectIsEnteredAsARootAndWhereAskedFor() {
        MemoryProfile root = EXACT.profile(ForkJoinPool.commonPool());
        assertThat(root.objectCount()).isGreaterThan(1);
        MemoryProfile followed = MemoryProfiler.builder()
                .boundaries(Boundaries.standard().followStatic(ForkJoinPool.class, "common"))
                .build()
                .profile(new Caching(ForkJoinPool.commonPool(), new Object[3]));
        assertThat(followed.objectCount()).isGreaterThan(2);
    }

    private static final Object SHARED = new Object[10];

    @Test
    void aStaticFieldOfAUsersMayBeABoundary() {
        MemoryProfile profile = MemoryProfiler.builder()
                .boundaries(Boundaries.standard().stopAtStatic(FiguresTest.class, "SHARED"))
                .build()
                .profile(new Object[] {SHARED, new Object[10]});
        assertThat(profile.objectCount()).isEqualTo(2);
        assertThat(profile.boundaries()).containsExactly(new BoundaryCut(FiguresTest.class.getName() + ".SHARED", 1));
    }
}
