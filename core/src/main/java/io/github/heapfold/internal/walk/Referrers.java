package io.github.heapfold.internal.walk;

import io.github.heapfold.internal.shape.Frame;
import io.github.heapfold.internal.shape.FrameRole;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * From where references lead to an object, as one small number per object: the number of a multiset of sites, those that the
 * references would have the object stand at. Objects that are referred to from the same places have the same number, and there
 * are few such numbers. From a multiset follows where its objects stand: at the deepest place common to all, whatever the order
 * in which the references were seen.
 */
final class Referrers {
    /** References from one site are told apart up to here; what is more is kept beside, by object. */
    static final int MOST = 8;

    /** Beyond so many multisets a further reference only moves the common place, and is not told. */
    static final int MOST_SETS = 1 << 17;

    static final int NONE = 0;

    private final Sites sites;
    private final List<Referrer> sets = new ArrayList<>();
    private final Map<Referrer, Integer> numbers = new HashMap<>();
    /** Of a multiset's number and a site's, the number of the multiset with one more; plus one. */
    private final LongCounts added = new LongCounts();
    /** Of an object's number and a site's, the references beyond {@link #MOST}. */
    private final LongCounts beyond = new LongCounts();

    /** Of a multiset's number, and that of a site plus one, the number of the site where its objects stand; plus one. */
    private final LongCounts stands = new LongCounts();

    private boolean coarse;

    Referrers(Sites sites) {
        this.sites = sites;
        number(new Referrer(new int[0], new int[0]));
    }

    /** Sites in order of their numbers, and how many references each stands for. */
    private static final class Referrer {
        final int[] sites;
        final int[] counts;

        Referrer(int[] sites, int[] counts) {
            this.sites = sites;
            this.counts = counts;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Referrer that
                    && Arrays.equals(sites, that.sites)
                    && Arrays.equals(counts, that.counts);
        }

        @Override
        public int hashCode() {
            return 31 * Arrays.hashCode(sites) + Arrays.hashCode(counts);
        }

        int indexOf(int site) {
            return Arrays.binarySearch(sites, site);
        }
    }

    private int number(Referrer set) {
        Integer known = numbers.get(set);
        if (known != null) {
            return known;
        }
        sets.add(set);
        numbers.put(set, sets.size() - 1);
        return sets.size() - 1;
    }

    /** The number of the multiset with one more reference. */
    int plus(int set, Site site, int rank) {
        long step = key(set, site.id);
        int known = (int) added.get(step) - 1;
        if (known < 0) {
            known = add(set, site);
            added.set(step, known + 1L);
        }
        if (known == set) { // as many as are told apart, or a coarse one
            beyond.add(key(rank, site.id), 1);
        }
        return known;
    }

    private int add(int set, Site site) {
        Referrer before = sets.get(set);
        int at = before.indexOf(site.id);
        if (at >= 0 && before.counts[at] == MOST) {
            return set;
        }
        if (sets.size() >= MOST_SETS) {
            coarse = true;
            return number(only(common(set, site)));
        }
        return number(with(before, at, site.id));
    }

    private static long key(int high, int low) {
        return (long) high << 32 | low & 0xFFFF_FFFFL;
    }

    private static Referrer with(Referrer before, int at, int site) {
        if (at >= 0) {
            int[] counts = before.counts.clone();
            counts[at]++;
            return new Referrer(before.sites, counts);
        }
        int insert = -at - 1;
        int n = before.sites.length;
        int[] sites = new int[n + 1];
        int[] counts = new int[n + 1];
        System.arraycopy(before.sites, 0, sites, 0, insert);
        System.arraycopy(before.counts, 0, counts, 0, insert);
        sites[insert] = site;
        counts[insert] = 1;
        System.arraycopy(before.sites, insert, sites, insert + 1, n - insert);
        System.arraycopy(before.counts, insert, counts, insert + 1, n - insert);
        return new Referrer(sites, counts);
    }

    private static Referrer only(Site site) {
        return new Referrer(new int[] {site.id}, new int[] {1});
    }

    /** A site at the common place of the set and one more. */
    private Site common(int set, Site site) {
        Referrer before = sets.get(set);
        Path path = site.path;
        for (int id : before.sites) {
            path = Path.common(path, sites.all.get(id).path);
        }
        return sites.at(path, best(before, site).shape);
    }

