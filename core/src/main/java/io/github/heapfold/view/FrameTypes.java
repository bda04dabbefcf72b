package io.github.heapfold.view;

import io.github.heapfold.MemoryProfile;
import io.github.heapfold.tree.ClassFields;
import io.github.heapfold.tree.ClassFields.FieldWidth;
import io.github.heapfold.tree.ObjectCount;
import io.github.heapfold.tree.Place;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The types that frames name: {@code Order} in {@code Order.items} and {@code Order[header]}. */
final class FrameTypes {
    /** What stands beneath one of these is not part of the type itself. */
    private static final Set<String> APART = Set.of("key", "shared");

    /** What stands before the simple name of a nested or a local class. */
    private static final Pattern ENCLOSED = Pattern.compile("\\$\\d*");

    private final Map<String, Set<String>> declaring = new HashMap<>();

    FrameTypes(MemoryProfile profile) {
        for (ClassFields type : profile.classFields()) {
            Set<String> classes = new HashSet<>();
            for (FieldWidth field : type.fields()) {
                classes.add(field.declaring());
            }
            declaring.put(type.className(), classes);
        }
    }

    /** The type whose field or part a frame is; null if it is none. */
    static @Nullable String of(String frame) {
        int cut;
        if (frame.endsWith("]")) {
            cut = frame.lastIndexOf('[');
            if (cut < 1 || cut == frame.length() - 2 || APART.contains(frame.substring(cut + 1, frame.length() - 1))) {
                return null;
            }
            cut = frame.charAt(cut - 1) == ' ' ? cut - 1 : cut;
        } else {
            cut = frame.endsWith("}") ? -1 : frame.lastIndexOf('.');
        }
        return cut > 0 ? frame.substring(0, cut) : null;
    }

    /** How many of the objects at a place have fields or parts of that type; 0 if not known. */
    long instances(Place place, String type) {
        long sum = 0;
        for (ObjectCount count : place.counts()) {
            if (isSpelled(count.className(), type)
                    || declaring.getOrDefault(count.className(), Set.of()).stream()
                            .anyMatch(name -> isSpelled(name, type))) {
                sum += count.objects();
            }
        }
        return sum;
    }

    /** Whether a frame may spell a class so: by its simple name, or that with some of what encloses it before it. */
    private static boolean isSpelled(String className, String type) {
        String dotted = ENCLOSED.matcher(className).replaceAll(".");
        return dotted.endsWith(type)
                && (dotted.length() == type.length() || dotted.charAt(dotted.length() - type.length() - 1) == '.');
    }
}
