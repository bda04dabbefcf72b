package io.github.heapfold.export.internal.pprof;

import io.github.heapfold.MemoryProfile;
import io.github.heapfold.Warning;
import io.github.heapfold.tree.OwnBytes;
import io.github.heapfold.tree.Place;
import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Writes a profile's lines as samples: a frame is a function with one location, a line's kind and type are labels. */
public final class PprofWriter {
    // fields of the message Profile
    private static final int SAMPLE_TYPE = 1;
    private static final int SAMPLE = 2;
    private static final int MAPPING = 3;
    private static final int LOCATION = 4;
    private static final int FUNCTION = 5;
    private static final int STRING_TABLE = 6;
    private static final int COMMENT = 13;
    private static final int DEFAULT_SAMPLE_TYPE = 14;

    private static final long ONLY_MAPPING = 1;

    private final OutputStream out;
    private final Map<String, Integer> strings = new LinkedHashMap<>(Map.of("", 0));
    /** Numbers from 1 of functions, and of their locations. */
    private final Map<String, Integer> functions = new HashMap<>();

    private PprofWriter(OutputStream out) {
        this.out = out;
    }

    /** Writes the message, not packed, and leaves the stream open. */
    public static void write(MemoryProfile profile, OutputStream out) throws IOException {
        new PprofWriter(out).profile(profile);
    }

    private void profile(MemoryProfile profile) throws IOException {
        ProtoOutput head = new ProtoOutput();
        head.message(SAMPLE_TYPE, pair("inuse_objects", "count"));
        head.message(SAMPLE_TYPE, pair("inuse_space", "bytes"));
        head.number(DEFAULT_SAMPLE_TYPE, string("inuse_space"));
        // one without a file name, whose functions are known: so no reader looks for a binary
        head.message(MAPPING, new ProtoOutput().number(1, ONLY_MAPPING).number(7, 1));
        comment(head, "attribution " + profile.attribution() + ", accounting " + profile.accounting());
        comment(head, profile.layout() + (profile.jdk().isEmpty() ? "" : ", JDK " + profile.jdk()));
        for (Warning warning : profile.warnings()) {
            comment(head, "warning: " + warning);
        }
        out.write(head.toByteArray());
        for (Place.Located located : profile.root().located()) {
            for (OwnBytes own : located.place().own()) {
                if (profile.accounting().counts(own.kind())) {
                    sample(located.path(), own);
                }
            }
        }
        for (String text : strings.keySet()) {
            out.write(new ProtoOutput().text(STRING_TABLE, text).toByteArray());
        }
    }

    private void comment(ProtoOutput head, String text) {
        if (!text.isEmpty()) {
            head.number(COMMENT, string(text));
        }
    }

    private void sample(List<String> path, OwnBytes own) throws IOException {
        long[] locations = new long[path.size()];
        for (int i = 0; i < locations.length; i++) {
            locations[i] = function(path.get(path.size() - 1 - i)); // from the leaf
        }
        ProtoOutput sample = new ProtoOutput().numbers(1, locations).numbers(2, own.objects(), own.bytes());
        sample.message(3, pair("role", own.kind().name().toLowerCase(Locale.ROOT)));
        if (!path.isEmpty()) {
            sample.message(3, pair("type", type(path.get(path.size() - 1))));
        }
        out.write(new ProtoOutput().message(SAMPLE, sample).toByteArray());
    }

    /** The type that a frame names. */
    private static String type(String frame) {
        if (frame.endsWith("}")) {
            return frame.substring(0, Math.max(0, frame.indexOf('{')));
        }
        int role = frame.endsWith("]") && !frame.endsWith("[]") ? frame.lastIndexOf('[') : -1;
        int cut = role > 0 ? role : frame.lastIndexOf('.');
        return (cut > 0 ? frame.substring(0, cut) : frame).stripTrailing();
    }

    private long function(String name) throws IOException {
        Integer known = functions.get(name);
        if (known != null) {
            return known;
        }
        int id = functions.size() + 1;
        functions.put(name, id);
        ProtoOutput line = new ProtoOutput().number(1, id);
        out.write(new ProtoOutput()
                .message(
                        FUNCTION,
                        new ProtoOutput().number(1, id).number(2, string(name)).number(3, string(name)))
                .message(
                        LOCATION,
                        new ProtoOutput().number(1, id).number(2, ONLY_MAPPING).message(4, line))
                .toByteArray());
        return id;
    }

    private ProtoOutput pair(String one, String other) {
        return new ProtoOutput().number(1, string(one)).number(2, string(other));
    }

    private int string(String text) {
        Integer known = strings.putIfAbsent(text, strings.size());
        return known == null ? strings.size() - 1 : known;
    }
}
