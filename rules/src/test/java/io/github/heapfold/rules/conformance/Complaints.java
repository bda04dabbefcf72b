package io.github.heapfold.rules.conformance;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** What is wrong, in sentences that begin with where. */
final class Complaints {
    private final List<String> list = new ArrayList<>();
    private final String where;

    Complaints(String where) {
        this.where = where;
    }

    void unlessEqual(String what, Object actual, Object expected) {
        if (!Objects.equals(actual, expected)) {
            list.add(where + ": " + what + " must be\n" + expected + "\nwas\n" + actual);
        }
    }

    List<String> list() {
        return List.copyOf(list);
    }
}
