package io.github.heapfold.rules.jdk.time;

import io.github.heapfold.rules.internal.Display;
import io.github.heapfold.typerule.Rules;
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
import java.time.chrono.HijrahChronology;
import java.time.chrono.HijrahDate;
import java.time.chrono.IsoChronology;
import java.time.chrono.JapaneseChronology;
import java.time.chrono.JapaneseDate;
import java.time.chrono.JapaneseEra;
import java.time.chrono.MinguoChronology;
import java.time.chrono.MinguoDate;
import java.time.chrono.ThaiBuddhistChronology;
import java.time.chrono.ThaiBuddhistDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DecimalStyle;
import java.time.temporal.ValueRange;
import java.time.temporal.WeekFields;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneOffsetTransitionRule;
import java.time.zone.ZoneRules;
import java.util.Date;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.SimpleTimeZone;

/**
 * Dates and times, old and new. The rules of a time zone are shared by all that use it; they count for the first that
 * reaches them. A clock that changes what another tells leads to the other.
 *
 * <p>Mirrors {@code java/time/Clock.java} of JDK 17 to 25; leaves rely on no field. Classes of {@code java.sql} by name,
 * since the module need not be there.
 */
public final class TimeRules {
    private TimeRules() {}

    public static void register(Rules rules) {
        rules.leaf(Instant.class, Duration.class, Period.class)
                .leaf(LocalDate.class, LocalTime.class, LocalDateTime.class)
                .leaf(Year.class, YearMonth.class, MonthDay.class)
                .leaf(OffsetTime.class, OffsetDateTime.class, ZonedDateTime.class)
                .leaf(ZoneOffset.class, ZoneRules.class, ZoneOffsetTransition.class)
                .leaf(ZoneOffsetTransitionRule.class, JapaneseEra.class)
                .leaf(IsoChronology.class, HijrahChronology.class, JapaneseChronology.class)
                .leaf(MinguoChronology.class, ThaiBuddhistChronology.class)
                .leaf(HijrahDate.class, JapaneseDate.class, MinguoDate.class, ThaiBuddhistDate.class)
                .leaf(ValueRange.class, WeekFields.class, DateTimeFormatter.class)
                .leaf(DateTimeFormatterBuilder.class, DecimalStyle.class)
                .leaf(Date.class, GregorianCalendar.class, SimpleTimeZone.class)
                .leaf("java.sql.Timestamp", "java.sql.Date", "java.sql.Time");
        Display.leaf(rules, "java.time.ZoneRegion", "ZoneId");
        Display.leaf(rules, "java.time.Clock$SystemClock", "Clock");
        Display.leaf(rules, "java.time.Clock$FixedClock", "Clock");
        Display.leaf(rules, "java.time.Clock$SystemInstantSource", "Clock");
        for (String clock : List.of("TickClock", "OffsetClock")) {
            Display.container(
                    rules,
                    "java.time.Clock$" + clock,
                    "Clock",
                    c -> c.elements("baseClock").stackRest());
        }
        Display.container(
                rules,
                "java.time.Clock$SourceClock",
                "Clock",
                c -> c.elements("baseSource").stackRest());
        for (String type : List.of("ChronoLocalDateTime", "ChronoZonedDateTime", "ChronoPeriod")) {
            Display.leaf(rules, "java.time.chrono." + type + "Impl", type);
        }
        Display.leaf(rules, "java.time.format.Parsed", "TemporalAccessor");
        Display.leaf(rules, "sun.util.calendar.ZoneInfo", "TimeZone");
        Display.leaf(rules, "java.util.JapaneseImperialCalendar", "Calendar");
        Display.leaf(rules, "sun.util.BuddhistCalendar", "Calendar");
    }
}
