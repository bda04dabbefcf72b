package io.github.heapfold.junit;

import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * Assertions about the memory of objects. They need no test framework's runner, and go with AssertJ's own {@code assertThat}
 * in one file.
 *
 * <pre>{@code
 * assertThat(footprint(cache)).isAtMost("24 MB").path("Cache.index").isAtMost("64 KiB");
 * assertThat(footprint(order)).matchesGolden();
 * assertThat(footprint(server)).doesNotGrow(10, () -> server.handle(request));
 * }</pre>
 */
public final class FootprintAssertions {
    private FootprintAssertions() {}

    /**
     * What an object and all that it reaches take.
     *
     * @throws AssertionError if it is null
     */
    public static Footprint footprint(@Nullable Object object) {
        return Footprint.of(object);
    }

    /** Begins assertions about a footprint. */
    public static FootprintAssert assertThat(Footprint footprint) {
        return new FootprintAssert(footprint);
    }

    /**
     * Begins an assertion about a size that an object declares itself, as Lucene's {@code ramBytesUsed} or a cache's weigher.
     *
     * <pre>{@code
     * assertDeclaredSize(reader, Accountable::ramBytesUsed).withinPercent(5);
     * }</pre>
     *
     * @param declared answers the number of bytes that the object believes it takes
     */
    public static <T> DeclaredSizeAssert assertDeclaredSize(T object, ToLongFunction<? super T> declared) {
        return new DeclaredSizeAssert(footprint(object).exact().onThisJvm(), declared.applyAsLong(object));
    }
}
