package io.github.heapfold.rules.conformance;

import io.github.heapfold.fixtures.oracle.Oracle;
import io.github.heapfold.fixtures.oracle.OracleBoundaries;
import java.lang.reflect.Field;
import java.util.List;

/**
 * Whether a graph can be walked with no boundaries: no class, loader, thread or the like, no reference object. An enum
 * constant is a boundary as a rule, but what it leads to is its own.
 */
final class SelfContained {
    private SelfContained() {}

    static boolean test(Object root) {
        Watching watching = new Watching();
        Oracle.reachable(List.of(root), watching);
        return !watching.stopped;
    }

    /** The standard boundaries but for enum constants; remembers whether one was reached. */
    private static final class Watching implements OracleBoundaries {
        private final OracleBoundaries standard = Oracle.standardBoundaries();
        private boolean stopped;

        @Override
        public boolean stopsAt(Object target) {
            boolean stops = !(target instanceof Enum) && standard.stopsAt(target);
            stopped |= stops;
            return stops;
        }

        @Override
        public boolean follows(Field field) {
            boolean follows = standard.follows(field);
            stopped |= !follows;
            return follows;
        }
    }
}
