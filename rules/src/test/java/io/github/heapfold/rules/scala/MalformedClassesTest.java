package io.github.heapfold.rules.scala;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.heapfold.MemoryProfiler;
import io.github.heapfold.rules.samples.TestedLibrary;
import org.junit.jupiter.api.Test;

/** Compilers other than javac write classes whose nesting the JVM does not believe: asking for their simple name throws. */
class MalformedClassesTest {

    @Test
    void aClassWithNestingThatDoesNotFitCanBeExplained() throws ClassNotFoundException {
        ClassLoader scala3 = TestedLibrary.of("scala", ScalaSamples.class, ScalaSamples.DISPLAY_NAMES, "scala-3")
                .versions()
                .get(1)
                .loader();
        Class<?> malformed = Class.forName("scala.collection.immutable.LazyList$MidEvaluation$", false, scala3);
        assertThatThrownBy(malformed::getSimpleName).isInstanceOf(IncompatibleClassChangeError.class);
        assertThat(MemoryProfiler.standard().explain(malformed).toString()).contains("MidEvaluation$");
    }
}
