package io.github.heapfold.metrics;

import io.github.heapfold.Accounting;
import io.github.heapfold.MemoryProfile;
import io.github.heapfold.tree.Place;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.TimeGauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

/**
 * Samples as Micrometer gauges.
 *
 * <table>
 *   <caption>Meters, all with the tag {@code root}</caption>
 *   <tr><td>{@code heapfold.bytes}, {@code heapfold.allocated}</td><td>live bytes of the last whole sample, and those with padding
 *       and spare capacity</td></tr>
 *   <tr><td>{@code heapfold.objects}</td><td>objects of the last whole sample</td></tr>
 *   <tr><td>{@code heapfold.place.bytes}, {@code heapfold.place.objects}</td><td>the same of parts; tag {@code path}</td></tr>
 *   <tr><td>{@code heapfold.sample.time}</td><td>how long the last sample took</td></tr>
 *   <tr><td>{@code heapfold.samples}</td><td>counter; tag {@code outcome}, {@code whole} or {@code truncated}</td></tr>
 * </table>
 *
 * A sample that is not whole moves no gauge of bytes, since a lower bound would look like a drop; {@code heapfold.samples}
 * says that it was. Safe for use by many threads.
 */
public final class FootprintMeters implements MeterBinder, SampleSink {
    private final int top;
    private final List<String> paths;
    private final List<MeterRegistry> registries = new CopyOnWriteArrayList<>();
    private final Map<String, Last> lasts = new ConcurrentHashMap<>();
    private final Map<MeterRegistry, Places> places = new ConcurrentHashMap<>();

    /** What gauges read. */
    private static final class Last {
        volatile long bytes;
        volatile long allocated;
        volatile long objects;
        volatile long nanos;
        volatile List<TopPlaces.Part> parts = List.of();
        volatile boolean isKnown;

        double orNaN(long value) {
            return isKnown ? value : Double.NaN;
        }
    }

    /** The gauges of parts, which come and go. */
    private record Places(MultiGauge bytes, MultiGauge objects) {}

    private FootprintMeters(int top, List<String> paths) {
        this.top = top;
        this.paths = paths;
    }

    /**
     * Gauges of each root as a whole, and of its largest parts: so many at most, for each root.
     *
     * @param most 0 for none
     */
    public static FootprintMeters topPlaces(int most) {
        if (most < 0) {
            throw new IllegalArgumentException("most must not be negative, was " + most);
        }
        return new FootprintMeters(most, List.of());
    }

    /** The same with gauges of chosen paths besides, as {@code "Cache.index"}; zero while a root has no such path. */
    public FootprintMeters path(String folded) {
        List<String> more = new ArrayList<>(paths);
        more.add(folded);
        return new FootprintMeters(top, List.copyOf(more));
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        places.put(
                registry,
                new Places(
                        MultiGauge.builder("heapfold.place.bytes")
                                .baseUnit("bytes")
                                .description("Live bytes of a part of a root")
                                .register(registry),
                        MultiGauge.builder("heapfold.place.objects")
                                .description("Objects of a part of a root")
                                .register(registry)));
        registries.add(registry);
        lasts.forEach((root, last) -> bind(registry, root, last));
    }

    @Override
    public void accept(Sample sample) {
        Last last = lasts.computeIfAbsent(sample.root(), root -> {
            Last made = new Last();
            registries.forEach(registry -> bind(registry, root, made));
            return made;
        });
        last.nanos = sample.took().toNanos();
        if (sample.isWhole()) {
            update(last, sample.profile());
            if (sample.isAttributed()) {
                last.parts = parts(sample.profile().as(Accounting.LOGICAL).root());
            }
        }
        for (MeterRegistry registry : registries) {
            Counter.builder("heapfold.samples")
                    .description("Samples taken")
                    .tags("root", sample.root(), "outcome", sample.isWhole() ? "whole" : "truncated")
                    .register(registry)
                    .increment();
        }
        places.values().forEach(this::showPlaces);
    }

    private static void update(Last last, MemoryProfile profile) {
        MemoryProfile live = profile.as(Accounting.LOGICAL);
        last.bytes = live.totalBytes();
        last.allocated = profile.as(Accounting.EXACT).totalBytes();
        last.objects = live.objectCount();
        last.isKnown = true;
    }

    private List<TopPlaces.Part> parts(Place root) {
        List<TopPlaces.Part> parts = new ArrayList<>(TopPlaces.of(root, Accounting.LOGICAL, top));
        for (String path : paths) {
            if (parts.stream().noneMatch(part -> part.path().equals(path))) {
                parts.add(TopPlaces.at(root, path, Accounting.LOGICAL));
            }
        }
        return List.copyOf(parts);
    }

    private static void bind(MeterRegistry registry, String root, Last last) {
        Tags tags = Tags.of("root", root);
        Gauge.builder("heapfold.bytes", last, l -> l.orNaN(l.bytes))
                .description("Live bytes of a root and all that it reaches")
                .baseUnit("bytes")
                .tags(tags)
                .strongReference(true)
                .register(registry);
        Gauge.builder("heapfold.allocated", last, l -> l.orNaN(l.allocated))
                .description("Bytes of a root and all that it reaches, with padding and spare capacity")
                .baseUnit("bytes")
                .tags(tags)
                .strongReference(true)
                .register(registry);
        Gauge.builder("heapfold.objects", last, l -> l.orNaN(l.objects))
                .description("Objects that a root reaches")
                .tags(tags)
                .strongReference(true)
                .register(registry);
        TimeGauge.builder("heapfold.sample.time", last, TimeUnit.NANOSECONDS, l -> l.nanos)
                .description("How long the last sample took")
                .tags(tags)
                .strongReference(true)
                .register(registry);
    }

    private void showPlaces(Places gauges) {
        List<MultiGauge.Row<?>> bytes = new ArrayList<>();
        List<MultiGauge.Row<?>> objects = new ArrayList<>();
        lasts.forEach((root, last) -> last.parts.forEach(part -> {
            Tags tags = Tags.of("root", root, "path", part.path());
            bytes.add(MultiGauge.Row.of(tags, part.bytes()));
            objects.add(MultiGauge.Row.of(tags, part.objects()));
        }));
        gauges.bytes.register(bytes, true);
        gauges.objects.register(objects, true);
    }
}
