package io.github.heapfold.rules.jdk.lang;

import static io.github.heapfold.rules.samples.Samples.MANY;
import static io.github.heapfold.rules.samples.Samples.text;

import io.github.heapfold.rules.samples.Colour;
import io.github.heapfold.rules.samples.Samples;
import java.io.File;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.DoubleBuffer;
import java.nio.FloatBuffer;
import java.nio.IntBuffer;
import java.nio.LongBuffer;
import java.nio.ShortBuffer;
import java.nio.file.Path;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.SimpleDateFormat;
import java.time.Clock;
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
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.chrono.HijrahDate;
import java.time.chrono.JapaneseDate;
import java.time.chrono.MinguoDate;
import java.time.chrono.ThaiBuddhistDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoField;
import java.time.temporal.WeekFields;
import java.util.Base64;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.Currency;
import java.util.Date;
import java.util.GregorianCalendar;
import java.util.HexFormat;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Random;
import java.util.SimpleTimeZone;
import java.util.SplittableRandom;
import java.util.StringJoiner;
import java.util.StringTokenizer;
import java.util.TimeZone;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.atomic.AtomicMarkableReference;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.concurrent.atomic.AtomicStampedReference;
import java.util.concurrent.atomic.DoubleAccumulator;
import java.util.concurrent.atomic.DoubleAdder;
import java.util.concurrent.atomic.LongAccumulator;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.concurrent.locks.StampedLock;
import java.util.function.DoubleBinaryOperator;
import java.util.function.LongBinaryOperator;
import java.util.regex.Pattern;

/** Values, atomics, locks, comparators, buffers. */
public final class ValueSamples {
    private static final Instant NOON = Instant.parse("2024-02-29T12:00:00.5Z");
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private ValueSamples() {}

    record Point(int x, double y, Colour colour) {}

    record Nothing() {}

    record Named(StringBuilder name, StringBuffer names) {}

    /** A function with state: the user's part of an accumulator. */
    public static final class Sum implements LongBinaryOperator, DoubleBinaryOperator, Runnable {
        long calls;

        @Override
        public long applyAsLong(long left, long right) {
            calls++;
            return left + right;
        }

        @Override
        public double applyAsDouble(double left, double right) {
            calls++;
            return left + right;
        }

        @Override
        public void run() {
            calls++;
        }
    }

    public static void addTo(Samples samples) {
        numbersAndText(samples);
        times(samples);
        holders(samples);
        synchronizers(samples);
        buffers(samples);
    }

