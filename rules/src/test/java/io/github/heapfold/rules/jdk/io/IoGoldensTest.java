package io.github.heapfold.rules.jdk.io;

import static io.github.heapfold.rules.samples.Goldens.assertProfile;

import java.io.ByteArrayOutputStream;
import java.lang.ref.WeakReference;
import org.junit.jupiter.api.Test;

/** Streams in memory, references and thread-locals. */
class IoGoldensTest {
    @Test
    void streamInMemoryTellsBytesWrittenFromSpareOnes() {
        ByteArrayOutputStream stream = new ByteArrayOutputStream(100);
        stream.write(1);
        assertProfile(stream, """
                ByteArrayOutputStream[padding] 8
                ByteArrayOutputStream[slots] 1
                ByteArrayOutputStream[spare] 99
                ByteArrayOutputStream[stack] 36""");
    }

    @Test
    void referentIsABoundary() {
        assertProfile(new WeakReference<>("a"), """
                WeakReference[padding] 4
                WeakReference[stack] 28""");
    }

    @Test
    void threadLocalHoldsNoValue() {
        ThreadLocal<String> local = new ThreadLocal<>();
        local.set("a");
        assertProfile(local, """
                ThreadLocal[stack] 16""");
    }
}
