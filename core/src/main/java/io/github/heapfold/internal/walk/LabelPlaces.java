package io.github.heapfold.internal.walk;

import io.github.heapfold.Warning;
import io.github.heapfold.internal.shape.Frame;
import io.github.heapfold.internal.shape.Keyed;
import io.github.heapfold.internal.shape.Labels;
import io.github.heapfold.internal.shape.Role;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** Finds the places where the entries of split maps stand: each beneath its label, as long as there are places. */
final class LabelPlaces {
    private final Sites sites;

    LabelPlaces(Sites sites) {
        this.sites = sites;
    }

    /** Where an entry stands of a map that stands there; null if it tells no key, or has neither key nor value. */
    @Nullable
    Path placeOf(Object entry, Path base, Keyed.Entry fields) {
        Found key = find(entry, fields, Keyed.Entry::key);
        Object value = valueOf(entry, fields);
        return key == null || key.object == null && value == null
                ? null
                : place(base, fields.labels(), key.object, value);
    }

    /** The value that an entry tells; null if it has none. */
    @Nullable
    Object valueOf(Object entry, Keyed.Entry fields) {
        Found value = find(entry, fields, Keyed.Entry::value);
        return value == null ? null : value.object;
    }

    /** What lies in a field that is there. */
    private record Found(@Nullable Object object) {}

    /** What an entry holds as key or value, or for it an object that it leads to; null if neither has such a field. */
    private @Nullable Found find(Object entry, Keyed.Entry fields, ToLongFunction<Keyed.Entry> field) {
        if (field.applyAsLong(fields) != Keyed.NONE) {
            return new Found(sites.heap.reference(entry, field.applyAsLong(fields)));
        }
        for (long offset : fields.nodes()) {
            Object target = sites.heap.reference(entry, offset);
            Keyed node = target == null ? null : keyed(target, fields.role());
            if (target != null && node instanceof Keyed.Entry other && field.applyAsLong(other) != Keyed.NONE) {
                return new Found(sites.heap.reference(target, field.applyAsLong(other)));
            }
        }
        return null;
    }

    /** What a split says of an object in a role; null if it is not what a split map is made of. */
    @Nullable
    Keyed keyed(Object object, Role role) {
        return sites.compiler.shape(sites.heap.typeOf(object), role).keyed();
    }

    /** Where what belongs to a key and a value stands. */
    Path place(Path base, Labels labels, @Nullable Object key, @Nullable Object value) {
        Frame label;
        try {
            label = labels.frame(sites.heap.value(key), sites.heap.value(value));
        } catch (Throwable e) { // a user's code may throw anything; it costs this entry its label, not the profile
            warn(base, labels, e);
            label = labels.unknown();
        }
        if (base.labels == null) {
            base.labels = labels;
        }
        Path known = base.known(label);
        if (known != null) {
            return known;
        }
        if (base.labelsOf(label.type()) >= Labels.NESTED) {
            return base;
        }
        return sites.budget.takeLabel() ? base.step(label) : others(base, labels);
    }

    private void warn(Path base, Labels labels, Throwable thrown) {
        String words = sites.warnings.describe(labels.field(), thrown);
        sites.warnings.add(
                Warning.Code.RULE_FAILED,
                base,
                "",
                "the label of the split of " + labels.field() + " threw " + words,
                "correct the function; the entries are counted together under the label ?",
                1);
    }

    private Path others(Path base, Labels labels) {
        sites.warnings.add(
                Warning.Code.COARSE,
                base,
                "",
                "the split of " + labels.field() + " has more labels than there are places for; entries of those met "
                        + "later are counted together as others, which need not be the smallest",
                "split by a coarser label, with Split.by(...); or raise Limits.paths",
                1);
        return base.step(labels.others());
    }
}
