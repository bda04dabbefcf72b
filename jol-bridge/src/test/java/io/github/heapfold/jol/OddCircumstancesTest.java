package io.github.heapfold.jol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.heapfold.internal.heap.HeapAccess;
import io.github.heapfold.layout.LayoutException;
import io.github.heapfold.layout.LayoutProvider;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OddCircumstancesTest {
    @TempDir
    Path folder;

    @Test
    void withoutTheManagementModuleTheDefaultsOfTheFlagsAreTaken() throws Exception {
        Fork.Result result = fork("java.base,jdk.unsupported");
        assertThat(result).isEqualTo(new Fork.Result(0, "" + threadBytes(), ""));
    }

    @Test
    void withoutAccessToTheHeapTheFirstQuestionIsRefusedWithTheRemedy() throws Exception {
        Fork.Result result = fork("java.base,jdk.management");
        assertThat(result.exitCode()).isZero();
        assertThat(result.stderr()).isEmpty();
        assertThat(result.stdout())
                .startsWith("unknown: the layout of this VM cannot be known: ")
                .endsWith("; start the JVM with " + HeapAccess.flag());
    }

    private Fork.Result fork(String modules) throws Exception {
        return Fork.run(folder, List.of("--limit-modules", modules), LimitedImageMain.class);
    }

    private static long threadBytes() {
        return new JolLayoutProvider().layoutOf(Thread.class).shallowBytes();
    }

    @Test
    void aClassWhoseFieldTypeIsMissingIsRefused() throws Exception {
        RandomClasses.compile(folder, "class Holder { Missing field; } class Missing {}");
        Files.delete(folder.resolve("Missing.class"));
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {folder.toUri().toURL()})) {
            Class<?> holder = loader.loadClass("Holder");
            for (LayoutProvider layouts : List.of(JolLayouts.current(), JolLayouts.simulated(VmLayout.of(17)))) {
                assertThatThrownBy(() -> layouts.layoutOf(holder))
                        .isInstanceOf(LayoutException.class)
                        .hasMessageStartingWith("the layout of a class must be known, was not of Holder (")
                        .hasMessageEndingWith(
                                "); put the classes on the class path that its fields and annotations name");
            }
        }
    }
}
