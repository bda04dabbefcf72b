package io.github.heapfold.rules.kotlin;

import static io.github.heapfold.rules.samples.Samples.MANY;
import static io.github.heapfold.rules.samples.Samples.text;
import static io.github.heapfold.rules.samples.Samples.texts;

import io.github.heapfold.rules.samples.Samples;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import kotlin.LazyKt;
import kotlin.LazyThreadSafetyMode;
import kotlin.Pair;
import kotlin.Triple;
import kotlin.jvm.functions.Function0;
import kotlin.jvm.internal.FunctionReferenceImpl;
import kotlin.jvm.internal.Lambda;
import kotlin.jvm.internal.Ref;
import kotlin.jvm.internal.Reflection;
import kotlin.properties.Delegates;
import kotlin.random.Random;
import kotlin.random.RandomKt;
import kotlin.ranges.CharRange;
import kotlin.ranges.IntRange;
import kotlin.ranges.LongRange;
import kotlin.ranges.RangesKt;
import kotlin.text.Regex;
import kotlin.text.RegexOption;

/** Objects of every type that {@link KotlinRules} knows. */
public final class KotlinSamples {
    /** Names that private classes of the library are shown under. */
    public static final String DISPLAY_NAMES =
            "Lazy ClosedRange OpenEndRange Random Result MatchResult MatchGroupCollection GroupValues "
                    + "TimeMark ReadWriteProperty CoroutineContext Continuation EnumEntries MapWithDefault RingBuffer "
                    + "Sequence Iterable Grouping Function Comparator";

    private KotlinSamples() {}

    enum Colour {
        RED,
        GREEN
    }

    /** What the Kotlin compiler makes of a lambda that captures a value, unless it makes a lambda of the JVM. */
    public static final class Greeting extends Lambda<String> implements Function0<String> {
        private static final long serialVersionUID = 1;

        final String name;
        final Ref.ObjectRef<String> last = new Ref.ObjectRef<>();

        Greeting(String name) {
            super(0);
            this.name = name;
            last.element = text(1);
        }

        @Override
        public String invoke() {
            return "hello " + name;
        }
    }

    /** What it makes of {@code text::length}. */
    @SuppressWarnings({"rawtypes", "serial"})
    public static final class LengthOf extends FunctionReferenceImpl implements Function0 {
        LengthOf() {
            super(0, String.class, "length", "length()I", 0);
        }

        LengthOf(String receiver) {
            super(0, receiver, String.class, "length", "length()I", 0);
        }

        @Override
        public Object invoke() {
            return ((String) receiver).length();
        }
    }

    /** What the Kotlin compiler makes of a property by {@code Delegates.observable}. */
    public static final class Observed extends kotlin.properties.ObservableProperty<String> {
        final String listener = text(1);

        Observed() {
            super(text(2));
        }
    }

    static Map<String, Supplier<Object>> all() {
        Samples samples = new Samples();
        values(samples);
        languageFeatures(samples);
        textAndTime(samples);
        CollectionSamples.addTo(samples);
        SequenceSamples.addTo(samples);
        return samples.all();
    }

    private static void values(Samples samples) {
        samples.add("Pair", () -> new Pair<>(text(1), null))
                .add("Triple", () -> new Triple<>(text(1), 2, List.of(text(3))))
                .add("Unit", () -> kotlin.Unit.INSTANCE)
                .add("KotlinVersion", () -> new kotlin.KotlinVersion(1, 2, 3))
                .add("Result", () -> boxed("kotlin.Result", Object.class, text(1)))
                .add(
                        "Result, failed",
                        () -> boxed("kotlin.Result", Object.class, kotlin.ResultKt.createFailure(new Error(text(1)))))
                .add("UInt", () -> boxed("kotlin.UInt", int.class, 1))
                .add("ULong", () -> boxed("kotlin.ULong", long.class, 1L))
                .add("UByteArray", () -> boxed("kotlin.UByteArray", byte[].class, new byte[MANY]))
                .add("UShortArray", () -> boxed("kotlin.UShortArray", short[].class, new short[0]))
                .add("UIntArray", () -> boxed("kotlin.UIntArray", int[].class, new int[3]))
                .add("ULongArray", () -> boxed("kotlin.ULongArray", long[].class, new long[3]))
                .add("IntRange", () -> new IntRange(1, 10))
                .add("LongRange", () -> new LongRange(1, 10))
                .add("CharRange", () -> new CharRange('a', 'z'))
                .add("IntProgression", () -> RangesKt.downTo(10, 1))
                .add("LongProgression", () -> RangesKt.downTo(10L, 1L))
                .add("CharProgression", () -> RangesKt.downTo('z', 'a'))
                .add("ClosedRange of doubles", () -> RangesKt.rangeTo(1.0, 2.0))
                .add("ClosedRange of floats", () -> RangesKt.rangeTo(1f, 2f))
                .add("ClosedRange of texts", () -> RangesKt.rangeTo(text(1), text(2)))
                .add("Random", () -> RandomKt.Random(1))
                .add("Random.Default", () -> Random.Default)
                .add("Random as Java's", () -> kotlin.random.PlatformRandomKt.asJavaRandom(RandomKt.Random(1)))
                .add("Random of Java's", () -> kotlin.random.PlatformRandomKt.asKotlinRandom(new java.util.Random(1)));
    }

