package io.github.heapfold.metrics;

import static io.github.heapfold.junit.FootprintAssertions.assertThat;
import static io.github.heapfold.junit.FootprintAssertions.footprint;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.heapfold.Attribution;
import io.github.heapfold.MemoryProfile;
import io.github.heapfold.MemoryProfiler;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FootprintMetersTest {
    static final class Shop {
        final Map<Long, byte[]> orders = new HashMap<>();
        final long[] index = new long[100];
        int visits;

        void order(long number) {
            orders.put(1000 + number, new byte[100]);
        }
    }

    private final Shop shop = new Shop();
    private final MeterRegistry registry = new SimpleMeterRegistry();

    private static MemoryProfile profile(Object root) {
        return MemoryProfiler.builder().attribution(Attribution.COMMON).build().profile(root);
    }

    private FootprintSampler sampler(FootprintMeters meters) {
        meters.bindTo(registry);
        return FootprintSampler.builder().root("shop", () -> shop).to(meters).build();
    }

    private double gauge(String name, String... tags) {
        return registry.get(name).tags("root", "shop").tags(tags).gauge().value();
    }

    @Test
    void gaugesAreThoseOfAProfile() {
        shop.order(1);
        FootprintSampler sampler = sampler(FootprintMeters.topPlaces(2).path("Shop.visits"));

        sampler.sample();

        MemoryProfile expected = profile(shop);
        assertThat(gauge("heapfold.bytes")).isEqualTo(expected.totalBytes());
        assertThat(gauge("heapfold.objects")).isEqualTo(expected.objectCount());
        assertThat(gauge("heapfold.place.bytes", "path", "Shop.index")).isEqualTo(4 + 16 + 800);
        assertThat(gauge("heapfold.place.bytes", "path", "Shop.visits")).isEqualTo(4);
        assertThat(registry.get("heapfold.samples")
                        .tags("outcome", "whole")
                        .counter()
                        .count())
                .isEqualTo(1);

        shop.order(2);
        sampler.sample();
        assertThat(gauge("heapfold.bytes")).isEqualTo(profile(shop).totalBytes());
    }

    @Test
    void partsAreCapped() {
        sampler(FootprintMeters.topPlaces(2)).sample();

        assertThat(registry.find("heapfold.place.bytes").gauges())
                .extracting(gauge -> gauge.getId().getTag("path"))
                .containsExactlyInAnyOrder("Shop.index", "Shop.orders");
    }

    @Test
    void anOverrunMovesNoGaugeAndIsCounted() {
        FootprintMeters meters = FootprintMeters.topPlaces(2);
        FootprintSampler whole = sampler(meters);
        FootprintSampler late = FootprintSampler.builder()
                .root("shop", () -> shop)
                .budget(Duration.ofNanos(1))
                .to(meters)
                .build();

        late.sample();
        assertThat(gauge("heapfold.bytes")).isNaN();
        whole.sample();
        double bytes = gauge("heapfold.bytes");
        shop.order(1);
        late.sample();

        assertThat(gauge("heapfold.bytes")).isEqualTo(bytes);
        assertThat(registry.get("heapfold.samples")
                        .tags("root", "shop", "outcome", "truncated")
                        .counter()
                        .count())
                .isEqualTo(2);
    }

    @Test
    void registriesMayComeLate() {
        FootprintMeters meters = FootprintMeters.topPlaces(1);
        FootprintSampler.builder().root("shop", () -> shop).to(meters).build().sample();

        meters.bindTo(registry);

        assertThat(gauge("heapfold.bytes")).isEqualTo(profile(shop).totalBytes());
    }

    @Test
    void prometheusShowsThem() {
        PrometheusMeterRegistry prometheus = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        FootprintMeters meters = FootprintMeters.topPlaces(1);
        meters.bindTo(prometheus);

        FootprintSampler.builder().root("shop", () -> shop).to(meters).build().sample();

        assertThat(prometheus.scrape())
                .contains("heapfold_bytes{root=\"shop\"} "
                        + (double) profile(shop).totalBytes() + "\n")
                .contains("heapfold_place_bytes{path=\"Shop.index\",root=\"shop\"} 820.0\n")
                .contains("heapfold_samples_total{outcome=\"whole\",root=\"shop\"} 1.0\n")
                .contains("heapfold_sample_time_seconds{root=\"shop\"}");
    }

    @Test
    void anHourOfIntervalsLeavesNothingBehind() {
        FootprintMeters meters = FootprintMeters.topPlaces(5);
        FootprintSampler sampler = sampler(meters);
        sampler.sample();

        assertThat(footprint(Map.of("registry", registry, "meters", meters))).doesNotGrow(60, () -> {
            shop.visits++;
            sampler.sample();
        });
    }

    @Test
    void badSettingsAreRefused() {
        assertThatThrownBy(() -> FootprintMeters.topPlaces(-1)).hasMessage("most must not be negative, was -1");
        assertThatThrownBy(() -> FootprintSampler.builder().every(Duration.ZERO))
                .hasMessage("every must be longer than zero, was PT0S");
        assertThatThrownBy(() -> FootprintSampler.builder().root("a", () -> 1).root("a", () -> 2))
                .hasMessage("root name \"a\" is empty or taken; pass another one");
    }
}
