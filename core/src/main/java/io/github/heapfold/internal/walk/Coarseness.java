package io.github.heapfold.internal.walk;

import io.github.heapfold.Warning;
import io.github.heapfold.internal.shape.Frame;
import io.github.heapfold.internal.shape.TypeName;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Says of a walk that ran out of places which types took them, since a rule for those would help. */
final class Coarseness {
    private static final int NAMED = 3;

    private Coarseness() {}

    static Warning warning(PlaceBudget budget, List<Site> sites, FrameNames names) {
        Map<TypeName, Integer> places = new HashMap<>();
        IdentityHashMap<Path, Boolean> seen = new IdentityHashMap<>();
        for (Site site : sites) {
            for (Path p = site.path; p != null && p.frame != null && seen.put(p, true) == null; p = p.parent) {
                if (p.frame.isField() && p.frame.type() != null) {
                    places.merge(p.frame.type(), 1, Integer::sum);
                }
            }
        }
        String most = places.entrySet().stream()
                .sorted(Map.Entry.<TypeName, Integer>comparingByValue()
                        .reversed()
                        .thenComparing(Comparator.comparing(place -> String.valueOf(place.getKey()))))
                .limit(NAMED)
                .map(place -> names.text(Frame.type(place.getKey())))
                .collect(Collectors.joining(", "));
        return new Warning(
                Warning.Code.COARSE,
                "",
                "",
                "there are more than " + budget.places()
                        + " paths; what found none of its own is counted at a place above it",
                "say of types that refer to each other that they stand together, with together(...); most paths are of "
                        + most + "; or raise Limits.paths",
                1);
    }
}
