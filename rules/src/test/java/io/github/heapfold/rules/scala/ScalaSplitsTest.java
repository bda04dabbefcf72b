package io.github.heapfold.rules.scala;

import static io.github.heapfold.rules.scala.Scala.IMMUTABLE;
import static io.github.heapfold.rules.scala.Scala.MUTABLE;
import static io.github.heapfold.rules.scala.Scala.built;
import static io.github.heapfold.rules.scala.Scala.newBuilder;
import static io.github.heapfold.rules.scala.Scala.pair;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.heapfold.MemoryProfile;
import io.github.heapfold.rules.samples.Goldens;
import io.github.heapfold.typerule.Split;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What a split shows of Scala's maps: what stands beneath labels. */
class ScalaSplitsTest {
    private record Shop(Object tenants) {}

    private static MemoryProfile profile(Object map) {
        return Goldens.profiler()
                .rules(r -> r.split(Shop.class, "tenants"))
                .build()
                .profile(new Shop(map));
    }

    private static void assertSplit(Object map, String folded) {
        MemoryProfile profile = profile(map);
        assertThat(labelled(profile)).isEqualTo(folded);
        assertThat(profile.warnings()).isEmpty();
    }

    private static String labelled(MemoryProfile profile) {
        return profile.entries().stream()
                .map(MemoryProfile.Entry::toString)
                .filter(line -> line.contains("{"))
                .map(line -> line.replace("Shop.tenants;", ""))
                .collect(Collectors.joining("\n"));
    }

    @Test
    void scalaMaps() {
        assertSplit(built(newBuilder(IMMUTABLE + "Map"), pair("acme", 1000)), """
                Map{acme} 16
                Map{acme};Map[key] 42
                Map{acme};Map[key];String[padding] 6""");
        Object[] pairs = new Object[5];
        for (int i = 0; i < pairs.length; i++) {
            pairs[i] = pair(i < 3 ? "a" + i : "b" + i, 1000 + i);
        }
        MemoryProfile profile = Goldens.profiler()
                .rules(r ->
                        r.split(Shop.class, "tenants", Split.by((String key, Integer value) -> key.substring(0, 1))))
                .build()
                .profile(new Shop(built(newBuilder(IMMUTABLE + "HashMap"), pairs)));
        assertThat(labelled(profile)).isEqualTo("""
                HashMap{a} 48
                HashMap{a};HashMap[key] 120
                HashMap{a};HashMap[key];String[padding] 24
                HashMap{b} 32
                HashMap{b};HashMap[key] 80
                HashMap{b};HashMap[key];String[padding] 16""");
        assertSplit(built(newBuilder(MUTABLE + "LinkedHashMap"), pair("acme", 1000)), """
                LinkedHashMap{acme} 16
                LinkedHashMap{acme};LinkedHashMap[entry] 36
                LinkedHashMap{acme};LinkedHashMap[key] 42
                LinkedHashMap{acme};LinkedHashMap[key];String[padding] 6
                LinkedHashMap{acme};LinkedHashMap[padding] 4""");
    }
}
