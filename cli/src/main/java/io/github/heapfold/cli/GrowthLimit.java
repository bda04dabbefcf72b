package io.github.heapfold.cli;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * By how much a profile may grow.
 *
 * @param amount in percent of what it was, or in bytes
 */
record GrowthLimit(String text, BigDecimal amount, boolean isShare) {
    private static final Pattern AMOUNT = Pattern.compile("(\\d+(?:\\.\\d+)?) ?(%|[A-Za-z]*)");
    private static final Map<String, Long> UNITS = Map.of(
            "",
            1L,
            "B",
            1L,
            "KB",
            1_000L,
            "MB",
            1_000_000L,
            "GB",
            1_000_000_000L,
            "KIB",
            1L << 10,
            "MIB",
            1L << 20,
            "GIB",
            1L << 30);

    boolean isExceeded(long before, long after) {
        BigDecimal grown = BigDecimal.valueOf(after).subtract(BigDecimal.valueOf(before));
        return isShare
                ? grown.multiply(BigDecimal.valueOf(100)).compareTo(amount.multiply(BigDecimal.valueOf(before))) > 0
                : grown.compareTo(amount) > 0;
    }

    /** Reads {@code 10%}, {@code 1MB}, {@code 512 KiB} or a number of bytes. */
    static final class Converter implements ITypeConverter<GrowthLimit> {
        @Override
        public GrowthLimit convert(String value) {
            Matcher matcher = AMOUNT.matcher(value.strip());
            if (matcher.matches()) {
                BigDecimal number = new BigDecimal(matcher.group(1));
                String unit = matcher.group(2).toUpperCase(Locale.ROOT);
                if (unit.equals("%")) {
                    return new GrowthLimit(value, number, true);
                }
                Long factor = UNITS.get(unit);
                if (factor != null) {
                    return new GrowthLimit(value, number.multiply(BigDecimal.valueOf(factor)), false);
                }
            }
            throw new TypeConversionException(
                    "\"" + value + "\" is no limit; write a share such as 10%, or an amount such as 1MB, 512KiB or 0");
        }
    }
}
