package io.github.heapfold.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.heapfold.Accounting;
import io.github.heapfold.MemoryProfiler;
import java.nio.file.Path;
import java.util.List;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FootprintEventsTest {
    private static final class Order {
        final long[] lines = new long[10];
        final String name = "tea";
        int number;
    }

    private final Order order = new Order();
    private final FootprintSampler sampler = FootprintSampler.builder()
            .root("order", () -> order)
            .to(FootprintEvents.topPlaces(2))
            .build();

    @TempDir
    Path folder;

    @Test
    void aRecordingReadsBackWhatTheProfileSays() throws Exception {
        Path file = folder.resolve("r.jfr");
        try (Recording recording = new Recording()) {
            recording.enable("heapfold.Footprint");
            recording.start();
            sampler.sample();
            recording.stop();
            recording.dump(file);
        }

        List<RecordedEvent> events = RecordingFile.readAllEvents(file).stream()
                .filter(event -> event.getEventType().getName().equals("heapfold.Footprint"))
                .toList();

        assertThat(events)
                .extracting(event -> event.getString("path"))
                .containsExactly("", "Order.lines", "Order.name");
        var profile = MemoryProfiler.standard().profile(order);
        RecordedEvent whole = events.get(0);
        assertThat(whole.getString("root")).isEqualTo("order");
        assertThat(whole.getLong("liveBytes")).isEqualTo(profile.totalBytes());
        assertThat(whole.getLong("allocatedBytes"))
                .isEqualTo(profile.as(Accounting.EXACT).totalBytes());
        assertThat(whole.getLong("objects")).isEqualTo(profile.objectCount());
        assertThat(whole.getBoolean("whole")).isTrue();
        assertThat(events.get(1).getLong("liveBytes")).isEqualTo(4 + 16 + 80);
    }

    @Test
    void withoutARecordingNothingHappens() {
        sampler.sample();

        assertThat(sampler.failures()).isZero();
    }
}
