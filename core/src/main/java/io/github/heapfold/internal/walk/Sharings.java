package io.github.heapfold.internal.walk;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Sums up, for each place where objects stand that several places refer to, from where that is. */
final class Sharings {
    private Sharings() {}

    /** The objects of one site: how many, and the references by the place that they come from. */
    static final class Row {
        final Site site;
        long objects;
        /** From outside of what the objects hold. */
        final IdentityHashMap<Path, Long> from = new IdentityHashMap<>();
        /** From within, or from deeper than where they stand: parents, links, the other end of an association. */
        final IdentityHashMap<Path, Long> back = new IdentityHashMap<>();

        Row(Site site) {
            this.site = site;
        }

        private void add(Path place, long references) {
            boolean shared = Referrers.isShared(site.path);
            boolean within = shared ? isBeneath(place, site.path) : place != site.path;
            IdentityHashMap<Path, Long> counts = within ? back : from;
            counts.merge(place, references, Long::sum);
        }
    }

    static List<Row> of(Ownership ownership) {
        Referrers referrers = ownership.referrers();
        LongCounts objects = new LongCounts(); // by site and multiset, of which there are few
        for (int rank = 0; rank < ownership.size(); rank++) {
            Site site = ownership.standOf(rank);
            int set = ownership.seenOf(rank);
            if (site != null && site.onClaim != Site.STOPPED && referrers.distinct(set) > 1) {
                objects.add((long) site.id << 32 | set, 1);
            }
        }
        Map<Integer, Row> rows = new TreeMap<>();
        objects.forEach((key, count) -> {
            int site = (int) (key >>> 32);
            Row row = rows.computeIfAbsent(site, id -> new Row(ownership.site(id)));
            row.objects += count;
            referrers.forEach((int) key, (from, references) -> row.add(from.path, references * count));
        });
        referrers.forEachBeyond((rank, from, references) -> {
            Site site = ownership.standOf(rank);
            Row row = site == null ? null : rows.get(site.id);
            if (row != null && referrers.distinct(ownership.seenOf(rank)) > 1) {
                row.add(from.path, references);
            }
        });
        rows.values().removeIf(row -> row.back.isEmpty() && row.from.size() < 2);
        return new ArrayList<>(rows.values());
    }

    private static boolean isBeneath(Path path, Path above) {
        Path at = path;
        while (at.depth > above.depth && at.parent != null) {
            at = at.parent;
        }
        return at == above;
    }
}
