package io.github.heapfold.export.internal.json;

import static io.github.heapfold.export.internal.json.JsonInput.ABSENT;

import io.github.heapfold.tree.Kind;
import io.github.heapfold.tree.ObjectCount;
import io.github.heapfold.tree.OwnBytes;
import io.github.heapfold.tree.PlaceBuilder;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Reads the rows of places: each says how deep it stands, and so beneath which row before it. */
final class PlaceReader {
    private final JsonInput in;
    /** The last place of each depth. */
    private final List<PlaceBuilder> path = new ArrayList<>();

    private final List<OwnBytes> own = new ArrayList<>();
    private final List<ObjectCount> counts = new ArrayList<>();

    PlaceReader(JsonInput in) {
        this.in = in;
    }

    void read(PlaceBuilder root) throws IOException {
        in.beginArray();
        while (in.hasObject()) {
            try {
                place(root);
            } catch (ArithmeticException e) {
                throw in.failure("the numbers add up to 2^63 or more; the file is damaged");
            } catch (IllegalArgumentException e) {
                throw in.failure(e.getMessage() + "; the file is damaged");
            }
        }
    }

    private void place(PlaceBuilder root) throws IOException {
        long depth = ABSENT;
        String frame = null;
        own.clear();
        counts.clear();
        long metAgain = 0;
        while (in.hasMember()) {
            switch (in.member()) {
                case "depth" -> depth = in.smallNumber();
                case "frame" -> frame = in.text();
                case "own" -> own();
                case "counts" -> counts();
                case "metAgain" -> metAgain = in.number();
                default -> throw in.unknownMember();
            }
        }
        PlaceBuilder place = go(root, (int) in.required("depth", depth), depth == 0 ? "" : in.required("frame", frame));
        own.forEach(bytes -> place.add(bytes.kind(), bytes.bytes(), bytes.objects()));
        counts.forEach(place::add);
        place.addMetAgain(metAgain);
    }

    private PlaceBuilder go(PlaceBuilder root, int depth, String frame) throws IOException {
        if (depth > path.size() || depth == 0 && !path.isEmpty()) {
            throw in.failure("depth " + depth + " follows depth " + (path.size() - 1)
                    + "; the first place is the total at depth 0, each other at most one deeper than the one before");
        }
        if (depth > 0 && (frame.isEmpty() || frame.indexOf(';') >= 0)) {
            throw in.failure("no frame is empty or holds ';', was \"" + frame + "\"");
        }
        PlaceBuilder place = depth == 0 ? root : path.get(depth - 1).child(frame);
        path.subList(depth, path.size()).clear();
        path.add(place);
        return place;
    }

    private void own() throws IOException {
        in.beginArray();
        while (in.hasObject()) {
            Kind kind = null;
            long bytes = ABSENT;
            long objects = ABSENT;
            while (in.hasMember()) {
                switch (in.member()) {
                    case "kind" -> kind = in.constant(Kind.class);
                    case "bytes" -> bytes = in.number();
                    case "objects" -> objects = in.number();
                    default -> throw in.unknownMember();
                }
            }
            own.add(new OwnBytes(
                    in.required("kind", kind), in.required("bytes", bytes), in.required("objects", objects)));
        }
    }

    private void counts() throws IOException {
        in.beginArray();
        while (in.hasObject()) {
            String className = null;
            long objects = ABSENT;
            long shallowBytes = ABSENT;
            long liveSlots = 0;
            long arrayElements = 0;
            List<Long> residues = new ArrayList<>(0);
            while (in.hasMember()) {
                switch (in.member()) {
                    case "class" -> className = in.text();
                    case "objects" -> objects = in.number();
                    case "shallowBytes" -> shallowBytes = in.number();
                    case "liveSlots" -> liveSlots = in.number();
                    case "arrayElements" -> arrayElements = in.number();
                    case "residues" -> residues(residues);
                    default -> throw in.unknownMember();
                }
            }
            counts.add(new ObjectCount(
                    in.required("class", className),
                    in.required("objects", objects),
                    liveSlots,
                    arrayElements,
                    residues,
                    in.required("shallowBytes", shallowBytes)));
        }
    }

    private void residues(List<Long> residues) throws IOException {
        in.beginArray();
        while (in.hasElement()) {
            residues.add(in.currentNumber());
        }
    }
}
