package io.github.heapfold.rules.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.heapfold.fixtures.jvm.ForkedJvm;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What {@link ConformanceMain} found in a JVM with some flags: no complaint, or this would not be made.
 *
 * @param layout how the JVM lays out objects
 * @param visitedSets how objects were remembered, and why so
 * @param texts the folded text of each graph of ours
 */
record OtherJvm(String layout, String visitedSets, Map<String, String> texts) {
    /** The agent that the oracle needs is attached by the JVM itself, without a word; a heap that needs few collections. */
    private static final List<String> SETTING =
            List.of("-Djdk.attach.allowAttachSelf=true", "-XX:+EnableDynamicAgentLoading", "-Xmx512m", "-Xms512m");

    /** With the JDK's types or without; their texts are not kept. */
    static OtherJvm withFlags(List<String> flags, boolean jdkToo) throws Exception {
        List<String> all = new ArrayList<>(SETTING);
        all.addAll(flags);
        ForkedJvm jvm = ForkedJvm.run(240, all, ConformanceMain.class, jdkToo ? new String[] {"jdk"} : new String[0]);
        assertThat(jvm.exitCode()).as(flags + "\n" + jvm.stderr()).isZero();
        assertThat(jvm.stderr()).isEmpty();
        String[] parts = jvm.stdout().split("\n", 3);
        Map<String, String> texts = new LinkedHashMap<>();
        for (String graph : parts[2].substring(ConformanceMain.GRAPH.length()).split("\n" + ConformanceMain.GRAPH)) {
            int endOfName = graph.indexOf('\n');
            texts.put(
                    graph.substring(0, endOfName),
                    graph.substring(endOfName + 1).stripTrailing());
        }
        assertThat(texts).containsOnlyKeys(Graphs.ofOurs().keySet());
        return new OtherJvm(parts[0], parts[1], texts);
    }

    /** The graphs whose text is not the same in both. */
    List<String> differences(OtherJvm other) {
        Complaints complaints = new Complaints(layout);
        complaints.unlessEqual("layout", other.layout, layout);
        texts.forEach((name, text) -> complaints.unlessEqual(name, other.texts.get(name), text));
        return complaints.list();
    }
}
