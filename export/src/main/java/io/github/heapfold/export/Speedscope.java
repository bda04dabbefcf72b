package io.github.heapfold.export;

import io.github.heapfold.Accounting;
import io.github.heapfold.MemoryProfile;
import io.github.heapfold.export.internal.AtomicFile;
import io.github.heapfold.export.internal.LineOrder;
import io.github.heapfold.export.internal.json.JsonOutput;
import io.github.heapfold.tree.OwnBytes;
import io.github.heapfold.tree.Place;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import tools.jackson.core.JsonGenerator;

/**
 * A profile for speedscope.app, as its own JSON: one of its profiles for the bytes of the view, one for those of the other
 * accounting if they are known, one for objects; stacks with the heaviest first. Name the file {@code *.speedscope.json}.
 */
public final class Speedscope {
    private static final String SCHEMA = "https://www.speedscope.app/file-format-schema.json";

    private final MemoryProfile profile;
    private final JsonGenerator json;
    private final Map<String, Integer> frames = new LinkedHashMap<>();

    private Speedscope(MemoryProfile profile, JsonGenerator json) {
        this.profile = profile;
        this.json = json;
    }

    /** What one of speedscope's profiles shows of a line; 0 for nothing. */
    private record Metric(String name, String unit, ToLongFunction<OwnBytes> value) {
        static Metric bytes(Accounting accounting) {
            return new Metric("bytes, " + accounting, "bytes", own -> accounting.counts(own.kind()) ? own.bytes() : 0);
        }

        long of(Place place) {
            return place.own().stream().mapToLong(value).sum();
        }
    }

    /**
     * Writes a file, replacing the one that is there. On failure that one stays as it was.
     *
     * @throws IOException if the file cannot be written
     */
    public static void write(MemoryProfile profile, String title, Path file) throws IOException {
        AtomicFile.write(file, out -> write(profile, title, out));
    }

    /**
     * Writes a profile and leaves the stream open.
     *
     * @throws IOException if the stream throws it
     */
    public static void write(MemoryProfile profile, String title, OutputStream out) throws IOException {
        JsonOutput.write(out, json -> new Speedscope(profile, json).write(title));
    }

    private void write(String title) {
        json.writeStartObject();
        json.writeStringProperty("$schema", SCHEMA);
        json.writeStringProperty("exporter", "heapfold");
        json.writeStringProperty("name", title);
        json.writeNumberProperty("activeProfileIndex", 0);
        LineOrder order = new LineOrder(profile.root(), profile.accounting());
        json.writeArrayPropertyStart("profiles");
        for (Metric metric : metrics()) {
            write(metric, order);
        }
        json.writeEndArray();
        json.writeObjectPropertyStart("shared");
        json.writeArrayPropertyStart("frames");
        for (String frame : frames.keySet()) {
            json.writeStartObject();
            json.writeStringProperty("name", frame);
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndObject();
    }

    private List<Metric> metrics() {
        Accounting shown = profile.accounting();
        List<Metric> metrics = new ArrayList<>(List.of(Metric.bytes(shown)));
        if (profile.facts().bothAccountings()) {
            metrics.add(Metric.bytes(shown == Accounting.LOGICAL ? Accounting.EXACT : Accounting.LOGICAL));
        }
        metrics.add(new Metric("objects", "none", own -> shown.counts(own.kind()) ? own.objects() : 0));
        return metrics;
    }

    private void write(Metric metric, LineOrder order) {
        List<Long> weights = new ArrayList<>();
        json.writeStartObject();
        json.writeStringProperty("type", "sampled");
        json.writeStringProperty("name", metric.name);
        json.writeStringProperty("unit", metric.unit);
        json.writeNumberProperty("startValue", 0);
        json.writeArrayPropertyStart("samples");
        order.forEach((path, place) -> {
            long value = metric.of(place);
            if (value > 0) {
                weights.add(value);
                json.writeStartArray();
                path.forEach(frame -> json.writeNumber(number(frame)));
                json.writeEndArray();
            }
        });
        json.writeEndArray();
        json.writeArrayPropertyStart("weights");
        weights.forEach(json::writeNumber);
        json.writeEndArray();
        json.writeNumberProperty("endValue", weights.stream().mapToLong(w -> w).sum());
        json.writeEndObject();
    }

    private int number(String frame) {
        Integer known = frames.putIfAbsent(frame, frames.size());
        return known == null ? frames.size() - 1 : known;
    }
}
