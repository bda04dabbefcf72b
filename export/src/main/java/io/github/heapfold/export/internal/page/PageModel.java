package io.github.heapfold.export.internal.page;

import java.util.List;

/**
 * All that a page shows. How it was found out is not its business: whatever fills it, packing, writing and the page's
 * scripts stay the same.
 *
 * @param title plain text
 * @param facts what the heading says besides the sums, in this order
 * @param allocatedKnown whether padding and spare capacity are among the bytes, so that live and allocated bytes differ
 * @param trees one for each attribution, the one to show first in front
 * @param sharing what several places refer to, if the profile tells
 * @param warnings in full
 * @param cuts what was referred to and not followed
 */
public record PageModel(
        String title,
        List<Fact> facts,
        boolean allocatedKnown,
        List<PageTree> trees,
        List<Shared> sharing,
        List<String> warnings,
        List<Cut> cuts) {

    public PageModel {
        facts = List.copyOf(facts);
        trees = List.copyOf(trees);
        sharing = List.copyOf(sharing);
        warnings = List.copyOf(warnings);
        cuts = List.copyOf(cuts);
        if (trees.isEmpty()) {
            throw new IllegalArgumentException("a page shows at least one tree, had none");
        }
    }

    /** One entry of the heading, such as {@code JDK: 17}. */
    public record Fact(String label, String text) {}

    /** Objects of a type that several places refer to, and where they are counted. */
    public record Shared(List<String> path, String type, long objects, long bytes, List<Referrer> referrers) {
        public Shared {
            path = List.copyOf(path);
            referrers = List.copyOf(referrers);
        }
    }

    /** A place that refers to something shared. */
    public record Referrer(List<String> path, long references) {
        public Referrer {
            path = List.copyOf(path);
        }
    }

    /** References counted and not followed; before is 0 unless the page is about a change. */
    public record Cut(String name, long before, long count) {}
}
