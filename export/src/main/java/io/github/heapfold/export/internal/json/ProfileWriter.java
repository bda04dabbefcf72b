package io.github.heapfold.export.internal.json;

import io.github.heapfold.BoundaryCut;
import io.github.heapfold.MemoryProfile;
import io.github.heapfold.Statistics;
import io.github.heapfold.Warning;
import io.github.heapfold.tree.ClassFields;
import io.github.heapfold.tree.ObjectCount;
import io.github.heapfold.tree.OwnBytes;
import io.github.heapfold.tree.Place;
import io.github.heapfold.tree.Sharing;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import tools.jackson.core.JsonGenerator;

/** Writes a profile as JSON: one line a place, each before what stands beneath it, so that depth is a number. */
public final class ProfileWriter {
    /** The value of the first member, by which the format is known. */
    public static final String FORMAT = "heapfold-profile";

    public static final int VERSION = 1;

    private final JsonGenerator json;

    private ProfileWriter(JsonGenerator json) {
        this.json = json;
    }

    /** Writes a profile and leaves the stream open. */
    public static void write(MemoryProfile profile, OutputStream out) throws IOException {
        JsonOutput.write(out, json -> new ProfileWriter(json).profile(profile));
    }

    private void profile(MemoryProfile profile) {
        json.writeStartObject();
        json.writeStringProperty("format", FORMAT);
        json.writeNumberProperty("version", VERSION);
        json.writeNumberProperty("bytes", profile.totalBytes());
        json.writeNumberProperty("objects", profile.objectCount());
        facts(profile.facts());
        statistics(profile.statistics());
        array("warnings", profile.warnings(), this::warning);
        array("boundaries", profile.boundaries(), this::boundary);
        array("classes", profile.classFields(), this::fields);
        array("sharing", profile.sharing(), this::sharing);
        array("places", profile.root().all(), this::place);
        json.writeEndObject();
    }

    private void facts(MemoryProfile.Facts facts) {
        json.writeObjectPropertyStart("facts");
        json.writeStringProperty("attribution", facts.attribution().name());
        json.writeStringProperty("accounting", facts.accounting().name());
        json.writeBooleanProperty("bothAccountings", facts.bothAccountings());
        json.writeStringProperty("layout", facts.layout());
        json.writeStringProperty("jdk", facts.jdk());
        json.writeNumberProperty("formatVersion", facts.formatVersion());
        json.writeEndObject();
    }

    private void statistics(Statistics statistics) {
        json.writeObjectPropertyStart("statistics");
        json.writeNumberProperty("nanoseconds", statistics.nanoseconds());
        json.writeStringProperty("visitedSet", statistics.visitedSet());
        json.writeNumberProperty("retries", statistics.retries());
        json.writeStringProperty("reason", statistics.reason());
        json.writeNumberProperty("scanNanoseconds", statistics.scanNanoseconds());
        json.writeEndObject();
    }

    private void warning(Warning warning) {
        json.writeStringProperty("code", warning.code().name());
        json.writeStringProperty("path", warning.path());
        json.writeStringProperty("type", warning.type());
        json.writeStringProperty("message", warning.message());
        json.writeStringProperty("remedy", warning.remedy());
        json.writeNumberProperty("count", warning.count());
    }

    private void boundary(BoundaryCut cut) {
        json.writeStringProperty("name", cut.name());
        json.writeNumberProperty("count", cut.count());
    }

    private void fields(ClassFields fields) {
        json.writeStringProperty("class", fields.className());
        array("fields", fields.fields(), field -> {
            json.writeStringProperty("declaring", field.declaring());
            json.writeStringProperty("name", field.name());
            json.writeNumberProperty("width", field.widthBytes());
            json.writeBooleanProperty("reference", field.reference());
        });
    }

    private void sharing(Sharing sharing) {
        path(sharing.path());
        json.writeStringProperty("type", sharing.type());
        json.writeNumberProperty("objects", sharing.objects());
        json.writeNumberProperty("bytesBeneath", sharing.bytesBeneath());
        array("from", sharing.from(), this::references);
        array("back", sharing.back(), this::references);
    }

    private void references(Sharing.References references) {
        path(references.path());
        json.writeNumberProperty("count", references.count());
    }

    private void path(List<String> path) {
        json.writeArrayPropertyStart("path");
        path.forEach(json::writeString);
        json.writeEndArray();
    }

    private void place(Place.Visited visited) {
        Place place = visited.place();
        json.writeNumberProperty("depth", visited.depth());
        if (visited.depth() > 0) {
            json.writeStringProperty("frame", place.frame());
        }
        if (!place.own().isEmpty()) {
            array("own", place.own(), this::own);
        }
        if (!place.counts().isEmpty()) {
            array("counts", place.counts(), this::count);
        }
        if (place.metAgain() != 0) {
            json.writeNumberProperty("metAgain", place.metAgain());
        }
    }

    private void own(OwnBytes own) {
        json.writeStringProperty("kind", own.kind().name());
        json.writeNumberProperty("bytes", own.bytes());
        json.writeNumberProperty("objects", own.objects());
    }

    private void count(ObjectCount count) {
        json.writeStringProperty("class", count.className());
        json.writeNumberProperty("objects", count.objects());
        json.writeNumberProperty("shallowBytes", count.shallowBytes());
        if (count.liveSlots() != 0
                || count.arrayElements() != 0
                || !count.residues().isEmpty()) {
            json.writeNumberProperty("liveSlots", count.liveSlots());
            json.writeNumberProperty("arrayElements", count.arrayElements());
            json.writeArrayPropertyStart("residues");
            count.residues().forEach(json::writeNumber);
            json.writeEndArray();
        }
    }

    @FunctionalInterface
    private interface Members<T> {
        void write(T of);
    }

    private <T> void array(String name, Iterable<T> elements, Members<T> members) {
        json.writeArrayPropertyStart(name);
        for (T element : elements) {
            json.writeStartObject();
            members.write(element);
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
