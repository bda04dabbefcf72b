package io.github.heapfold.internal.walk;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** Sums up, for each place where objects stand that several places refer to, from where that is. */
final class Sharings {
    private Sharings() {}

    /** The objects of one site: how many, and the references by the place that they come from. */
    static final class Row {
        final Site site;
        long objects;
        /** From outside of what the objects hold. */
        final Map<Path, Long> from = new IdentityHashMap<>();
        /** From within, or from deeper than where they stand: parents, links, the other end of an association. */
        final Map<Path, Long> back = new IdentityHashMap<>();

        Row(Site site) {
            this.site = site;
        }

        private void add(Path place, long references) {
            boolean shared = Referrers.isShared(site.path);
            boolean within = shared ? isBeneath(place, site.path) : place != site.path;
            (within ? back : from).merge(place, references, Long::sum);
        }
    }

    static List<Row> of(Ownership ownership) {
        Map<Site, Row> rows = new IdentityHashMap<>();
        List<Row> inOrder = new ArrayList<>();
        for (int rank = 0; rank < ownership.size(); rank++) {
            Site site = ownership.standOf(rank);
            int set = ownership.seenOf(rank);
            if (site == null
                    || site.onClaim == Site.STOPPED
                    || ownership.referrers().distinct(set) < 2) {
                continue;
            }
            Row row = rows.get(site);
            if (row == null) {
                row = new Row(site);
                rows.put(site, row);
                inOrder.add(row);
            }
            row.objects++;
            ownership.referrers().forEach(set, rank, (from, references) -> addTo(rows, site, from, references));
        }
        inOrder.removeIf(row -> row.back.isEmpty() && row.from.size() < 2);
        return inOrder;
    }

    private static void addTo(Map<Site, Row> rows, Site stands, Site from, long references) {
        Row row = rows.get(stands);
        if (row != null) {
            row.add(from.path, references);
        }
    }

    private static boolean isBeneath(Path path, Path above) {
        Path at = path;
        while (at.depth > above.depth && at.parent != null) {
            at = at.parent;
        }
        return at == above;
    }
}
