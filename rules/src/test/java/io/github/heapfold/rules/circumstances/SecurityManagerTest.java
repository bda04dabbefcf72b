package io.github.heapfold.rules.circumstances;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.heapfold.fixtures.jvm.ForkedJvm;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;
import org.junit.jupiter.api.io.TempDir;

/** What a JVM forbids or claims of itself. */
class SecurityManagerTest {
    @TempDir
    Path folder;

    @Test
    @EnabledForJreRange(max = JRE.JAVA_23, disabledReason = "there are no security managers since JDK 24")
    void whereOneForbidsToReadObjectsTheProfileSaysSo() throws Exception {
        Path policy = folder.resolve("policy"); // class path of folders, which read each other's
        Files.writeString(policy, "grant { permission java.io.FilePermission \"<<ALL FILES>>\", \"read\"; };");
        for (String flag : List.of("-Xshare:auto", "--add-exports=java.base/jdk.internal.misc=ALL-UNNAMED")) {
            ForkedJvm jvm = ForkedJvm.run(
                    60,
                    List.of("-XX:+UseSerialGC", "-Djava.security.manager", "-Djava.security.policy=" + policy, flag),
                    ProfileMain.class);
            assertThat(jvm.exitCode()).as(jvm.stderr()).isZero();
            assertThat(jvm.stdout())
                    .startsWith("identity: objects cannot be read\nUNREADABLE: ")
                    .contains("(a security manager forbids it: ", "; grant its code java.security.AllPermission, or ")
                    .endsWith("\nOdd[opaque] 8\n");
        }
    }

    @Test
    void thePropertyOfTheDataModelIsNotBelieved() throws Exception {
        List<String> flags = List.of("-XX:+UseSerialGC");
        ForkedJvm honest = ForkedJvm.run(60, flags, ProfileMain.class);
        assertThat(honest.stderr()).isEmpty();
        assertThat(ForkedJvm.run(60, List.of("-XX:+UseSerialGC", "-Dsun.arch.data.model=32"), ProfileMain.class))
                .isEqualTo(honest);
    }
}
