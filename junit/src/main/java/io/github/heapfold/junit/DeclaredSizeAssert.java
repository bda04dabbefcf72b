package io.github.heapfold.junit;

import io.github.heapfold.MemoryProfile;
import io.github.heapfold.view.TextTree;
import java.util.Locale;
import org.opentest4j.AssertionFailedError;

/** Holds a size that an object declares against the bytes that it takes on the JVM that runs the test, padding included. */
public final class DeclaredSizeAssert {
    private final MemoryProfile profile;
    private final String name;
    private final long declared;

    DeclaredSizeAssert(Footprint footprint, long declared) {
        profile = footprint.profile();
        Failure.requireWhole(footprint, profile);
        name = footprint.name();
        this.declared = declared;
    }

    /** At most so many hundredths of the true size too many or too few; 0 for exactly. */
    public void withinPercent(double percent) {
        if (!(percent >= 0)) {
            throw new IllegalArgumentException("percent must not be negative, was " + percent);
        }
        long real = profile.totalBytes();
        if (Math.abs(declared - real) * 100.0 > percent * real) {
            throw new AssertionFailedError(
                    String.format(
                            Locale.ROOT,
                            "%s declares %s and takes %s: %.2f times that, allowed are %s %%%n%s",
                            name,
                            ByteSize.text(declared),
                            ByteSize.text(real),
                            (double) declared / real,
                            percent,
                            TextTree.of(profile)),
                    real,
                    declared);
        }
    }
}
