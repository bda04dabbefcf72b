package io.github.heapfold.rules.jdk.desktop;

import static io.github.heapfold.rules.samples.Samples.MANY;
import static io.github.heapfold.rules.samples.Samples.of;
import static io.github.heapfold.rules.samples.Samples.text;

import io.github.heapfold.rules.samples.Samples;
import java.beans.PropertyChangeEvent;
import java.beans.PropertyChangeListener;
import java.beans.PropertyChangeSupport;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.reflect.InvocationTargetException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.sql.BatchUpdateException;
import java.sql.SQLException;
import java.text.AttributedCharacterIterator;
import java.text.AttributedString;
import java.text.BreakIterator;
import java.text.Collator;
import java.text.ParseException;
import java.text.RuleBasedCollator;
import java.text.StringCharacterIterator;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.chrono.HijrahChronology;
import java.time.chrono.IsoChronology;
import java.time.chrono.JapaneseChronology;
import java.time.chrono.JapaneseDate;
import java.time.chrono.JapaneseEra;
import java.time.chrono.MinguoChronology;
import java.time.chrono.ThaiBuddhistChronology;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.DecimalStyle;
import java.util.Calendar;
import java.util.IllegalFormatConversionException;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.StampedLock;
import java.util.logging.ConsoleHandler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.MemoryHandler;
import java.util.logging.SimpleFormatter;
import java.util.logging.StreamHandler;
import java.util.regex.PatternSyntaxException;
import javax.management.ObjectName;
import javax.xml.datatype.DatatypeFactory;
import javax.xml.namespace.QName;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;

/** Loggers, exceptions with fields of their own, texts, chronologies; documents, dates of databases, images, listeners. */
public final class OtherModuleSamples {
    private OtherModuleSamples() {}

    public static void addTo(Samples samples) {
        logging(samples);
        exceptions(samples);
        texts(samples);
        times(samples);
        databases(samples);
        documents(samples);
        desktop(samples);
        concurrency(samples);
    }

    private static LogRecord record() {
        LogRecord record = new LogRecord(Level.INFO, text(1));
        record.setParameters(new Object[] {text(2), null});
        record.setThrown(new IllegalStateException(text(3)));
        record.setLoggerName(text(4));
        return record;
    }

    private static void logging(Samples samples) {
        samples.add("Logger", () -> Logger.getLogger("io.github.heapfold.rules"))
                .add("Logger without a name", Logger::getAnonymousLogger)
                .add("System.Logger", () -> System.getLogger("io.github.heapfold.rules"))
                .add("Level", () -> Level.INFO)
                .add("LogRecord", OtherModuleSamples::record)
                .add("LogRecord that knows its caller", () -> {
                    LogRecord record = new LogRecord(Level.INFO, text(1));
                    record.getSourceClassName();
                    return record;
                })
                .add("ConsoleHandler", () -> {
                    PrintStream err = System.err;
                    System.setErr(new PrintStream(new ByteArrayOutputStream(), false, StandardCharsets.UTF_8));
                    try {
                        return new ConsoleHandler();
                    } finally {
                        System.setErr(err);
                    }
                })
                .add("StreamHandler", () -> new StreamHandler(new ByteArrayOutputStream(), new SimpleFormatter()))
                .add("MemoryHandler", () -> {
                    MemoryHandler handler = new MemoryHandler(new StreamHandler(), 10, Level.OFF);
                    handler.publish(record());
                    handler.publish(record());
                    return handler;
                });
    }

    private static void exceptions(Samples samples) {
        samples.add(
                        "exceptions with fields of their own",
                        () -> List.of(
                                new ParseException(text(1), 1),
                                new URISyntaxException(text(1), text(2)),
                                new MissingResourceException(text(1), text(2), text(3)),
                                new DateTimeParseException(text(1), text(2), 1),
                                new PatternSyntaxException(text(1), text(2), 1),
                                new NoSuchFileException(text(1), text(2), text(3)),
                                new InvalidPathException(text(1), text(2)),
                                new InterruptedIOException(text(1)),
                                new TypeNotPresentException(text(1), null),
                                new IllegalFormatConversionException('d', String.class),
                                new InvocationTargetException(new IllegalStateException(text(1)), text(2))))
                .add("NullPointerException with a helpful message", () -> {
                    NullPointerException exception = dereferenceNull();
                    exception.getMessage();
                    return exception;
                })
                .add("SQLExceptions", () -> {
                    SQLException exception = new SQLException(text(1), "state", 1);
                    exception.setNextException(new BatchUpdateException(text(2), new int[] {1}));
                    return exception;
                });
    }

    private static NullPointerException dereferenceNull() {
        try {
            Object nothing = List.of().isEmpty() ? null : text(1);
            throw new AssertionError(nothing.hashCode());
        } catch (NullPointerException e) {
            return e;
        }
    }

    private static void texts(Samples samples) {
        samples.add("BreakIterator", () -> {
                    BreakIterator iterator = BreakIterator.getWordInstance(Locale.ROOT);
                    iterator.setText(text(1));
                    return iterator;
                })
                .add("collation", () -> {
                    RuleBasedCollator collator = (RuleBasedCollator) Collator.getInstance(Locale.ROOT);
                    return List.of(collator.getCollationKey(text(1)), collator.getCollationElementIterator(text(1)));
                })
                .add("StringCharacterIterator", () -> new StringCharacterIterator(text(1)))
                .add("AttributedString", () -> {
                    AttributedString string = new AttributedString(text(1));
                    string.addAttribute(AttributedCharacterIterator.Attribute.READING, new java.text.Annotation("x"));
                    return List.of(string, string.getIterator());
                })
                .add("java.text.Annotation", () -> new java.text.Annotation(text(1)))
                .add("Locale.Builder", () -> new Locale.Builder().setLanguage("de"))
                .add("Locale.LanguageRange", () -> new Locale.LanguageRange("de"));
    }

