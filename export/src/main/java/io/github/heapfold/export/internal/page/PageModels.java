package io.github.heapfold.export.internal.page;

import io.github.heapfold.Attribution;
import io.github.heapfold.BoundaryCut;
import io.github.heapfold.MemoryProfile;
import io.github.heapfold.diff.ChangedPlace;
import io.github.heapfold.diff.ProfileDiff;
import io.github.heapfold.export.internal.page.PageModel.Cut;
import io.github.heapfold.export.internal.page.PageModel.Fact;
import io.github.heapfold.export.internal.page.PageTreeBuilder.Side;
import io.github.heapfold.tree.ClassNames;
import io.github.heapfold.tree.ObjectCount;
import io.github.heapfold.tree.OwnBytes;
import io.github.heapfold.tree.Place;
import io.github.heapfold.tree.Sharing;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Makes the model of a page from profiles: the one class of the page that knows them. */
public final class PageModels {
    private PageModels() {}

    /** What a page about one profile shows. */
    public static PageModel of(String title, @Nullable Instant date, MemoryProfile profile) {
        PageTreeBuilder tree = new PageTreeBuilder();
        boolean allocatedKnown = add(tree, Side.NOW, profile);
        List<Fact> facts = facts(profile, allocatedKnown, date);
        if (profile.statistics().nanoseconds() > 0) {
            facts.add(new Fact("Took", seconds(profile.statistics().nanoseconds())));
        }
        return new PageModel(
                title,
                facts,
                allocatedKnown,
                List.of(tree.build("", false)),
                profile.sharing().stream().map(PageModels::shared).toList(),
                profile.warnings().stream().map(Object::toString).toList(),
                profile.boundaries().stream()
                        .map(cut -> new Cut(cut.name(), 0, cut.count()))
                        .toList());
    }

    /** What a page about a change shows. */
    public static PageModel ofChange(String title, @Nullable Instant date, MemoryProfile before, MemoryProfile after) {
        ProfileDiff diff = ProfileDiff.between(before, after);
        PageTreeBuilder tree = new PageTreeBuilder();
        boolean allocatedKnown = add(tree, diff);
        List<Fact> facts = facts(after, allocatedKnown, date);
        List<String> warnings = new ArrayList<>(diff.notes());
        before.warnings().forEach(warning -> warnings.add("Before: " + warning));
        after.warnings().forEach(warning -> warnings.add("After: " + warning));
        return new PageModel(
                title, facts, allocatedKnown, List.of(tree.build("", true)), List.of(), warnings, cuts(before, after));
    }

    private static List<Fact> facts(MemoryProfile profile, boolean allocatedKnown, @Nullable Instant date) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("Owner", attribution(profile.attribution())));
        facts.add(new Fact("Accounting", accounting(allocatedKnown)));
        add(facts, "Layout", profile.layout());
        add(facts, "JDK", profile.jdk());
        add(facts, "Date", date == null ? "" : date.toString());
        return facts;
    }

    private static void add(List<Fact> facts, String label, String text) {
        if (!text.isEmpty()) {
            facts.add(new Fact(label, text));
        }
    }

    private static String attribution(Attribution attribution) {
        return switch (attribution) {
            case FIRST -> "FIRST, the path that comes first";
            case COMMON -> "COMMON, the deepest place that all references pass";
            case UNKNOWN -> "not known";
        };
    }

    private static PageModel.Shared shared(Sharing sharing) {
        List<PageModel.Referrer> referrers = new ArrayList<>();
        sharing.from().forEach(from -> referrers.add(new PageModel.Referrer(from.path(), from.count())));
        sharing.back().forEach(back -> referrers.add(new PageModel.Referrer(back.path(), back.count())));
        return new PageModel.Shared(
                sharing.path(),
                ClassNames.readable(sharing.type()),
                sharing.objects(),
                sharing.bytesBeneath(),
                referrers);
    }

    private static boolean add(PageTreeBuilder tree, ProfileDiff diff) {
        boolean allocatedKnown =
                diff.before().facts().bothAccountings() && diff.after().facts().bothAccountings();
        List<String> path = new ArrayList<>();
        for (ChangedPlace.Visited visited : diff.root().byPath()) {
            path.subList(Math.max(0, visited.depth() - 1), path.size()).clear();
            if (visited.depth() > 0) {
                path.add(visited.place().frame());
            }
            allocatedKnown |= add(tree, Side.BEFORE, path, visited.place().before());
            allocatedKnown |= add(tree, Side.NOW, path, visited.place().after());
        }
        return allocatedKnown;
    }

    private static boolean add(PageTreeBuilder tree, Side side, List<String> path, ChangedPlace.Amounts amounts) {
        boolean allocated = false;
        for (OwnBytes own : amounts.own()) {
            allocated |= !own.kind().isLive();
            tree.add(side, path, own.kind(), own.bytes(), own.objects());
        }
        for (ObjectCount count : amounts.counts()) {
            tree.addClass(side, path, ClassNames.readable(count.className()), objects(count));
        }
        return allocated;
    }

    private static PageTree.Objects objects(ObjectCount count) {
        return new PageTree.Objects(count.objects(), count.arrayElements(), count.shallowBytes());
    }

    private static boolean add(PageTreeBuilder tree, Side side, MemoryProfile profile) {
        boolean allocatedKnown = profile.facts().bothAccountings();
        for (Place.Located located : profile.root().located()) {
            for (OwnBytes own : located.place().own()) {
                allocatedKnown |= !own.kind().isLive();
                tree.add(side, List.copyOf(located.path()), own.kind(), own.bytes(), own.objects());
            }
        }
        for (MemoryProfile.ClassCount count : profile.classCounts()) {
            tree.addClass(side, count.path(), ClassNames.readable(count.className()), objects(count.count()));
        }
        return allocatedKnown;
    }

    private static List<Cut> cuts(MemoryProfile before, MemoryProfile after) {
        Map<String, long[]> cuts = new TreeMap<>();
        for (BoundaryCut cut : before.boundaries()) {
            cuts.computeIfAbsent(cut.name(), name -> new long[2])[0] += cut.count();
        }
        for (BoundaryCut cut : after.boundaries()) {
            cuts.computeIfAbsent(cut.name(), name -> new long[2])[1] += cut.count();
        }
        return cuts.entrySet().stream()
                .map(cut -> new Cut(cut.getKey(), cut.getValue()[0], cut.getValue()[1]))
                .toList();
    }

    private static String accounting(boolean allocatedKnown) {
        return allocatedKnown ? "EXACT, with padding and spare capacity" : "LOGICAL, live data only";
    }

    private static String seconds(long nanoseconds) {
        return String.format(Locale.ROOT, nanoseconds < 10_000_000 ? "%.4f s" : "%.2f s", nanoseconds / 1e9);
    }
}