    private Site best(Referrer set, Site first) {
        Site best = first;
        for (int id : set.sites) {
            best = Roles.better(best, sites.all.get(id));
        }
        return best;
    }

    /** The number of the multiset in which one reference comes from another site than before. */
    int moved(int set, Site from, Site to, int rank) {
        int without = set;
        if (beyond.get(key(rank, from.id)) > 0) {
            beyond.add(key(rank, from.id), -1);
        } else {
            Referrer before = sets.get(set);
            int at = before.indexOf(from.id);
            if (at >= 0) { // not there where sets are coarse
                without = number(without(before, at));
            }
        }
        return plus(without, to, rank);
    }

    private static Referrer without(Referrer before, int at) {
        if (before.counts[at] > 1) {
            int[] counts = before.counts.clone();
            counts[at]--;
            return new Referrer(before.sites, counts);
        }
        int n = before.sites.length - 1;
        int[] sites = new int[n];
        int[] counts = new int[n];
        System.arraycopy(before.sites, 0, sites, 0, at);
        System.arraycopy(before.counts, 0, counts, 0, at);
        System.arraycopy(before.sites, at + 1, sites, at, n - at);
        System.arraycopy(before.counts, at + 1, counts, at, n - at);
        return new Referrer(sites, counts);
    }

    /**
     * Where the objects of a multiset stand: at the common place if a reference leads to just that, else beneath it, as
     * shared.
     *
     * @param above a place that it must not be beneath, though the multiset says so; null for none
     */
    Site stand(int set, @Nullable Site above) {
        long question = key(set, above == null ? 0 : above.id + 1);
        int known = (int) stands.get(question) - 1;
        if (known < 0) {
            known = find(set, above).id;
            stands.set(question, known + 1L);
        }
        return sites.all.get(known);
    }

    private Site find(int set, @Nullable Site above) {
        Referrer referrer = sets.get(set);
        Path common = above == null ? null : placeOf(above);
        for (int id : referrer.sites) {
            Path path = sites.all.get(id).path;
            common = common == null ? path : Path.common(common, path);
        }
        if (common == null) {
            throw new IllegalStateException("nothing refers to the object");
        }
        Site exact = null;
        Site any = above;
        for (int id : referrer.sites) {
            Site site = sites.all.get(id);
            any = any == null ? site : Roles.better(any, site);
            if (site.path == common) {
                exact = exact == null ? site : Roles.better(exact, site);
            }
        }
        if (exact != null) {
            return exact;
        }
        if (above != null && above.path == common) {
            return above;
        }
        Site best = Objects.requireNonNull(any);
        Frame shared = Frame.role(best.shape.name(), FrameRole.SHARED);
        return sites.at(common.step(shared, sites.budget), best.shape);
    }

    /** The place that a site's objects have in common, where they stand beneath it as shared. */
    static Path placeOf(Site site) {
        Path path = site.path;
        return isShared(path) && path.parent != null ? path.parent : path;
    }

    static boolean isShared(Path path) {
        return path.frame != null && path.frame.isShared();
    }

    /** Takes a site and the number of references that come from it. */
    interface ReferenceConsumer {
        void accept(Site site, long references);
    }

    /** What refers to each object of a multiset, as far as that tells it. */
    void forEach(int set, ReferenceConsumer consumer) {
        Referrer referrer = sets.get(set);
        for (int i = 0; i < referrer.sites.length; i++) {
            consumer.accept(sites.all.get(referrer.sites[i]), referrer.counts[i]);
        }
    }

    /** Takes an object's number, a site and the number of references that come from it beyond those of the multiset. */
    interface BeyondConsumer {
        void accept(int rank, Site site, long references);
    }

    void forEachBeyond(BeyondConsumer consumer) {
        beyond.forEach((key, count) -> consumer.accept((int) (key >>> 32), sites.all.get((int) key), count));
    }

    /** How many sites the references come from; 1 mostly. */
    int distinct(int set) {
        return sets.get(set).sites.length;
    }

    /** Whether there were so many multisets that some references are not told. */
    boolean isCoarse() {
        return coarse;
    }
}
