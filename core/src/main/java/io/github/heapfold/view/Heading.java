package io.github.heapfold.view;

import io.github.heapfold.Accounting;
import io.github.heapfold.Attribution;
import io.github.heapfold.BoundaryCut;
import io.github.heapfold.MemoryProfile;
import io.github.heapfold.Warning;
import io.github.heapfold.tree.Kind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a view says before and after its numbers, so that they do not mislead. */
final class Heading {
    private final MemoryProfile profile;

    Heading(MemoryProfile profile) {
        this.profile = profile;
    }

    /** What it adds up to. */
    String sums() {
        List<String> parts = new ArrayList<>();
        long offHeap = profile.root().bytesBeneath(kind -> kind == Kind.NATIVE);
        if (profile.facts().bothAccountings()) {
            parts.add(Amount.size(profile.root().bytesBeneath(kind -> kind.isLive() && kind != Kind.NATIVE)) + " live");
            parts.add(Amount.size(profile.root().bytesBeneath(kind -> kind != Kind.NATIVE)) + " allocated");
        } else {
            parts.add(Amount.size(profile.totalBytes() - offHeap)
                    + (profile.accounting() == Accounting.EXACT ? " allocated" : " live"));
        }
        if (profile.objectCount() > 0) { // folded text knows none
            parts.add(Amount.count(profile.objectCount(), "object"));
        }
        parts.add(offHeap == 0 ? "none counted off the heap" : Amount.size(offHeap) + " counted off the heap");
        return String.join(", ", parts);
    }

    /** How it was made. */
    String making(@Nullable Instant date) {
        return joined(
                terms(),
                profile.statistics().nanoseconds() == 0
                        ? ""
                        : String.format(
                                Locale.ROOT, "%.2f s", profile.statistics().nanoseconds() / 1e9),
                date == null ? "" : date.toString());
    }

    /** By what it was counted. */
    String terms() {
        return joined(
                profile.attribution() == Attribution.UNKNOWN ? "" : "attribution " + profile.attribution(),
                "accounting " + profile.accounting(),
                profile.jdk().isEmpty() ? "" : "JDK " + profile.jdk(),
                profile.layout());
    }

    private static String joined(String... parts) {
        return Stream.of(parts).filter(part -> !part.isEmpty()).collect(Collectors.joining(", "));
    }

    /** How many notes there are; empty if none. */
    String notes() {
        long cut = profile.boundaries().stream().mapToLong(BoundaryCut::count).sum();
        List<String> parts = new ArrayList<>();
        if (!profile.warnings().isEmpty()) {
            parts.add(Amount.count(profile.warnings().size(), "warning"));
        }
        if (cut > 0) {
            parts.add(Amount.count(cut, "reference") + " not followed");
        }
        return String.join(", ", parts) + (parts.isEmpty() ? "" : ", see the end");
    }

    /** What was referred to and not followed; empty if nothing. */
    String cuts() {
        return profile.boundaries().stream()
                .map(cut -> String.format(Locale.ROOT, "%s (%,d)", cut.name(), cut.count()))
                .collect(Collectors.joining(", "));
    }

    /** In full. */
    List<String> warnings() {
        return profile.warnings().stream().map(Warning::toString).toList();
    }
}
