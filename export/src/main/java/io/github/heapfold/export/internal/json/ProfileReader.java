package io.github.heapfold.export.internal.json;

import static io.github.heapfold.export.internal.json.JsonInput.ABSENT;

import io.github.heapfold.Accounting;
import io.github.heapfold.Attribution;
import io.github.heapfold.MemoryProfile;
import io.github.heapfold.ProfileBuilder;
import io.github.heapfold.ProfileFormatException;
import io.github.heapfold.Statistics;
import io.github.heapfold.Warning;
import io.github.heapfold.tree.ClassFields;
import io.github.heapfold.tree.ClassFields.FieldWidth;
import io.github.heapfold.tree.Sharing;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads a profile from JSON. Members may come in any order, but for the first two, which say what it is. */
public final class ProfileReader {
    private final JsonInput in;
    private final ProfileBuilder profile = MemoryProfile.builder();
    private final Map<List<Object>, Long> bytesBeneath = new HashMap<>();

    private ProfileReader(JsonInput in) {
        this.in = in;
    }

    /**
     * Reads to the end of a stream, which stays open.
     *
     * @throws ProfileFormatException if that is no profile
     */
    public static MemoryProfile read(InputStream stream) throws IOException {
        try (JsonInput in = JsonInput.of(stream)) {
            return new ProfileReader(in).profile();
        }
    }

    private MemoryProfile profile() throws IOException {
        header();
        long bytes = ABSENT;
        long objects = ABSENT;
        MemoryProfile.Facts facts = null;
        Statistics statistics = null;
        boolean hasPlaces = false;
        while (in.hasMember()) {
            switch (in.member()) {
                case "bytes" -> bytes = in.number();
                case "objects" -> objects = in.number();
                case "facts" -> facts = facts();
                case "statistics" -> statistics = statistics();
                case "warnings" -> warnings();
                case "boundaries" -> boundaries();
                case "classes" -> classes();
                case "sharing" -> sharing();
                case "places" -> {
                    new PlaceReader(in).read(profile.places());
                    hasPlaces = true;
                }
                default -> throw in.unknownMember();
            }
        }
        in.end();
        in.required("places", hasPlaces ? profile : null);
        profile.facts(in.required("facts", facts)).statistics(in.required("statistics", statistics));
        MemoryProfile read = build();
        same("bytes", in.required("bytes", bytes), read.totalBytes());
        same("objects", in.required("objects", objects), read.objectCount());
        for (Sharing row : read.sharing()) {
            same("bytesBeneath", bytesBeneath.get(List.of(row.path(), row.type())), row.bytesBeneath());
        }
        return read;
    }

    private void header() throws IOException {
        in.beginObject();
        if (!in.hasMember() || !in.member().equals("format") || !in.text().equals(ProfileWriter.FORMAT)) {
            throw in.failure("the first member must be \"format\": \"" + ProfileWriter.FORMAT
                    + "\"; this is JSON of another kind, write a profile with ProfileJson");
        }
        if (!in.hasMember() || !in.member().equals("version")) {
            throw in.failure("the second member must be \"version\"; write a profile with ProfileJson");
        }
        int version = in.smallNumber();
        if (version != ProfileWriter.VERSION) {
            throw in.failure("the profile is of version " + version + " of the format, this Heapfold reads version "
                    + ProfileWriter.VERSION + "; read it with a newer one");
        }
    }

    private MemoryProfile build() throws ProfileFormatException {
        try {
            return profile.build();
        } catch (IllegalArgumentException e) {
            throw tooLarge();
        }
    }

    private ProfileFormatException tooLarge() {
        return in.failure("the numbers add up to 2^63 or more; the file is damaged");
    }

    private void same(String name, @Nullable Long told, long sum) throws ProfileFormatException {
        if (told == null || told != sum) {
            throw new ProfileFormatException(
                    "\"" + name + "\" is " + told + ", its places add up to " + sum
                            + "; the file was changed, write it anew from the profile",
                    0,
                    0);
        }
    }

    private MemoryProfile.Facts facts() throws IOException {
        Attribution attribution = null;
        Accounting accounting = null;
        Boolean both = null;
        String layout = null;
        String jdk = null;
        long formatVersion = ABSENT;
        in.beginObject();
        while (in.hasMember()) {
            switch (in.member()) {
                case "attribution" -> attribution = in.constant(Attribution.class);
                case "accounting" -> accounting = in.constant(Accounting.class);
                case "bothAccountings" -> both = in.truth();
                case "layout" -> layout = in.text();
                case "jdk" -> jdk = in.text();
                case "formatVersion" -> formatVersion = in.smallNumber();
                default -> throw in.unknownMember();
            }
        }
        return new MemoryProfile.Facts(
                in.required("attribution", attribution),
                in.required("accounting", accounting),
                in.required("bothAccountings", both),
                in.required("layout", layout),
                in.required("jdk", jdk),
                (int) in.required("formatVersion", formatVersion));
    }

