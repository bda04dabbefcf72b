package io.github.heapfold.export.internal.json;

import io.github.heapfold.MemoryProfile;
import io.github.heapfold.diff.ChangedPlace;
import io.github.heapfold.diff.ChangedPlace.Amounts;
import io.github.heapfold.diff.ChangedPlace.Fate;
import io.github.heapfold.diff.ProfileDiff;
import java.io.IOException;
import java.io.OutputStream;
import tools.jackson.core.JsonGenerator;

/** Writes what changed between two profiles as JSON: one line a place that changed, the largest change first. */
public final class DiffWriter {
    static final String FORMAT = "heapfold-diff";
    static final int VERSION = 1;

    private DiffWriter() {}

    /** Writes it and leaves the stream open. */
    public static void write(ProfileDiff diff, OutputStream out) throws IOException {
        JsonOutput.write(out, json -> write(diff, json));
    }

    private static void write(ProfileDiff diff, JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("format", FORMAT);
        json.writeNumberProperty("version", VERSION);
        json.writeNumberProperty("deltaBytes", diff.deltaBytes());
        json.writeNumberProperty("deltaObjects", diff.root().deltaObjects());
        json.writeStringProperty("attribution", diff.after().attribution().name());
        json.writeStringProperty("accounting", diff.after().accounting().name());
        json.writeStringProperty("layout", diff.after().layout());
        side("before", diff.before(), json);
        side("after", diff.after(), json);
        json.writeArrayPropertyStart("notes");
        diff.notes().forEach(json::writeString);
        json.writeEndArray();
        json.writeArrayPropertyStart("places");
        for (ChangedPlace.Visited visited : diff.root().all()) {
            if (visited.depth() == 0 || visited.place().fate() != Fate.SAME) {
                place(visited, json);
            }
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void side(String name, MemoryProfile profile, JsonGenerator json) {
        json.writeObjectPropertyStart(name);
        json.writeNumberProperty("bytes", profile.totalBytes());
        json.writeNumberProperty("objects", profile.objectCount());
        json.writeStringProperty("jdk", profile.jdk());
        json.writeNumberProperty("warnings", profile.warnings().size());
        json.writeEndObject();
    }

    private static void place(ChangedPlace.Visited visited, JsonGenerator json) {
        ChangedPlace place = visited.place();
        json.writeStartObject();
        json.writeNumberProperty("depth", visited.depth());
        if (visited.depth() > 0) {
            json.writeStringProperty("frame", place.frame());
        }
        json.writeStringProperty("fate", place.fate().name());
        json.writeNumberProperty("deltaBytes", place.deltaBytes());
        json.writeNumberProperty("ownDeltaBytes", place.ownDeltaBytes());
        amounts("before", place.before(), json);
        amounts("after", place.after(), json);
        json.writeEndObject();
    }

    private static void amounts(String name, Amounts amounts, JsonGenerator json) {
        json.writeObjectPropertyStart(name);
        json.writeNumberProperty("bytes", amounts.bytes());
        json.writeNumberProperty("objects", amounts.objects());
        json.writeNumberProperty("ownBytes", amounts.ownBytes());
        json.writeNumberProperty("ownObjects", amounts.ownObjects());
        json.writeEndObject();
    }
}
