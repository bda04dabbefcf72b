package io.github.heapfold.internal.walk;

import io.github.heapfold.internal.shape.Frame;
import io.github.heapfold.internal.shape.FrameRole;
import io.github.heapfold.internal.shape.Shape;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the references to an object that have been seen say of its owner, as one small number: the deepest place common to the
 * sites that they lead to, and what the object is there. It does not depend on their order, a further one only raises it, and
 * there are about as many such numbers as there are places.
 */
final class Owners {
    /** Nothing has been seen. */
    static final int NONE = 0;

    private static final int SEVERAL = -1;

    private static final Comparator<Owner> BEST_ROLE = Comparator.<Owner>comparingInt(owner -> owner.shape.rank())
            .thenComparing(owner -> owner.shape.name().toString())
            .thenComparing(owner -> String.valueOf(owner.frame));

    private final Sites sites;
    private final List<Owner> all = new ArrayList<>();
    private final Map<Owner, Integer> numbers = new HashMap<>();
    /** Of an owner's number and that of a site, the number of the owner with one more reference; plus one. */
    private final LongCounts added = new LongCounts();

    private boolean several;

    /**
     * An owner.
     *
     * @param place common to all sites
     * @param exact the site that is at just that place; null if none is
     * @param shape what the object is where none is: the best of its roles
     * @param frame at the end of the place that this role is from
     * @param only the number of the only site; {@link #SEVERAL} for more than one
     */
    private record Owner(
            Path place,
            @Nullable Site exact,
            Shape shape,
            @Nullable Frame frame,
            int only) {
        static Owner of(Site site) {
            return new Owner(site.path, site, site.shape, site.path.frame, site.id);
        }

        Owner and(Owner other) {
            Path common = Path.common(place, other.place);
            Owner best = BEST_ROLE.compare(this, other) <= 0 ? this : other;
            return new Owner(
                    common,
                    better(exactAt(common), other.exactAt(common)),
                    best.shape,
                    best.frame,
                    only == other.only ? only : SEVERAL);
        }

        private @Nullable Site exactAt(Path common) {
            return place == common ? exact : null;
        }

        private static @Nullable Site better(@Nullable Site one, @Nullable Site other) {
            if (one == null || other == null) {
                return one == null ? other : one;
            }
            return BEST_ROLE.compare(of(one), of(other)) <= 0 ? one : other;
        }
    }

    Owners(Sites sites) {
        this.sites = sites;
    }

    /** The number of an owner with one more reference, to a site. */
    int plus(int owner, Site site) {
        long question = (long) owner << 32 | site.id;
        int known = (int) added.get(question) - 1;
        if (known < 0) {
            Owner one = Owner.of(site);
            known = number(owner == NONE ? one : get(owner).and(one));
            added.set(question, known + 1L);
        }
        return known;
    }

    private int number(Owner owner) {
        Integer known = numbers.putIfAbsent(owner, all.size() + 1);
        if (known != null) {
            return known;
        }
        several |= owner.only == SEVERAL;
        all.add(owner);
        return all.size();
    }

    private Owner get(int number) {
        return all.get(number - 1);
    }

    /** The place that all references have in common. */
    Path place(int owner) {
        return get(owner).place;
    }

    /** Whether an object would stand elsewhere if the other were its owner. */
    @SuppressWarnings("ReferenceEquality") // a shape compares part by part
    boolean differ(int owner, int other) {
        Owner one = get(owner);
        Owner two = get(other);
        return one.place != two.place || one.exact != two.exact || one.exact == null && one.shape != two.shape;
    }

    /** Where objects of an owner stand: at its place if a reference leads to just that, else beneath it, as shared. */
    Site stand(int number) {
        Owner owner = get(number);
        if (owner.exact != null) {
            return owner.exact;
        }
        Frame shared = Frame.role(owner.shape.name(), FrameRole.SHARED);
        return sites.at(owner.place.step(shared, sites.budget), owner.shape);
    }

    /** Whether references from more than one site lead to any object. */
    boolean areSeveral() {
        return several;
    }
}