    private static void numbersAndText(Samples samples) {
        samples.add("String, empty", () -> new String())
                .add("String, Latin-1", () -> text(1))
                .add("String, UTF-16", () -> new String("\u65e5\u672c" + text(1)))
                .add("StringBuilder, empty", StringBuilder::new)
                .add("StringBuilder, without room", () -> new StringBuilder(0))
                .add("StringBuilder, Latin-1", () -> new StringBuilder(text(1)))
                .add("StringBuilder, past its first capacity", () -> new StringBuilder().append("x".repeat(MANY)))
                .add("StringBuilder, UTF-16", () -> new StringBuilder("\u65e5\u672c").append(text(1)))
                .add("StringBuilder, shrunk", () -> {
                    StringBuilder builder = new StringBuilder("\u65e5".repeat(MANY));
                    builder.setLength(2);
                    return builder;
                })
                .add("StringBuilder, trimmed", () -> {
                    StringBuilder builder = new StringBuilder(text(1));
                    builder.trimToSize();
                    return builder;
                })
                .add("StringBuffer, empty", StringBuffer::new)
                .add("StringBuffer, Latin-1", () -> new StringBuffer(text(1)))
                .add("StringBuffer, UTF-16, with a cached string", () -> {
                    StringBuffer buffer = new StringBuffer("\u65e5" + text(1));
                    buffer.toString();
                    return buffer;
                })
                .add("StringBuilder among others", () -> new Named(new StringBuilder(text(1)), new StringBuffer()))
                .add("StringJoiner", () -> new StringJoiner(", ").add(text(1)).add(text(2)))
                .add("StringTokenizer", () -> new StringTokenizer(text(1)))
                .add("boxed, all", () -> List.of(true, 'c', (byte) 1, (short) 1, 1000, 1000L, 1f, 1d))
                .add("BigInteger, small", () -> new BigInteger("12345"))
                .add("BigInteger, large", () -> BigInteger.TEN.pow(200))
                .add("BigDecimal, compact", () -> new BigDecimal("1.25"))
                .add("BigDecimal, large", () -> new BigDecimal("1.25").pow(100))
                .add("MathContext", () -> new MathContext(7))
                .add("UUID", () -> new UUID(1, 2))
                .add("Currency", () -> Currency.getInstance("EUR"))
                .add("Locale", () -> Locale.forLanguageTag("de-CH-u-nu-latn"))
                .add("Pattern", () -> Pattern.compile("(?<word>[a-z]+)\\s*(\\d*|x{2,3})"))
                .add("Matcher", () -> {
                    var matcher = Pattern.compile("(?<word>[a-z]+).*").matcher(text(1));
                    matcher.matches();
                    return matcher;
                })
                .add("Base64", () -> List.of(Base64.getEncoder(), Base64.getUrlDecoder()))
                .add("HexFormat", () -> HexFormat.ofDelimiter(text(1)))
                .add("DecimalFormat", () -> new DecimalFormat("0.00", DecimalFormatSymbols.getInstance(Locale.ROOT)))
                .add("SimpleDateFormat", () -> new SimpleDateFormat("yyyy", Locale.ROOT))
                .add("URI", () -> URI.create("https://example.org/path?query#fragment"))
                .add("URL", ValueSamples::url)
                .add("File", () -> new File("a/b"))
                .add("Path", () -> Path.of("a", "b"))
                .add("InetAddress, 4", () -> address(4))
                .add("InetAddress, 6", () -> address(16))
                .add("InetSocketAddress", () -> new InetSocketAddress(address(4), 80))
                .add("Random", () -> new Random(1))
                .add("SplittableRandom", () -> new SplittableRandom(1))
                .add("record of primitives and an enum", () -> new Point(1, 2, Colour.RED))
                .add("record without components", Nothing::new)
                .add("IntSummaryStatistics", IntSummaryStatistics::new)
                .add("BitSet, empty", BitSet::new)
                .add("BitSet, filled", () -> {
                    BitSet bits = new BitSet(1000);
                    bits.set(3);
                    bits.set(130);
                    return bits;
                });
    }

    private static Object url() {
        try {
            return URI.create("https://example.org/path").toURL();
        } catch (MalformedURLException e) {
            throw new AssertionError(e);
        }
    }

    private static InetAddress address(int bytes) {
        try {
            return InetAddress.getByAddress("example", new byte[bytes]);
        } catch (UnknownHostException e) {
            throw new AssertionError(e);
        }
    }

