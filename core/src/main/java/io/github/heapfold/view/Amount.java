package io.github.heapfold.view;

import java.util.Locale;

/** How numbers read. */
final class Amount {
    private static final String[] UNITS = {"B", "KiB", "MiB", "GiB", "TiB", "PiB"};

    private Amount() {}

    /** Bytes to read at a glance: 13.2 MiB. */
    static String size(long bytes) {
        double value = bytes;
        int unit = 0;
        while (value >= 1024 && unit < UNITS.length - 1) {
            value /= 1024;
            unit++;
        }
        return unit == 0 ? bytes + " B" : String.format(Locale.ROOT, "%.1f %s", value, UNITS[unit]);
    }

    /** Bytes for each of several: 36.8 B. */
    static String each(long bytes, long count) {
        double each = (double) bytes / count;
        if (each >= 1024) {
            return size(Math.round(each));
        }
        String text = String.format(Locale.ROOT, "%.1f", each);
        return (text.endsWith(".0") ? text.substring(0, text.length() - 2) : text) + " B";
    }

    /** So many of it: 1,000 objects. */
    static String count(long number, String word) {
        return String.format(Locale.ROOT, "%,d %s%s", number, word, number == 1 ? "" : "s");
    }
}
