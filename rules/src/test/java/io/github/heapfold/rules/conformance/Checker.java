package io.github.heapfold.rules.conformance;

import io.github.heapfold.Boundaries;
import io.github.heapfold.MemoryProfile;
import io.github.heapfold.MemoryProfiler;
import io.github.heapfold.fixtures.oracle.Oracle;
import io.github.heapfold.fixtures.oracle.OracleBoundaries;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Profiles a graph in every way there is and complains where an answer is not the oracle's, breaks a law, or is not the
 * answer of the other ways.
 */
final class Checker {
    private final List<Profilers> bounded;
    private final List<Profilers> unbounded;

    Checker() {
        this(builder -> {});
    }

    /** With settings of its own: what a negative control is made of. */
    Checker(Consumer<MemoryProfiler.Builder> settings) {
        Boundaries standard = Boundaries.standard();
        Boundaries none = Boundaries.none();
        bounded = List.of(
                Profilers.of(standard, true, "with rules", settings),
                Profilers.of(standard, false, "without rules", settings));
        unbounded = List.of(
                Profilers.of(none, true, "without boundaries", settings),
                Profilers.of(none, false, "without boundaries and rules", settings));
    }

    /** Within the standard boundaries, and without any if the graph is self-contained. */
    List<String> complaints(Object root) {
        List<String> complaints = new ArrayList<>(complaints(root, bounded, Oracle.standardBoundaries()));
        if (SelfContained.test(root)) {
            complaints.addAll(complaints(root, unbounded, Oracle.none()));
        }
        return complaints;
    }

    private static List<String> complaints(Object root, List<Profilers> ways, OracleBoundaries boundaries) {
        Oracle.Result truth = Oracle.sizeOf(root, boundaries);
        List<String> complaints = new ArrayList<>();
        for (Profilers way : ways) {
            Complaints here = new Complaints(way.name());
            MemoryProfile fast = way.fast().profile(root);
            MemoryProfile byIdentity = way.byIdentity().profile(root);
            compare(fast, truth, here);
            compare(byIdentity, truth, here);
            compare(way.parallel().profile(root), truth, here);
            here.unlessEqual("text of the walk by identity", byIdentity.toString(), fast.toString());
            here.unlessEqual("text of a second walk", way.fast().profile(root).toString(), fast.toString());
            here.unlessEqual("boundaries of the walk by identity", byIdentity.boundaries(), fast.boundaries());
            MemoryProfile logical = way.logical().profile(root);
            here.unlessEqual(
                    "LOGICAL bytes of a parallel walk",
                    way.parallelLogical().profile(root).totalBytes(),
                    logical.totalBytes());
            Laws.ofOne(fast, here);
            Laws.ofOne(logical, here);
            Laws.ofBoth(fast, logical, here);
            complaints.addAll(here.list());
        }
        return complaints;
    }

    /** Several roots: each way, in the given order. */
    List<String> complaintsAboutAll(Map<String, ?> roots) {
        Oracle.Result truth = Oracle.sizeOfAll(roots.values(), Oracle.standardBoundaries());
        List<String> complaints = new ArrayList<>();
        for (Profilers way : bounded) {
            Complaints here = new Complaints(way.name() + ", " + String.join(" ", roots.keySet()));
            MemoryProfile fast = way.fast().profileAll(roots);
            compare(fast, truth, here);
            MemoryProfile byIdentity = way.byIdentity().profileAll(roots);
            compare(byIdentity, truth, here);
            compare(way.parallel().profileAll(roots), truth, here);
            here.unlessEqual("text of the walk by identity", byIdentity.toString(), fast.toString());
            Laws.ofOne(fast, here);
            Laws.ofBoth(fast, way.logical().profileAll(roots), here);
            complaints.addAll(here.list());
        }
        return complaints;
    }

    /** Without what a generator, or this run, made up. */
    private static String plain(String className) {
        return className
                .replaceFirst("\\$\\$Lambda.*", "\\$\\$Lambda")
                .replaceFirst("^jdk\\.proxy\\d*\\.(.*\\$Proxy)\\d*$", "jdk.proxy.$1");
    }

    private static void compare(MemoryProfile profile, Oracle.Result truth, Complaints complaints) {
        complaints.unlessEqual("total bytes", profile.totalBytes(), truth.bytes());
        complaints.unlessEqual("object count", profile.objectCount(), truth.objects());
        Map<String, Long> byClass = new TreeMap<>();
        profile.classCounts().forEach(count -> byClass.merge(plain(count.className()), count.objects(), Long::sum));
        Map<String, Long> expected = new TreeMap<>();
        truth.objectsByClass().forEach((name, count) -> expected.merge(plain(name), count, Long::sum));
        complaints.unlessEqual("objects by class", byClass, expected);
    }
}
