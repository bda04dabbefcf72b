package io.github.heapfold.typerule;

import java.util.List;
import java.util.Map;

/** Finds classes for which two providers have a rule: which one came later is chance, so neither may win. */
final class Conflicts {
    private Conflicts() {}

    /**
     * Checks all registrations, by the name of the class.
     *
     * @throws IllegalStateException naming the class, both rules and where they came from
     */
    static void check(Map<String, List<Registration>> byName) {
        byName.forEach((name, rules) -> {
            for (Registration rule : rules) {
                check(name, rules.stream().filter(r -> concerns(r, rule)).toList());
            }
        });
    }

    /** Whether both are for the same class; one for a name is for all classes of it. */
    private static boolean concerns(Registration one, Registration other) {
        return one.type() == null || other.type() == null || one.type() == other.type();
    }

    private static void check(String name, List<Registration> rules) {
        if (rules.size() < 2 || rules.stream().anyMatch(rule -> rule.rank() == Rank.USER)) {
            return;
        }
        List<Registration> found =
                rules.stream().filter(rule -> rule.rank() == Rank.PROVIDER).toList();
        for (Registration rule : found) {
            Registration first = found.get(0);
            if (!rule.origin().equals(first.origin())) {
                throw new IllegalStateException("two rules for " + name + ": " + describe(first) + ", and "
                        + describe(rule) + "; say which with a rule of your own, such as rules(r -> r."
                        + first.rule().kind() + "(...)), or leave one provider out");
            }
        }
    }

    private static String describe(Registration rule) {
        return rule.rule().kind() + " from " + rule.origin();
    }
}
