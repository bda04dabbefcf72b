package io.github.heapfold.internal.walk;

import io.github.heapfold.Warning;
import io.github.heapfold.internal.heap.HeapAccess;
import io.github.heapfold.internal.shape.Frame;
import io.github.heapfold.internal.shape.Keyed;
import io.github.heapfold.internal.shape.Labels;
import io.github.heapfold.internal.shape.Role;
import io.github.heapfold.internal.shape.Shape;
import io.github.heapfold.type.HeapType;
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
        Object keyHolder = fields.key() != Keyed.NONE ? entry : node(entry, fields, true);
        if (keyHolder == null) {
            return null;
        }
        Object key = HeapAccess.reference(
                keyHolder,
                keyHolder == entry
                        ? fields.key()
                        : entryOf(keyHolder, fields.role()).key());
        Object value = valueOf(entry, fields);
        return key == null && value == null ? null : place(base, fields.labels(), key, value);
    }

    /** The value that an entry tells; null if it has none. */
    @Nullable
    Object valueOf(Object entry, Keyed.Entry fields) {
        if (fields.value() != Keyed.NONE) {
            return HeapAccess.reference(entry, fields.value());
        }
        Object holder = node(entry, fields, false);
        return holder == null
                ? null
                : HeapAccess.reference(holder, entryOf(holder, fields.role()).value());
    }

    /** The object that an entry leads to and that has the key, or the value, for it; null if there is none. */
    private @Nullable Object node(Object entry, Keyed.Entry fields, boolean key) {
        for (long offset : fields.nodes()) {
            Object target = HeapAccess.reference(entry, offset);
            Keyed.Entry node = target == null ? null : entryOrNull(target, fields.role());
            if (node != null && (key ? node.key() : node.value()) != Keyed.NONE) {
                return target;
            }
        }
        return null;
    }

    private Keyed.Entry entryOf(Object object, Role role) {
        Keyed.Entry entry = entryOrNull(object, role);
        if (entry == null) {
            throw new IllegalStateException(object.getClass() + " is no entry");
        }
        return entry;
    }

    private Keyed.@Nullable Entry entryOrNull(Object object, Role role) {
        return keyed(object, role) instanceof Keyed.Entry entry ? entry : null;
    }

    /** What a split says of an object in a role; null if it is not what a split map is made of. */
    @Nullable
    Keyed keyed(Object object, Role role) {
        Shape shape = sites.compiler.shape(HeapType.of(object.getClass()), role);
        return shape.keyed();
    }

    /** Where what belongs to a key and a value stands. */
    Path place(Path base, Labels labels, @Nullable Object key, @Nullable Object value) {
        Frame label;
        try {
            label = labels.frame(key, value);
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
