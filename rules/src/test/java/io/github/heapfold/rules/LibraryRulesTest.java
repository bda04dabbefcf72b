package io.github.heapfold.rules;

import io.github.heapfold.rules.samples.SampleLaws;
import io.github.heapfold.rules.samples.TestedLibrary;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What holds for every type of every library that the rules know, in each version that is tested. */
class LibraryRulesTest {

    @TestFactory
    Stream<DynamicContainer> lawsHoldForEverySample() {
        return LibrarySamples.all().stream()
                .flatMap(library -> library.versions().stream()
                        .map(version -> DynamicContainer.dynamicContainer(
                                library.samples().getSimpleName() + ", " + version.name(), tests(library, version))));
    }

    private static List<DynamicNode> tests(TestedLibrary library, TestedLibrary.Version version) {
        List<DynamicNode> tests = new ArrayList<>();
        SampleLaws laws = new SampleLaws(version.loader(), library.displayNames());
        version.samples()
                .forEach((name, sample) -> laws.all().forEach((law, check) -> {
                    tests.add(DynamicTest.dynamicTest(name + ": " + law, () -> check.accept(sample.get())));
                }));
        return tests;
    }
}
