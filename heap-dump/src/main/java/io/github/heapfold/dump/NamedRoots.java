package io.github.heapfold.dump;

import io.github.heapfold.dump.model.DumpObject;
import io.github.heapfold.dump.model.DumpRoot;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Roots as a profile has them: each object once, each name once, and fit for a frame. */
final class NamedRoots {
    private final Map<String, DumpObject> named = new LinkedHashMap<>();
    private final Set<Long> known = new HashSet<>();

    private NamedRoots() {}

    /** In their order, those of one name numbered from the second on: {@code App.CACHE#2}. */
    static Map<String, DumpObject> of(Collection<DumpRoot> roots) {
        NamedRoots all = new NamedRoots();
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (DumpRoot root : roots) {
            if (all.known.add(root.object())) {
                String name = frame(root);
                int number = counts.merge(name, 1, Integer::sum);
                all.named.put(number == 1 ? name : name + "#" + number, new DumpObject(root.object()));
            }
        }
        return all.named;
    }

    private static String frame(DumpRoot root) {
        String name = String.join(" ", root.path()).replaceAll("[;\\p{Cntrl}\u0085\u2028\u2029]", "_");
        return name.replaceFirst(" (\\d+)$", "_$1");
    }
}
