package io.github.heapfold.typerule;

import io.github.heapfold.annotation.Claim;
import io.github.heapfold.type.HeapField;
import io.github.heapfold.type.HeapType;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Picks the rule for a class. Immutable; {@link Rules} collects what it holds.
 *
 * <p>Precedence: the exact class, then the nearest superclass whose rule claims subclasses, then interfaces, then rules
 * by predicate. At each of these a rule of yours goes before an annotation of the class, that before a provider's rule, that
 * before one of Heapfold's own; of yours the later one wins. Of two providers neither does: {@link Rules#build()} throws,
 * unless a rule of yours decides. A class without a rule is shown field by field.
 */
public final class RuleRegistry {
    private final RuleStore store;
    private final Precedence precedence;
    private final UnaryOperator<TypeRule> change;
    private final long scanNanoseconds;

    RuleRegistry(RuleStore store, UnaryOperator<TypeRule> change, long scanNanoseconds) {
        this.store = store;
        this.precedence = new Precedence(store);
        this.change = change;
        this.scanNanoseconds = scanNanoseconds;
    }

    /** Nothing registered so far. */
    public static Rules builder() {
        return new Rules();
    }

    /** The same choices, but each rule replaced by what the function makes of it. */
    public RuleRegistry changed(UnaryOperator<TypeRule> function) {
        return new RuleRegistry(store, rule -> function.apply(change.apply(rule)), scanNanoseconds);
    }

    /**
     * The rule that was chosen, or one that was passed over.
     *
     * @param origin who registered it
     * @param match how it came to speak for the class
     * @param anchor the class it was registered for, a superclass or interface of the one asked for; null if by predicate
     * @param problem what was wrong with the code of that origin, so that the rule is the default; null mostly
     */
    public record Resolved(
            TypeRule rule,
            String origin,
            Match match,
            @Nullable HeapType anchor,
            @Nullable String problem) {}

    /**
     * A rule as it was registered.
     *
     * @param type binary name of the class that it was registered for; null if by predicate
     * @param claim whether it speaks for subclasses too
     * @param origin who registered it
     * @param name what frames call the class; null for its own name
     */
    public record Listed(
            @Nullable String type,
            TypeRule rule,
            Claim claim,
            String origin,
            @Nullable String name) {}

    /** The rule for a class; never null. Arrays and primitive types have none. */
    public Resolved ruleFor(HeapType type) {
        return changed(precedence.first(type));
    }

    /** The rule for a class of this JVM. */
    public Resolved ruleFor(Class<?> type) {
        return ruleFor(HeapType.of(type));
    }

    /** All rules that claim a class, in their order of precedence: the first is the one chosen, the last the default. */
    public List<Resolved> candidates(HeapType type) {
        return precedence.all(type).stream().map(this::changed).toList();
    }

    private Resolved changed(Resolved found) {
        return new Resolved(change.apply(found.rule()), found.origin(), found.match(), found.anchor(), found.problem());
    }

    /**
     * All rules, also those that others take precedence over and those of libraries: by the name of the type, then in
     * order of registration.
     */
    public List<Listed> list() {
        return store.list();
    }

    /** The name that a rule or the class itself gives it in frames; null to use its own. */
    public @Nullable String nameOf(HeapType type) {
        return store.nameOf(type);
    }

    /** The name that a field is given in frames; null to use its own. */
    public @Nullable String nameOf(HeapField field) {
        return Annotations.nameOf(field);
    }

    /** The group of classes that stand at one place, which the class belongs to; null mostly. */
    public @Nullable String groupOf(HeapType type) {
        return store.groupOf(type);
    }

    /** Whether the field's target is not followed. */
    public boolean skips(HeapField field) {
        return store.skips(field);
    }

    /** Whether objects of the class belong to a framework, by themselves, a superclass or an interface. */
    public boolean isBoundary(HeapType type) {
        return store.isBoundary(type);
    }

    /** Whether what the field refers to belongs to a framework. */
    public boolean isBoundary(HeapField field) {
        return store.isBoundary(field.declaring().name(), field.name());
    }

    /** How the map is split that the field leads to; null mostly. */
    public @Nullable Split splitOf(HeapField field) {
        Split last = null;
        for (RuleStore.FieldSplit split : store.splitsOf(field.declaring())) {
            last = split.field().equals(field.name()) ? split.split() : last;
        }
        return last;
    }

    /** The fields of a class of which a split speaks, whether it declares them or not. */
    public List<String> splitFields(HeapType type) {
        return store.splitsOf(type).stream().map(RuleStore.FieldSplit::field).toList();
    }

    /** Whether the field's target is one line. */
    public boolean isLeaf(HeapField field) {
        return Annotations.isLeaf(field);
    }

    /** What it took to find the rules by {@link Rules#scan}. */
    public long scanNanoseconds() {
        return scanNanoseconds;
    }
}