    private static void languageFeatures(Samples samples) {
        for (LazyThreadSafetyMode mode : LazyThreadSafetyMode.values()) {
            samples.add("lazy " + mode, () -> LazyKt.lazy(mode, new Greeting(text(1))));
            samples.add("lazy " + mode + ", used", () -> {
                var lazy = LazyKt.lazy(mode, () -> text(1));
                lazy.getValue();
                return lazy;
            });
        }
        samples.add("lazy with lock", () -> LazyKt.lazy(new ArrayList<>(), () -> text(1)))
                .add("lazyOf", () -> LazyKt.lazyOf(text(1)))
                .add("notNull", () -> Delegates.INSTANCE.notNull())
                .add("observable", Observed::new)
                .add("lambda with captured values", () -> new Greeting(text(2)))
                .add("function reference", LengthOf::new)
                .add("function reference, bound", () -> new LengthOf(text(1)))
                .add("function reference, used", () -> {
                    LengthOf reference = new LengthOf(text(1));
                    reference.compute();
                    return reference;
                })
                .add("captured variable", () -> {
                    Ref.ObjectRef<String> variable = new Ref.ObjectRef<>();
                    variable.element = text(1);
                    return variable;
                })
                .add("captured numbers", () -> List.of(new Ref.IntRef(), new Ref.LongRef(), new Ref.BooleanRef()))
                .add("KClass", () -> Reflection.getOrCreateKotlinClass(String.class))
                .add(
                        "KType",
                        () -> Reflection.typeOf(
                                List.class, kotlin.reflect.KTypeProjection.invariant(Reflection.typeOf(String.class))))
                .add("DeepRecursiveFunction", () -> new kotlin.DeepRecursiveFunction<>((scope, value, next) -> value));
        if (exists("kotlin.enums.EnumEntries")) {
            samples.add("EnumEntries", () -> kotlin.enums.EnumEntriesKt.enumEntries(Colour.values()));
        }
    }

    private static void textAndTime(Samples samples) {
        samples.add("Regex", () -> new Regex("a+(b)"))
                .add("Regex, used", () -> {
                    Regex regex = new Regex("a+(b)", RegexOption.IGNORE_CASE);
                    regex.getOptions();
                    return regex;
                })
                .add("MatchResult", () -> new Regex("a+(b)").find("xaab", 0))
                .add("MatchResult, used", () -> {
                    var match = new Regex("a+(b)").find("xaab", 0);
                    match.getGroups();
                    match.getGroupValues();
                    return match;
                })
                .add(
                        "MatchResult's groups",
                        () -> new Regex("a+(b)").find("xaab", 0).getGroups())
                .add(
                        "MatchResult's values",
                        () -> new Regex("a+(b)").find("xaab", 0).getGroupValues())
                .add(
                        "MatchResult, destructured",
                        () -> new Regex("a+(b)").find("xaab", 0).getDestructured())
                .add(
                        "MatchGroup",
                        () -> new Regex("a+(b)").find("xaab", 0).getGroups().get(1))
                .add("Duration", () -> boxed("kotlin.time.Duration", long.class, 1L))
                .add("TestTimeSource", kotlin.time.TestTimeSource::new)
                .add("TimeMark", () -> ((kotlin.time.TimeSource) new kotlin.time.TestTimeSource()).markNow())
                .add("TimedValue", () -> timedValue(text(1)));
        if (exists("kotlin.uuid.Uuid")) {
            samples.add("Uuid", () -> kotlin.uuid.Uuid.Companion.random())
                    .add("HexFormat", () -> new kotlin.text.HexFormat.Builder().build())
                    .add("Instant", () -> kotlin.time.Instant.Companion.parse("2020-02-02T20:20:20Z"))
                    .add("Base64", () -> kotlin.io.encoding.Base64.Default.getUrlSafe());
        }
    }

    /** What only the Kotlin compiler can write in source: a value class as an object. */
    private static Object boxed(String className, Class<?> type, Object value) {
        try {
            return Class.forName(className).getMethod("box-impl", type).invoke(null, value);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(className, e);
        }
    }

    private static Object timedValue(String value) {
        try {
            var constructor = kotlin.time.TimedValue.class.getDeclaredConstructors()[0];
            constructor.setAccessible(true);
            return constructor.getParameterCount() == 2
                    ? constructor.newInstance(value, 1L)
                    : constructor.newInstance(value, 1L, null);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether this version of the library has the class. */
    static boolean exists(String className) {
        try {
            Class.forName(className, false, KotlinSamples.class.getClassLoader());
            return true;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }

    static List<String> list(int n) {
        return Arrays.asList(texts(n));
    }

    static Map<String, Integer> map(int n) {
        Map<String, Integer> map = new LinkedHashMap<>();
        for (int i = 0; i < n; i++) {
            map.put(text(i), 1000 + i);
        }
        return map;
    }
}
