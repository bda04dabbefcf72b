package io.github.heapfold.typerule;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keys as text, of classes whose text is the JDK's own: no code of a user's is run. */
final class KeyText {
    private static final Set<Class<?>> VALUES = Set.of(
            String.class,
            Boolean.class,
            Byte.class,
            Character.class,
            Short.class,
            Integer.class,
            Long.class,
            Float.class,
            Double.class,
            BigInteger.class,
            BigDecimal.class,
            UUID.class,
            Duration.class,
            Instant.class,
            LocalDate.class,
            LocalDateTime.class,
            LocalTime.class,
            MonthDay.class,
            OffsetDateTime.class,
            OffsetTime.class,
            Period.class,
            Year.class,
            YearMonth.class,
            ZoneOffset.class,
            ZonedDateTime.class);

    private KeyText() {}

    /** The key's value, or the simple name of its class. */
    static String of(@Nullable Object key) {
        if (key == null || VALUES.contains(key.getClass())) {
            return String.valueOf(key);
        }
        if (key instanceof Enum<?> constant) {
            return constant.name();
        }
        return key instanceof Class<?> type
                ? type.getName()
                : simpleName(key.getClass().getName());
    }

    private static String simpleName(String binaryName) {
        int hidden = binaryName.indexOf('/');
        String name = hidden < 0 ? binaryName : binaryName.substring(0, hidden);
        return name.substring(Math.max(name.lastIndexOf('.'), name.lastIndexOf('$')) + 1);
    }
}