    private static void times(Samples samples) {
        samples.add(
                        "Chronologies",
                        () -> List.of(
                                IsoChronology.INSTANCE,
                                JapaneseChronology.INSTANCE,
                                HijrahChronology.INSTANCE,
                                MinguoChronology.INSTANCE,
                                ThaiBuddhistChronology.INSTANCE,
                                JapaneseEra.REIWA))
                .add(
                        "dates and times of a chronology",
                        () -> List.of(
                                JapaneseDate.of(2024, 2, 29).atTime(LocalTime.NOON),
                                JapaneseDate.of(2024, 2, 29)
                                        .atTime(LocalTime.NOON)
                                        .atZone(ZoneId.of("Europe/Berlin")),
                                JapaneseChronology.INSTANCE.period(1, 2, 3)))
                .add("DateTimeFormatterBuilder", () -> new DateTimeFormatterBuilder().appendPattern("yyyy-MM"))
                .add("DecimalStyle", () -> DecimalStyle.of(Locale.ROOT))
                .add(
                        "Clocks that change another",
                        () -> List.of(
                                Clock.tick(Clock.systemUTC(), Duration.ofSeconds(1)),
                                Clock.offset(Clock.systemUTC(), Duration.ofSeconds(1)),
                                Clock.systemUTC().withZone(ZoneId.of("Europe/Berlin"))))
                .add(
                        "ZoneOffsetTransitionRules",
                        () -> ZoneId.of("Europe/Berlin").getRules().getTransitionRules())
                .add("parsed time", () -> DateTimeFormatter.ISO_DATE.parse("2024-02-29"))
                .add(
                        "Calendars of other chronologies",
                        () -> List.of(
                                Calendar.getInstance(Locale.forLanguageTag("ja-JP-u-ca-japanese")),
                                Calendar.getInstance(Locale.forLanguageTag("th-TH-u-ca-buddhist"))));
    }

    private static void databases(Samples samples) {
        samples.add("Timestamp", () -> new java.sql.Timestamp(1))
                .add("Date of a database", () -> new java.sql.Date(1))
                .add("Time", () -> new java.sql.Time(1))
                .add("ObjectName", of(() -> new ObjectName("domain:name=value")))
                .add("MemoryUsage", () -> ManagementFactory.getMemoryMXBean().getHeapMemoryUsage())
                .add("ThreadInfo", () -> ManagementFactory.getThreadMXBean().dumpAllThreads(false, false)[0]);
    }

    private static Document document(boolean read) throws Exception {
        InputStream text = new ByteArrayInputStream(
                "<a b='c'><d>text</d><!-- comment --><?target data?></a>".getBytes(StandardCharsets.UTF_8));
        Document document =
                DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(text);
        if (read) {
            document.getDocumentElement().getTextContent();
        }
        return document;
    }

    private static void documents(Samples samples) {
        samples.add("Document", of(() -> document(false)))
                .add("Document that was read", of(() -> document(true)))
                .add("Element", of(() -> document(true).getDocumentElement()))
                .add("Document that was made", of(() -> {
                    Document document = DocumentBuilderFactory.newInstance()
                            .newDocumentBuilder()
                            .newDocument();
                    document.appendChild(document.createElementNS("space", "e"));
                    document.getDocumentElement().setAttribute("a", text(1));
                    document.getDocumentElement().appendChild(document.createTextNode(text(2)));
                    return document;
                }))
                .add("QName", () -> new QName("space", text(1)))
                .add(
                        "XMLGregorianCalendar",
                        of(() -> DatatypeFactory.newInstance().newXMLGregorianCalendar("2024-02-29T00:00:00")));
    }

    private static final class Listener implements PropertyChangeListener {
        final List<PropertyChangeEvent> heard = new java.util.ArrayList<>();

        @Override
        public void propertyChange(PropertyChangeEvent event) {
            heard.add(event);
        }
    }

    private static void desktop(Samples samples) {
        samples.add("PropertyChangeSupport, empty", () -> new PropertyChangeSupport(text(1)))
                .add("PropertyChangeSupport", () -> {
                    PropertyChangeSupport support = new PropertyChangeSupport(text(1));
                    support.addPropertyChangeListener(new Listener());
                    support.addPropertyChangeListener("property", new Listener());
                    support.firePropertyChange("property", text(1), text(2));
                    return support;
                })
                .add("PropertyChangeEvent", () -> new PropertyChangeEvent(text(1), "property", text(2), text(3)))
                .add(
                        "shapes",
                        () -> List.of(
                                new java.awt.Point(1, 2),
                                new java.awt.Rectangle(1, 2),
                                new java.awt.Color(1),
                                new java.awt.geom.Point2D.Double(1, 2),
                                new java.awt.geom.AffineTransform()))
                .add("BufferedImage", () -> new java.awt.image.BufferedImage(MANY, MANY, 1));
    }

    private static void concurrency(Samples samples) {
        samples.add("views of a StampedLock", () -> {
                    StampedLock lock = new StampedLock();
                    return List.of(lock.asReadLock(), lock.asWriteLock(), lock.asReadWriteLock());
                })
                .add("Executor that waits", () -> CompletableFuture.delayedExecutor(1, TimeUnit.DAYS, Runnable::run));
    }
}
