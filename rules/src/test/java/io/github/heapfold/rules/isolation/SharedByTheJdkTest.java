package io.github.heapfold.rules.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.heapfold.fixtures.oracle.JdkStatics;
import io.github.heapfold.fixtures.oracle.Oracle;
import io.github.heapfold.rules.JdkSamples;
import io.github.heapfold.rules.samples.Opened;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the JDK keeps in static fields counts for nobody, unless it is a small constant. */
class SharedByTheJdkTest {
    /** As much as an object may reach of the JDK's constants: levels, patterns, the default file system. */
    private static final long CONSTANTS = 600;

    /** Samples that are themselves what the JDK keeps, or share more with it, and why. */
    private static final Map<String, String> SHARING = Map.of(
            "ModuleDescriptor", "a root that the module graph holds",
            "environment", "a root that the JVM has one of",
            "ProcessBuilder", "its environment has the strings of the JVM's",
            "ZoneRules", "a root that the cache of rules holds",
            "WeekFields", "a root that is a constant",
            "SimpleDateFormat", "its symbols are strings of the JDK's locale data");

    @AfterEach
    void close() {
        Opened.closeAll();
    }

    @Test
    void noSampleReachesMoreThanConstantsOfWhatStaticFieldsReach() {
        Map<String, Object> samples = new LinkedHashMap<>();
        JdkSamples.all().forEach((name, sample) -> samples.put(name, sample.get()));
        IdentityHashMap<Object, String> held = JdkStatics.held();
        IdentityHashMap<Object, Boolean> shared = new IdentityHashMap<>();
        var boundaries = Oracle.standardBoundaries();
        List<Object> roots = held.keySet().stream()
                .filter(o -> o != null && !boundaries.stopsAt(o))
                .toList();
        Oracle.reachable(roots, boundaries).forEach(object -> shared.put(object, true));

        Map<String, Long> found = new TreeMap<>();
        samples.forEach((name, root) -> {
            List<Object> reached = Oracle.reachable(List.of(root), boundaries);
            long bytes = reached.stream()
                    .filter(shared::containsKey)
                    .mapToLong(Oracle::shallowBytes)
                    .sum();
            if (bytes > CONSTANTS && reached.stream().noneMatch(SharedByTheJdkTest::isArchive)) {
                found.put(name, bytes);
            }
        });
        assertThat(shared.size()).as("the agent lists the JDK's classes").isGreaterThan(10_000);
        assertThat(found.keySet()).as(found.toString()).isSubsetOf(SHARING.keySet());
        assertThat(found).as("the check finds what is shared").containsKey("ZoneRules");
    }

    /** The directory of an open archive is kept once for all that have it open: those have the bytes. */
    private static boolean isArchive(Object object) {
        return object.getClass().getName().equals("java.util.zip.ZipFile$Source");
    }
}
