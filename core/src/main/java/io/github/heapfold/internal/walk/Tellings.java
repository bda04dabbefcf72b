package io.github.heapfold.internal.walk;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the code of visit rules told of each object. It is kept for walks after the first of the same attempt, in which no such
 * code is run.
 */
final class Tellings {
    private final Map<Object, List<VisitRecorder.Told>> told;
    private final Map<Object, String> failures;
    private final boolean replayed;

    Tellings() {
        this(new IdentityHashMap<>(), new IdentityHashMap<>(), false);
    }

    private Tellings(Map<Object, List<VisitRecorder.Told>> told, Map<Object, String> failures, boolean replayed) {
        this.told = told;
        this.failures = failures;
        this.replayed = replayed;
    }

    /** The same for a walk that runs no code. */
    Tellings replay() {
        return new Tellings(told, failures, true);
    }

    boolean isReplayed() {
        return replayed;
    }

    void keep(Object object, List<VisitRecorder.Told> list) {
        told.put(object, List.copyOf(list));
    }

    void keepFailure(Object object, String thrown) {
        failures.put(object, thrown);
    }

    /** Null where the code failed, so that the object is shown field by field, or was not asked. */
    @Nullable
    List<VisitRecorder.Told> of(Object object) {
        return told.get(object);
    }

    /** What the code threw, in words; null if it came to its end. */
    @Nullable
    String failureOf(Object object) {
        return failures.get(object);
    }
}
