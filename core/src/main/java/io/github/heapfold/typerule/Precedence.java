package io.github.heapfold.typerule;

import io.github.heapfold.annotation.Claim;
import io.github.heapfold.internal.code.Failure;
import io.github.heapfold.type.HeapType;
import io.github.heapfold.typerule.RuleRegistry.Resolved;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which of the rules that claim a class decides: the order is that of {@link RuleRegistry}'s own words. */
final class Precedence {
    private final RuleStore store;

    Precedence(RuleStore store) {
        this.store = store;
    }

    /** A class whose rules may speak for another. */
    private record Anchor(HeapType type, Match match) {}

    /** The rule that decides. Predicates are asked only where nothing else does. */
    Resolved first(HeapType type) {
        for (Anchor anchor : anchors(type)) {
            List<Registration> rules = at(anchor);
            if (!rules.isEmpty()) {
                return resolved(rules.get(0), anchor);
            }
        }
        for (Registration rule : store.predicatesFor(type)) {
            Resolved picked = picked(rule, type);
            if (picked != null) {
                return picked;
            }
        }
        return fallback(type);
    }

    /** All rules that claim a class: the first is the one that decides, the last the default. */
    List<Resolved> all(HeapType type) {
        List<Resolved> all = new ArrayList<>();
        for (Anchor anchor : anchors(type)) {
            at(anchor).forEach(rule -> all.add(resolved(rule, anchor)));
        }
        for (Registration rule : store.predicatesFor(type)) {
            Resolved picked = picked(rule, type);
            if (picked != null) {
                all.add(picked);
            }
        }
        all.add(fallback(type));
        return all;
    }

    /** The class, its superclasses, then interfaces breadth first from the class upwards, in declaration order. */
    private static List<Anchor> anchors(HeapType type) {
        List<Anchor> anchors = new ArrayList<>();
        for (HeapType c : type.superclasses()) {
            anchors.add(new Anchor(c, anchors.isEmpty() ? Match.EXACT : Match.SUPERCLASS));
        }
        type.allInterfaces().forEach(c -> anchors.add(new Anchor(c, Match.INTERFACE)));
        return anchors;
    }

    /** The rules of one class that speak for the one asked for, best first. */
    private List<Registration> at(Anchor anchor) {
        List<Registration> rules = store.rulesOf(anchor.type);
        if (anchor.match != Match.EXACT) {
            rules.removeIf(rule -> rule.claim() != Claim.SUBCLASSES);
        }
        return rules;
    }

    private static Resolved resolved(Registration registration, Anchor anchor) {
        return new Resolved(registration.rule(), registration.origin(), anchor.match, anchor.type, null);
    }

    /** The rule if its predicate picks the class, or why it cannot be told; null if it does not. */
    private static @Nullable Resolved picked(Registration rule, HeapType type) {
        try {
            return rule.picks(type) ? new Resolved(rule.rule(), rule.origin(), Match.PREDICATE, null, null) : null;
        } catch (Throwable e) { // a user's code may throw anything; it costs the class its rule, not the profile
            return failed(rule.origin(), Match.PREDICATE, "has a predicate that threw " + Failure.describe(e));
        }
    }

    /** The default; with the reason if the class's library has no rules because they failed. */
    private Resolved fallback(HeapType type) {
        Library library = store.library(type.name());
        String problem = library == null ? null : library.problem();
        return library == null || problem == null
                ? new Resolved(new TypeRule.Fields(), "default", Match.NONE, null, null)
                : failed(library.origin(), Match.NONE, problem);
    }

    private static Resolved failed(String origin, Match match, String problem) {
        return new Resolved(new TypeRule.Fields(), origin, match, null, problem);
    }
}
