package io.github.heapfold.dump.format;

import java.util.Locale;

/** Numbers in sentences. */
public final class Quantity {
    private Quantity() {}

    /** {@code "1 byte"}, {@code "12,345 bytes"}. */
    public static String bytes(long bytes) {
        return of(bytes, "byte", "bytes");
    }

    /** {@code "1 class"}, {@code "12,345 classes"}. */
    public static String of(long number, String singular, String plural) {
        return String.format(Locale.ROOT, "%,d %s", number, number == 1 ? singular : plural);
    }
}
