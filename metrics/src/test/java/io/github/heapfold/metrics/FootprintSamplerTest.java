package io.github.heapfold.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class FootprintSamplerTest {
    private final List<Sample> samples = new CopyOnWriteArrayList<>();

    @Test
    void samplesAgainAndAgainInAThreadOfItsOwn() throws InterruptedException {
        CountDownLatch three = new CountDownLatch(3);
        List<Thread> threads = new CopyOnWriteArrayList<>();
        FootprintSampler sampler = FootprintSampler.builder()
                .root("x", () -> List.of("a"))
                .every(Duration.ofMillis(5))
                .to(sample -> {
                    threads.add(Thread.currentThread());
                    three.countDown();
                })
                .build();

        try (FootprintSampler running = sampler.start()) {
            assertThat(three.await(60, TimeUnit.SECONDS)).isTrue();
            assertThatThrownBy(running::start).isInstanceOf(IllegalStateException.class);
        }

        assertThat(threads).allMatch(thread -> thread == threads.get(0));
        assertThat(threads.get(0).isDaemon()).isTrue();
        assertThat(threads.get(0).getPriority()).isEqualTo(Thread.MIN_PRIORITY);
        assertThat(threads.get(0).isAlive()).isFalse();
    }

    @Test
    void nothingRunsUntilItIsStartedNorAfterItIsClosed() {
        FootprintSampler sampler =
                FootprintSampler.builder().root("x", () -> "a").to(samples::add).build();
        sampler.close();

        sampler.sample();

        assertThat(samples).isEmpty();
        assertThatThrownBy(sampler::start).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void oneRootsTroubleIsNotTheOthers() {
        FootprintSampler sampler = FootprintSampler.builder()
                .root("broken", () -> {
                    throw new IllegalStateException("not yet");
                })
                .root("absent", () -> null)
                .root("good", () -> "a")
                .to(sample -> {
                    throw new java.io.IOException("no way out");
                })
                .to(samples::add)
                .build();

        sampler.sample();

        assertThat(samples).extracting(Sample::root).containsExactly("good");
        assertThat(sampler.failures()).isEqualTo(2);
        assertThat(sampler.lastFailure()).hasMessage("no way out");
    }

    @Test
    void aSampleOverItsBudgetIsNotWhole() {
        FootprintSampler.builder()
                .root("x", () -> List.of("a", "b"))
                .budget(Duration.ofNanos(1))
                .to(samples::add)
                .build()
                .sample();

        assertThat(samples).singleElement().matches(sample -> !sample.isWhole());
    }

    @Test
    void closingDoesNotWaitForALongInterval() {
        FootprintSampler sampler = FootprintSampler.builder()
                .root("x", () -> "a")
                .every(Duration.ofDays(1))
                .to(samples::add)
                .build()
                .start();

        sampler.close();

        assertThat(Thread.getAllStackTraces().keySet())
                .noneMatch(thread -> thread.getName().equals("heapfold-metrics"));
    }
}
