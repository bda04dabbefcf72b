package io.github.heapfold.typerule;

import io.github.heapfold.type.HeapType;
import java.util.Comparator;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A rule as it was registered.
 *
 * @param origin by whom, in words
 * @param order later registrations have larger ones
 * @param type the class that it was registered for; null if for a name, or by predicate
 * @param predicate for which classes; null if for a class or a name
 */
record Registration(
        TypeRule rule,
        Claim claim,
        Rank rank,
        String origin,
        int order,
        @Nullable Class<?> type,
        @Nullable Predicate<HeapType> predicate) {

    static final Comparator<Registration> BEST_FIRST = Comparator.comparing(Registration::rank)
            .thenComparingInt(Registration::order)
            .reversed();

    /** Whether its predicate holds, which may be a user's code. */
    boolean picks(HeapType candidate) {
        return predicate != null && predicate.test(candidate);
    }
}
