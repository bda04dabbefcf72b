package io.github.heapfold.junit;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers of bytes as people write them. */
final class ByteSize {
    private static final Pattern FORM = Pattern.compile("(\\d+(?:[._]\\d+)*)\\s*([A-Za-z]*)");

    private static final Map<String, Long> UNITS = Map.of(
            "", 1L,
            "b", 1L,
            "kb", 1_000L,
            "mb", 1_000_000L,
            "gb", 1_000_000_000L,
            "kib", 1L << 10,
            "mib", 1L << 20,
            "gib", 1L << 30);

    private ByteSize() {}

    /**
     * Reads {@code "64 KiB"}, {@code "1.5MB"}, {@code "1_072"}.
     *
     * @throws IllegalArgumentException if it is no whole number of bytes
     */
    static long parse(String text) {
        Matcher matcher = FORM.matcher(text.strip());
        Long unit = matcher.matches() ? UNITS.get(matcher.group(2).toLowerCase(Locale.ROOT)) : null;
        if (unit != null) {
            try {
                return new BigDecimal(matcher.group(1).replace("_", ""))
                        .multiply(BigDecimal.valueOf(unit))
                        .longValueExact();
            } catch (ArithmeticException | NumberFormatException e) {
                // told below
            }
        }
        throw new IllegalArgumentException("\"" + text
                + "\" is no size; write a number and B, KB, MB, GB (powers of 1,000) or KiB, MiB, GiB (powers of 1,024),"
                + " a whole number of bytes, such as \"64 KiB\"");
    }

    /** {@code 1,072 bytes}. */
    static String text(long bytes) {
        return String.format(Locale.ROOT, "%,d byte%s", bytes, bytes == 1 ? "" : "s");
    }
}
