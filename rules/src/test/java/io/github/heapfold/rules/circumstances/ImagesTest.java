package io.github.heapfold.rules.circumstances;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.heapfold.fixtures.jvm.ForkedJvm;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** JDK images that lack modules: a profile in any of them, and a warning where it is not the whole one. */
class ImagesTest {
    private static final String OPEN = "--add-exports=java.base/jdk.internal.misc=ALL-UNNAMED";

    private static String run(String modules, String... flags) throws Exception {
        List<String> all = new ArrayList<>(List.of("-XX:+UseSerialGC", "--limit-modules", modules));
        all.addAll(List.of(flags));
        ForkedJvm jvm = ForkedJvm.run(60, all, ProfileMain.class);
        assertThat(jvm.stderr()).isEmpty();
        assertThat(jvm.exitCode()).isZero();
        return jvm.stdout();
    }

    private static String linesOf(String output) {
        return output.substring(output.indexOf('\n') + 1);
    }

    @Test
    void withoutAccessToTheHeapTheRootIsOpaqueAndTheRemedyWorks() throws Exception {
        String refused = run("java.base,jdk.management");
        assertThat(refused)
                .startsWith("identity: objects cannot be read\n"
                        + "UNREADABLE: this JVM does not let Heapfold read objects (")
                .contains("; start the JVM with " + OPEN.replaceFirst("=", " ") + "\n")
                .endsWith("\nOdd[opaque] 8\n");
        assertThat(run("java.base,jdk.management", OPEN)).isEqualTo(run("java.base,jdk.management,jdk.unsupported"));
    }

    @Test
    void whereCollectionsCannotBeCountedObjectsAreRememberedByIdentity() throws Exception {
        String output = run("java.base,jdk.unsupported");
        assertThat(output).startsWith("identity: collections cannot be counted (");
        assertThat(linesOf(output)).isEqualTo(linesOf(run("java.base,jdk.unsupported,jdk.management")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"8", "16", "32"})
    void whereFlagsCannotBeReadTheAlignmentIsFoundAllTheSame(String alignment) throws Exception {
        String flag = "-XX:ObjectAlignmentInBytes=" + alignment;
        assertThat(run("java.management,jdk.unsupported", flag))
                .isEqualTo(run("jdk.management,jdk.unsupported", flag))
                .startsWith("bitmap: \n");
    }
}
