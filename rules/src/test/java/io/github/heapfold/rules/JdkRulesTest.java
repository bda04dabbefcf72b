package io.github.heapfold.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.heapfold.MemoryProfile;
import io.github.heapfold.MemoryProfiler;
import io.github.heapfold.rules.samples.KnownNames;
import io.github.heapfold.rules.samples.Opened;
import io.github.heapfold.rules.samples.SampleLaws;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What holds for every type of the JDK that the rules know. */
class JdkRulesTest {

    @TestFactory
    Stream<DynamicContainer> lawsHoldForEverySample() {
        return new SampleLaws()
                .all().entrySet().stream()
                        .map(law -> DynamicContainer.dynamicContainer(
                                law.getKey(),
                                JdkSamples.all().entrySet().stream()
                                        .map(sample -> DynamicTest.dynamicTest(
                                                sample.getKey(), () -> check(law.getValue(), sample.getValue())))));
    }

    private static void check(Consumer<Object> law, Supplier<Object> sample) {
        try {
            law.accept(sample.get());
        } finally {
            Opened.closeAll();
        }
    }

    /** No sample, since a thread of the JDK moves the task of the timeout while it is looked at. */
    @Test
    void futureWithATimeoutShowsNoPrivateName() {
        CompletableFuture<String> future = new CompletableFuture<>();
        try {
            future.orTimeout(1, TimeUnit.DAYS).completeOnTimeout("late", 1, TimeUnit.DAYS);
            new SampleLaws()
                    .all()
                    .get("no frame names a private class or field")
                    .accept(future);
        } finally {
            future.cancel(true);
        }
    }

    @Test
    void theCheckOfNamesFindsPrivateOnes() {
        MemoryProfile profile =
                MemoryProfiler.builder().withoutStandardRules().build().profile(new ArrayList<>(List.of("a")));
        KnownNames names = new KnownNames(profile);
        assertThat(names.allow("ArrayList.elementData")).isFalse();
        assertThat(names.allow("HashMap.Node[header]")).isFalse();
        assertThat(names.allow("Node[]")).isFalse();
        assertThat(names.allow("ArrayList[slots]")).isTrue();
    }
}
