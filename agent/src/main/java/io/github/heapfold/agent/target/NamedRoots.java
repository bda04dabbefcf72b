package io.github.heapfold.agent.target;

import java.util.LinkedHashMap;
import java.util.Map;

/** Roots by name, in the order in which they came; of equal names each has its own. */
final class NamedRoots {
    private final Map<String, Object> roots = new LinkedHashMap<>();

    void add(String name, Object root) {
        String clean = fit(name);
        String unique = clean;
        for (int i = 2; roots.containsKey(unique); i++) {
            unique = clean + "#" + i;
        }
        roots.put(unique, root);
    }

    Map<String, Object> named() {
        return roots;
    }

    /** Folded stacks reserve ';' and line breaks. */
    private static String fit(String name) {
        return name.replaceAll("[;\\p{Cntrl}\\u2028\\u2029]", "_");
    }
}