    private static void times(Samples samples) {
        samples.add("Instant", () -> NOON.plusNanos(1))
                .add("Duration", () -> Duration.ofSeconds(1, 2))
                .add("Period", () -> Period.of(1, 2, 3))
                .add("LocalDate", () -> LocalDate.of(2024, 2, 29))
                .add("LocalTime", () -> LocalTime.of(1, 2, 3))
                .add("LocalDateTime", () -> LocalDateTime.of(2024, 2, 29, 1, 2))
                .add("Year", () -> Year.of(2024))
                .add("YearMonth", () -> YearMonth.of(2024, 2))
                .add("MonthDay", () -> MonthDay.of(2, 29))
                .add("ZoneOffset", () -> ZoneOffset.ofHours(2))
                .add("ZoneId", () -> BERLIN)
                .add("ZoneRules", BERLIN::getRules)
                .add("OffsetTime", () -> OffsetTime.of(1, 2, 3, 4, ZoneOffset.ofHours(2)))
                .add("OffsetDateTime", () -> OffsetDateTime.ofInstant(NOON, ZoneOffset.UTC))
                .add("ZonedDateTime", () -> ZonedDateTime.ofInstant(NOON, BERLIN))
                .add(
                        "chronologies",
                        () -> List.of(
                                JapaneseDate.of(2024, 2, 29),
                                MinguoDate.of(100, 1, 1),
                                ThaiBuddhistDate.of(2500, 1, 1),
                                HijrahDate.of(1440, 1, 1)))
                .add("DateTimeFormatter", () -> DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT))
                .add("WeekFields", () -> WeekFields.ISO)
                .add("ValueRange", ChronoField.HOUR_OF_DAY::range)
                .add("Clock", () -> List.of(Clock.system(BERLIN), Clock.fixed(NOON, BERLIN)))
                .add("Date", () -> new Date(0))
                .add("GregorianCalendar", () -> new GregorianCalendar(TimeZone.getTimeZone("UTC"), Locale.ROOT))
                .add("TimeZone", () -> TimeZone.getTimeZone("Europe/Berlin"))
                .add("SimpleTimeZone", () -> new SimpleTimeZone(0, "zone"));
    }

    private static void holders(Samples samples) {
        samples.add("Optional, empty", Optional::empty)
                .add("Optional, filled", () -> Optional.of(text(1)))
                .add("OptionalInt", () -> OptionalInt.of(1))
                .add("OptionalLong", OptionalLong::empty)
                .add("OptionalDouble", () -> OptionalDouble.of(1))
                .add("AtomicBoolean", AtomicBoolean::new)
                .add("AtomicInteger", AtomicInteger::new)
                .add("AtomicLong", AtomicLong::new)
                .add("AtomicReference, empty", AtomicReference::new)
                .add("AtomicReference, filled", () -> new AtomicReference<>(text(1)))
                .add("AtomicIntegerArray", () -> new AtomicIntegerArray(7))
                .add("AtomicLongArray", () -> new AtomicLongArray(0))
                .add("AtomicReferenceArray", () -> new AtomicReferenceArray<>(new String[] {text(1), null, text(2)}))
                .add("AtomicMarkableReference", () -> new AtomicMarkableReference<>(text(1), true))
                .add("AtomicStampedReference", () -> new AtomicStampedReference<>(null, 1))
                .add("LongAdder, calm", LongAdder::new)
                .add("LongAdder, contended", () -> {
                    LongAdder adder = new LongAdder();
                    contend(adder::increment);
                    return adder;
                })
                .add("DoubleAdder", DoubleAdder::new)
                .add("LongAccumulator", () -> new LongAccumulator(new Sum(), 0))
                .add("DoubleAccumulator", () -> new DoubleAccumulator(new Sum(), 0));
    }

    /** Runs the code in several threads at once, which makes an adder grow cells. */
    public static void contend(Runnable code) {
        List<Thread> threads = java.util.stream.Stream.generate(() -> new Thread(() -> {
                    for (int i = 0; i < 50_000; i++) {
                        code.run();
                    }
                }))
                .limit(4)
                .toList();
        threads.forEach(Thread::start);
        for (Thread thread : threads) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }
    }

    private static void synchronizers(Samples samples) {
        samples.add("ReentrantLock, held", () -> {
                    ReentrantLock lock = new ReentrantLock();
                    lock.lock();
                    return lock;
                })
                .add("Condition", () -> new ReentrantLock().newCondition())
                .add("ReentrantReadWriteLock", ReentrantReadWriteLock::new)
                .add("ReadLock", () -> new ReentrantReadWriteLock().readLock())
                .add("StampedLock", StampedLock::new)
                .add("Semaphore", () -> new Semaphore(1))
                .add("CountDownLatch", () -> new CountDownLatch(1))
                .add("CyclicBarrier", () -> new CyclicBarrier(2))
                .add("CyclicBarrier with action", () -> new CyclicBarrier(2, new Sum()))
                .add(
                        "comparators",
                        () -> List.of(
                                Collections.reverseOrder(),
                                Collections.reverseOrder(String.CASE_INSENSITIVE_ORDER),
                                Comparator.nullsFirst(Comparator.naturalOrder())));
    }

    private static void buffers(Samples samples) {
        samples.add("ByteBuffer", () -> ByteBuffer.allocate(MANY))
                .add("ByteBuffer, slice", () -> ByteBuffer.allocate(MANY).slice(10, 10))
                .add("ByteBuffer, read-only", () -> ByteBuffer.allocate(MANY).asReadOnlyBuffer())
                .add(
                        "other buffers",
                        () -> List.of(
                                CharBuffer.allocate(3),
                                ShortBuffer.allocate(3),
                                IntBuffer.allocate(3),
                                LongBuffer.allocate(3),
                                FloatBuffer.allocate(3),
                                DoubleBuffer.allocate(3)));
    }
}
