package io.github.heapfold.rules;

import io.github.heapfold.rules.internal.Display;
import io.github.heapfold.typerule.RuleRegistry;
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
import java.time.chrono.HijrahDate;
import java.time.chrono.JapaneseDate;
import java.time.chrono.MinguoDate;
import java.time.chrono.ThaiBuddhistDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ValueRange;
import java.time.temporal.WeekFields;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.Date;
import java.util.GregorianCalendar;
import java.util.SimpleTimeZone;

/**
 * Dates and times, old and new. The rules of a time zone are shared by all that use it; they count for the first that
 * reaches them. JDK 17 to 25; relies on no field.
 */
final class TimeRules {
    private TimeRules() {}

    static void register(RuleRegistry.Builder rules) {
        rules.leaf(Instant.class, Duration.class, Period.class)
                .leaf(LocalDate.class, LocalTime.class, LocalDateTime.class)
                .leaf(Year.class, YearMonth.class, MonthDay.class)
                .leaf(OffsetTime.class, OffsetDateTime.class, ZonedDateTime.class)
                .leaf(ZoneOffset.class, ZoneRules.class, ZoneOffsetTransition.class)
                .leaf(HijrahDate.class, JapaneseDate.class, MinguoDate.class, ThaiBuddhistDate.class)
                .leaf(ValueRange.class, WeekFields.class, DateTimeFormatter.class)
                .leaf(Date.class, GregorianCalendar.class, SimpleTimeZone.class);
        Display.leaf(rules, "java.time.ZoneRegion", "ZoneId");
        Display.leaf(rules, "java.time.Clock$SystemClock", "Clock");
        Display.leaf(rules, "java.time.Clock$FixedClock", "Clock");
        Display.leaf(rules, "sun.util.calendar.ZoneInfo", "TimeZone");
    }
}
