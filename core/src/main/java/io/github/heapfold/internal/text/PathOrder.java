package io.github.heapfold.internal.text;

import java.util.Comparator;
import java.util.List;

/** Paths in order, frame by frame; a path comes before what is beneath it. */
public enum PathOrder implements Comparator<List<String>> {
    INSTANCE;

    @Override
    public int compare(List<String> a, List<String> b) {
        int shared = Math.min(a.size(), b.size());
        for (int i = 0; i < shared; i++) {
            String left = a.get(i);
            String right = b.get(i);
            if (!left.equals(right)) { // mostly the same string, which equals tells at a glance
                return left.compareTo(right);
            }
        }
        return Integer.compare(a.size(), b.size());
    }
}
