package io.github.heapfold;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Names that a program makes up read alike in every run, arrays are named like what they hold. */
class GeneratedNamesTest {
    static class Order$HibernateProxy$IGssjfmZ {
        int id;
    }

    static class Order$HibernateProxy$x7Ab {
        int id;
    }

    static class Shop$$SpringCGLIB$$0 {
        int id;
    }

    static class Shop$$SpringCGLIB$$1 {
        int id;
    }

    static class Shop$$EnhancerBySpringCGLIB$$8f1c {
        int id;
    }

    static class Shop$$EnhancerBySpringCGLIB$$77a0 {
        int id;
    }

    static class Bill$ByteBuddy$kQ81 {
        int id;
    }

    static class Bill$ByteBuddy$z0Pp {
        int id;
    }

    /** Not generated: all of it is the name. */
    static class Order$Line {
        int id;
    }

    private static String text(Object root) {
        return MemoryProfiler.builder()
                .layouts(new FixedLayout())
                .build()
                .profile(root)
                .toString();
    }

    static Stream<Arguments> generated() {
        return Stream.of(
                Arguments.of(
                        new Order$HibernateProxy$IGssjfmZ(), new Order$HibernateProxy$x7Ab(), "Order$HibernateProxy"),
                Arguments.of(new Shop$$SpringCGLIB$$0(), new Shop$$SpringCGLIB$$1(), "Shop$$SpringCGLIB"),
                Arguments.of(
                        new Shop$$EnhancerBySpringCGLIB$$8f1c(),
                        new Shop$$EnhancerBySpringCGLIB$$77a0(),
                        "Shop$$EnhancerBySpringCGLIB"),
                Arguments.of(new Bill$ByteBuddy$kQ81(), new Bill$ByteBuddy$z0Pp(), "Bill$ByteBuddy"));
    }

    @ParameterizedTest
    @MethodSource("generated")
    void thePartThatAGeneratorMadeUpGoes(Object one, Object other, String name) {
        assertThat(text(one)).isEqualTo(text(other)).contains(name + ".id 4").contains(name + "[header] 12");
    }

    @Test
    void proxiesOfTheJdkLoseTheirNumber() {
        Runnable run = (Runnable) java.lang.reflect.Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {Runnable.class}, (proxy, method, arguments) -> null);

        assertThat(text(run)).contains("$Proxy[header] 12").doesNotContainPattern("\\$Proxy\\d");
    }

    @Test
    void whatNoGeneratorMadeStays() {
        assertThat(text(new Order$Line())).contains("Order$Line.id 4");
    }

    static final class A {
        static final class Buffer {
            int[] bytes = new int[1];
        }
    }

    static final class B {
        static final class Buffer {
            int[] bytes = new int[1];
        }
    }

    static final class Holder {
        final A.Buffer[] ones = {new A.Buffer()};
        final B.Buffer[] others = {new B.Buffer()};
        final A.Buffer[][] nested = {{}};
    }

    @Test
    void arraysOfNamesakesAreQualifiedLikeWhatTheyHold() {
        assertThat(text(new Holder()))
                .contains("Holder.ones;A.Buffer[] [stack] 16", "Holder.ones;A.Buffer.bytes;int[] [stack] 16")
                .contains("Holder.others;B.Buffer[] [stack] 16")
                .contains("Holder.nested;A.Buffer[][] [stack] 16")
                .doesNotContain("int[][stack]", ";Buffer");
    }
}
