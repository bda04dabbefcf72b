package io.github.heapfold.typerule;

import java.util.Comparator;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A rule as it was registered.
 *
 * @param origin by whom, in words
 * @param order later registrations have larger ones
 * @param predicate for which classes; null if for a class or a name
 */
record Registration(
        TypeRule rule,
        Claim claim,
        Rank rank,
        String origin,
        int order,
        @Nullable Predicate<Class<?>> predicate) {

    static final Comparator<Registration> BEST_FIRST = Comparator.comparing(Registration::rank)
            .thenComparingInt(Registration::order)
            .reversed();
}
