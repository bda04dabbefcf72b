package io.github.heapfold.diff;

import io.github.heapfold.tree.ClassNames;
import io.github.heapfold.tree.Kind;
import io.github.heapfold.tree.ObjectCount;
import io.github.heapfold.tree.OwnBytes;
import io.github.heapfold.tree.Place;
import java.util.ArrayList;
import java.util.List;

/**
 * The frames of types that leaves get where those of several types stand at one place. If there is one type only, its leaves
 * have none, so the same bytes may stand at a place in one profile and beneath it in another.
 */
final class LeafFrames {
    private LeafFrames() {}

    /** Whether only one of two places tells its leaves by type, and the other has leaves of such a type. */
    static boolean differ(Place one, Place other) {
        return tellsApartWhatIsAt(one, other) || tellsApartWhatIsAt(other, one);
    }

    private static boolean tellsApartWhatIsAt(Place telling, Place plain) {
        return telling.children().stream()
                        .anyMatch(child -> isLeafFrame(telling, child) && hasClass(plain, child.frame()))
                && plain.children().stream().noneMatch(child -> isLeafFrame(plain, child));
    }

    private static boolean isLeafFrame(Place parent, Place child) {
        return child.counts().isEmpty()
                && child.children().isEmpty()
                && child.own().size() == 1
                && child.own().get(0).kind() == Kind.DATA
                && hasClass(parent, child.frame());
    }

    /** Whether objects of a class stand there that a frame may spell so. */
    private static boolean hasClass(Place place, String type) {
        for (ObjectCount count : place.counts()) {
            String name = ClassNames.readable(count.className()).replace('$', '.');
            if (name.endsWith(type)
                    && (name.length() == type.length() || name.charAt(name.length() - type.length() - 1) == '.')) {
                return true;
            }
        }
        return false;
    }

    /** The bytes of a place, with those of its leaves. */
    static List<OwnBytes> ownBytes(Place place) {
        long bytes = 0;
        long objects = 0;
        List<OwnBytes> own = new ArrayList<>();
        for (Place child : place.children()) {
            if (isLeafFrame(place, child)) {
                bytes += child.own().get(0).bytes();
                objects += child.own().get(0).objects();
            }
        }
        for (OwnBytes ofKind : place.own()) {
            if (ofKind.kind() == Kind.DATA) {
                bytes += ofKind.bytes();
                objects += ofKind.objects();
            } else {
                own.add(ofKind);
            }
        }
        if (bytes > 0) {
            own.add(0, new OwnBytes(Kind.DATA, bytes, objects));
        }
        return own;
    }

    /** The places beneath that are not the frames of leaves. */
    static List<Place> others(Place place) {
        return place.children().stream()
                .filter(child -> !isLeafFrame(place, child))
                .toList();
    }
}
