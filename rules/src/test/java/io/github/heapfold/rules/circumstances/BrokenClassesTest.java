package io.github.heapfold.rules.circumstances;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.heapfold.MemoryProfile;
import io.github.heapfold.MemoryProfiler;
import io.github.heapfold.Warning;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Classes whose files are damaged, or whose neighbours are gone: a warning, and the rest stands. */
class BrokenClassesTest {
    private static final String IMPORT = "import io.github.heapfold.annotation.*; ";

    @TempDir
    Path folder;

    private Sources sources;

    @BeforeEach
    void makeSources() {
        sources = new Sources(folder);
    }

    /** The profile of an object with one int, of which annotations cannot be read. */
    private void assertStandsWithoutAnnotations(String className, String reason) throws Exception {
        Object object = sources.make(className);
        MemoryProfile profile = MemoryProfiler.standard().profile(new Object[] {object, object});
        assertThat(profile.toString()).contains(className + ".count 4");
        assertThat(profile.warnings()).singleElement().satisfies(warning -> {
            assertThat(warning.code()).isEqualTo(Warning.Code.UNREADABLE);
            assertThat(warning.type()).isEqualTo(className);
            assertThat(warning.message()).startsWith("annotations of " + className + " cannot be read (");
            assertThat(warning.message()).contains(reason);
        });
        assertThat(MemoryProfiler.standard().explain(object.getClass()).toString())
                .contains("annotations of " + className + " cannot be read (");
    }

    @Test
    void garbageInAnnotations() throws Exception {
        sources.compile(Map.of("Spoilt.java", IMPORT + "@FrameName(\"Other\") class Spoilt { int count = 1; }"))
                .spoilEnd("Spoilt", 2);
        assertStandsWithoutAnnotations("Spoilt", "class: ");
        sources.spoilEnd("Spoilt", 6);
        assertStandsWithoutAnnotations("Spoilt", "class: ");
    }

    @Test
    void anEnumConstantThatIsGone() throws Exception {
        sources.compile(Map.of(
                "io/github/heapfold/annotation/Claim.java",
                "package io.github.heapfold.annotation; public enum Claim { EXACT, SUBCLASSES, GONE }",
                "io/github/heapfold/annotation/Leaf.java",
                "package io.github.heapfold.annotation; "
                        + "import java.lang.annotation.*; @Retention(RetentionPolicy.RUNTIME) "
                        + "public @interface Leaf { Claim value(); }",
                "Old.java",
                IMPORT + "@Leaf(Claim.GONE) class Old { int count = 1; }"));
        assertStandsWithoutAnnotations("Old", "EnumConstantNotPresentException");
    }

    @Test
    void aValueOfAnotherType() throws Exception {
        sources.compile(Map.of(
                "io/github/heapfold/annotation/FrameName.java",
                "package io.github.heapfold.annotation; import java.lang.annotation.*; "
                        + "@Retention(RetentionPolicy.RUNTIME) public @interface FrameName { int value(); }",
                "Old.java",
                IMPORT + "class Old { @FrameName(3) int count = 1; }"));
        assertStandsWithoutAnnotations("Old", "field count: ");
    }

    @Test
    void aMissingClassInAnAnnotationOfAnotherLibrary() throws Exception {
        sources.compile(Map.of(
                        "Old.java",
                        IMPORT + "import java.lang.annotation.*; "
                                + "@Retention(RetentionPolicy.RUNTIME) @interface Uses { Class<?>[] value(); } class Missing {} "
                                + "@Uses(Missing.class) @FrameName(\"Other\") class Old { int count = 1; }"))
                .delete("Missing");
        MemoryProfile profile = MemoryProfiler.standard().profile(sources.make("Old"));
        assertThat(profile.toString()).isEqualTo("Other.count 4\nOther[header] 12");
        assertThat(profile.warnings()).isEmpty();
    }

    @Test
    void theMirrorOfAClassWhoseFieldTypeIsMissing() throws Exception {
        sources.compile(Map.of("Holder.java", "class Missing {} class Holder { static Missing gone; int count = 1; }"))
                .delete("Missing");
        Class<?> holder = sources.load("Holder");
        MemoryProfile profile = MemoryProfiler.standard().profile(holder);
        assertThat(profile.totalBytes()).isGreaterThan(50);
        assertThat(profile.warnings()).anySatisfy(warning -> {
            assertThat(warning.code()).isEqualTo(Warning.Code.UNREADABLE);
            assertThat(warning.message()).startsWith("the size of the mirror of Holder cannot be known (");
        });
    }
}
