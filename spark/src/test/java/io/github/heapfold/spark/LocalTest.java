package io.github.heapfold.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.heapfold.MemoryProfiler;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LocalTest {
    @Test
    void withoutThePluginTheErrorSaysWhatToPass() {
        assertThatThrownBy(() -> HeapfoldSpark.profile(null, Duration.ofSeconds(1)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageEndingWith("--conf spark.plugins=io.github.heapfold.spark.HeapfoldPlugin");
    }

    @Test
    void whoDoesNotAnswerIsNamed() throws Exception {
        Requests requests = new Requests();
        ExecutorFootprint good = footprint("good");
        Thread executor = new Thread(() -> {
            while (requests.number() == 0) {
                Thread.onSpinWait();
            }
            requests.accept(new Message.Answer(0, "late", good, ""));
            requests.accept(new Message.Answer(1, "broken", null, "java.lang.OutOfMemoryError"));
            requests.accept(new Message.Answer(1, "good", good, ""));
        });
        executor.start();

        ClusterFootprint cluster = requests.ask(Set.of("good", "broken", "late"), Duration.ofMillis(500));

        assertThat(cluster.executors()).extracting(ExecutorFootprint::executor).containsExactly("good");
        assertThat(cluster.missing())
                .isEqualTo(Map.of("broken", "java.lang.OutOfMemoryError", "late", "no answer within PT0.5S"));
        assertThat(cluster.toString()).contains("executor late is missing: no answer within PT0.5S");
        executor.join();
    }

    private static ExecutorFootprint footprint(String name) {
        return new ExecutorFootprint(
                name, "localhost", MemoryProfiler.standard().profile("x"), Map.of());
    }
}