    private Statistics statistics() throws IOException {
        long nanoseconds = ABSENT;
        String visitedSet = null;
        long retries = ABSENT;
        String reason = null;
        long scanNanoseconds = ABSENT;
        in.beginObject();
        while (in.hasMember()) {
            switch (in.member()) {
                case "nanoseconds" -> nanoseconds = in.number();
                case "visitedSet" -> visitedSet = in.text();
                case "retries" -> retries = in.smallNumber();
                case "reason" -> reason = in.text();
                case "scanNanoseconds" -> scanNanoseconds = in.number();
                default -> throw in.unknownMember();
            }
        }
        return new Statistics( // objects and bytes are those of the profile
                0,
                0,
                in.required("nanoseconds", nanoseconds),
                in.required("visitedSet", visitedSet),
                (int) in.required("retries", retries),
                in.required("reason", reason),
                in.required("scanNanoseconds", scanNanoseconds));
    }

    private void warnings() throws IOException {
        in.beginArray();
        while (in.hasObject()) {
            Warning.Code code = null;
            String path = null;
            String type = null;
            String message = null;
            String remedy = null;
            long count = ABSENT;
            while (in.hasMember()) {
                switch (in.member()) {
                    case "code" -> code = in.constant(Warning.Code.class);
                    case "path" -> path = in.text();
                    case "type" -> type = in.text();
                    case "message" -> message = in.text();
                    case "remedy" -> remedy = in.text();
                    case "count" -> count = in.number();
                    default -> throw in.unknownMember();
                }
            }
            profile.warning(new Warning(
                    in.required("code", code),
                    in.required("path", path),
                    in.required("type", type),
                    in.required("message", message),
                    in.required("remedy", remedy),
                    in.required("count", count)));
        }
    }

    private void boundaries() throws IOException {
        in.beginArray();
        while (in.hasObject()) {
            String name = null;
            long count = ABSENT;
            while (in.hasMember()) {
                switch (in.member()) {
                    case "name" -> name = in.text();
                    case "count" -> count = in.number();
                    default -> throw in.unknownMember();
                }
            }
            profile.boundary(in.required("name", name), in.required("count", count));
        }
    }

    private void classes() throws IOException {
        in.beginArray();
        while (in.hasObject()) {
            String className = null;
            List<FieldWidth> fields = null;
            while (in.hasMember()) {
                switch (in.member()) {
                    case "class" -> className = in.text();
                    case "fields" -> fields = fields();
                    default -> throw in.unknownMember();
                }
            }
            profile.add(new ClassFields(in.required("class", className), in.required("fields", fields)));
        }
    }

    private List<FieldWidth> fields() throws IOException {
        List<FieldWidth> fields = new ArrayList<>();
        in.beginArray();
        while (in.hasObject()) {
            String declaring = null;
            String name = null;
            long width = ABSENT;
            Boolean reference = null;
            while (in.hasMember()) {
                switch (in.member()) {
                    case "declaring" -> declaring = in.text();
                    case "name" -> name = in.text();
                    case "width" -> width = in.smallNumber();
                    case "reference" -> reference = in.truth();
                    default -> throw in.unknownMember();
                }
            }
            fields.add(new FieldWidth(
                    in.required("declaring", declaring),
                    in.required("name", name),
                    (int) in.required("width", width),
                    in.required("reference", reference)));
        }
        return fields;
    }

    private void sharing() throws IOException {
        in.beginArray();
        while (in.hasObject()) {
            List<String> path = null;
            String type = null;
            long objects = ABSENT;
            long bytes = ABSENT;
            List<Sharing.References> from = null;
            List<Sharing.References> back = null;
            while (in.hasMember()) {
                switch (in.member()) {
                    case "path" -> path = path();
                    case "type" -> type = in.text();
                    case "objects" -> objects = in.number();
                    case "bytesBeneath" -> bytes = in.number();
                    case "from" -> from = references();
                    case "back" -> back = references();
                    default -> throw in.unknownMember();
                }
            }
            Sharing row = new Sharing(
                    in.required("path", path),
                    in.required("type", type),
                    in.required("objects", objects),
                    in.required("bytesBeneath", bytes),
                    in.required("from", from),
                    in.required("back", back));
            profile.add(row);
            bytesBeneath.put(List.of(row.path(), row.type()), bytes);
        }
    }

    private List<Sharing.References> references() throws IOException {
        List<Sharing.References> references = new ArrayList<>();
        in.beginArray();
        while (in.hasObject()) {
            List<String> path = null;
            long count = ABSENT;
            while (in.hasMember()) {
                switch (in.member()) {
                    case "path" -> path = path();
                    case "count" -> count = in.number();
                    default -> throw in.unknownMember();
                }
            }
            references.add(new Sharing.References(in.required("path", path), in.required("count", count)));
        }
        return references;
    }

    private List<String> path() throws IOException {
        List<String> path = new ArrayList<>();
        in.beginArray();
        while (in.hasElement()) {
            path.add(in.currentText());
        }
        return path;
    }
}
