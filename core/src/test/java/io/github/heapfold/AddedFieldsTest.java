package io.github.heapfold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.heapfold.annotation.FrameName;
import io.github.heapfold.typerule.ContainerSpec;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** What a container rule says of the fields that subclasses add. */
class AddedFieldsTest {

    /** As of a library. */
    private abstract static class Message {
        int size_;
    }

    /** As generated from a schema. */
    private static final class Person extends Message {
        Object name_ = new int[1];
        int age_;
        long bits_;
        int hash;
        Object cache = new long[1];

        @FrameName("eMail")
        int mail_;
    }

    private static String exact(Consumer<ContainerSpec> spec) {
        return MemoryProfiler.builder()
                .withoutStandardRules()
                .layouts(new FixedLayout())
                .rules(r -> r.container(Message.class, spec))
                .build()
                .profile(new Person())
                .toString();
    }

    @Test
    void areShownByTheirNames() {
        assertThat(exact(c -> c.subclasses())).isEqualTo("""
                Person.age_ 4
                Person.bits_ 8
                Person.cache 12
                Person.cache;long[] [stack] 16
                Person.eMail 4
                Person.hash 4
                Person.name_ 8
                Person.name_;int[] [stack] 16
                Person[stack] 16""");
    }

    @Test
    void loseTheirEndingIfTheyHaveItAndAreStructureIfNot() {
        assertThat(exact(c -> c.subclasses().addedEndIn("_"))).isEqualTo("""
                Person.age 4
                Person.bits 8
                Person.cache 12
                Person.cache;long[] [stack] 16
                Person.eMail 4
                Person.name 8
                Person.name;int[] [stack] 16
                Person[stack] 20""");
    }

    @Test
    void mayBeStructure() {
        assertThat(exact(c -> c.subclasses().addedStack("bits_", "cache", "none")))
                .isEqualTo("""
                Person.age_ 4
                Person.eMail 4
                Person.hash 4
                Person.name_ 8
                Person.name_;int[] [stack] 16
                Person[stack] 52""");
    }

    @Test
    void areThoseOfSubclassesThatTheRuleClaims() {
        assertThatThrownBy(() -> exact(c -> c.addedEndIn("_")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("call subclasses");
    }
}
