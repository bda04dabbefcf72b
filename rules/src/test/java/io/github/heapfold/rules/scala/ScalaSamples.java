package io.github.heapfold.rules.scala;

import static io.github.heapfold.rules.samples.Reflective.call;
import static io.github.heapfold.rules.samples.Reflective.make;
import static io.github.heapfold.rules.samples.Samples.text;
import static io.github.heapfold.rules.scala.Scala.list;
import static io.github.heapfold.rules.scala.Scala.object;
import static io.github.heapfold.rules.scala.Scala.ordering;
import static io.github.heapfold.rules.scala.Scala.pair;

import io.github.heapfold.rules.samples.Reflective;
import io.github.heapfold.rules.samples.Samples;
import java.util.Map;
import java.util.function.Supplier;
import scala.Enumeration;
import scala.Function1;
import scala.Function2;

/** Objects of every type that {@link ScalaRules} knows. */
public final class ScalaSamples {
    /** Names that private classes of the library are shown under. */
    public static final String DISPLAY_NAMES =
            "List Option Either Try Tuple1 Tuple2 Match Ordering Equiv Hashing Vector ArraySeq "
                    + "WrappedArray ArrayBuilder Range NumericRange LazyList Stream Map SeqMap Set MapWithDefault BitSet IntMap LongMap "
                    + "Tombstone SubMap SubSet Builder View";

    private ScalaSamples() {}

    /** A function of the user's. */
    public static final class Length implements Function1<String, Object> {
        final String unit = text(1);

        @Override
        public Object apply(String text) {
            return text.length();
        }
    }

    /** An enumeration of the user's. */
    public static final class Weekday extends Enumeration {
        private static final long serialVersionUID = 1;

        final Value monday = Value("Monday");
        final Value tuesday = Value("Tuesday");
    }

    static Map<String, Supplier<Object>> all() {
        Samples samples = new Samples();
        values(samples);
        orderings(samples);
        SequenceSamples.addTo(samples);
        MapSamples.addTo(samples);
        ViewSamples.addTo(samples);
        return samples.all();
    }

    private static void values(Samples samples) {
        samples.add("Some", () -> make("scala.Some", text(1)))
                .add("None", () -> object("scala.None"))
                .add("Left", () -> make("scala.util.Left", text(1)))
                .add("Right", () -> make("scala.util.Right", text(1)))
                .add("Success", () -> make("scala.util.Success", text(1)))
                .add("Failure", () -> make("scala.util.Failure", new Error(text(1))))
                .add("Tuple1", () -> make("scala.Tuple1", text(1)))
                .add("Tuple2", () -> pair(text(1), null))
                .add("Tuple2 of numbers", () -> make("scala.Tuple2$mcIJ$sp", 1, 2L))
                .add("Tuple3", () -> make("scala.Tuple3", text(1), 2, list(1)))
                .add("Tuple22", () -> make("scala.Tuple22", Scala.elements(22, Samples::text)))
                .add("BigInt", () -> call(object("scala.math.BigInt"), "apply", "123456789012345678901234567890"))
                .add("BigInt, small", () -> call(object("scala.math.BigInt"), "apply", 1000))
                .add("BigDecimal", () -> call(object("scala.math.BigDecimal"), "apply", "1.25"))
                .add("Symbol", () -> call(object("scala.Symbol"), "apply", "symbol"))
                .add("Unit", () -> scala.runtime.BoxedUnit.UNIT)
                .add("Random", () -> make("scala.util.Random", 1L))
                .add("Regex", ScalaSamples::regex)
                .add("Match", () -> call(call(regex(), "findFirstMatchIn", "xaab"), "get"))
                .add("Match, used", () -> {
                    Object match = call(call(regex(), "findFirstMatchIn", "xaab"), "get");
                    call(match, "start", 1);
                    call(match, "group", 1);
                    return match;
                })
                .add("ObjectRef", () -> make("scala.runtime.ObjectRef", text(1)))
                .add("VolatileObjectRef", () -> make("scala.runtime.VolatileObjectRef", text(1)))
                .add("IntRef", () -> make("scala.runtime.IntRef", 1))
                .add("LazyRef", () -> {
                    Object lazy = make("scala.runtime.LazyRef");
                    call(lazy, "initialize", text(1));
                    return lazy;
                })
                .add("LazyInt", () -> make("scala.runtime.LazyInt"))
                .add(
                        "StringOps",
                        () -> make(
                                Reflective.exists("scala.collection.StringOps")
                                        ? "scala.collection.StringOps"
                                        : "scala.collection.immutable.StringOps",
                                text(1)))
                .add("WrappedString", () -> make("scala.collection.immutable.WrappedString", text(1)))
                .add("StringBuilder", () -> {
                    Object builder = make("scala.collection.mutable.StringBuilder");
                    call(builder, "append", text(1));
                    return builder;
                })
                .add("Enumeration's value", () -> new Weekday().monday)
                .add("Enumeration's values", () -> new Weekday().values())
                .add("Enumeration", Weekday::new);
    }

    private static Object regex() {
        return make("scala.util.matching.Regex", "a+(b)", list(0));
    }

    private static void orderings(Samples samples) {
        Function2<String, String, Object> isLess = (left, right) -> left.compareTo(right) < 0;
        samples.add("Ordering.String", () -> ordering("String"))
                .add("Ordering.Int", () -> ordering("Int"))
                .add("Ordering, reversed", () -> call(ordering("String"), "reverse"))
                .add("Ordering.by", () -> call(object("scala.math.Ordering"), "by", new Length(), ordering("Int")))
                .add("Ordering.fromLessThan", () -> call(object("scala.math.Ordering"), "fromLessThan", isLess))
                .add(
                        "Ordering of tuples",
                        () -> call(object("scala.math.Ordering"), "Tuple2", ordering("String"), ordering("Int")))
                .add("Ordering of options", () -> call(object("scala.math.Ordering"), "Option", ordering("Int")))
                .add(
                        "Ordering of a comparator",
                        () -> call(
                                object("scala.math.Ordering"), "comparatorToOrdering", String.CASE_INSENSITIVE_ORDER))
                .add("Equiv", () -> call(object("scala.math.Equiv"), "universal"))
                .add("Equiv by function", () -> call(object("scala.math.Equiv"), "fromFunction", isLess))
                .add("Hashing", () -> call(object("scala.util.hashing.Hashing"), "default"))
                .add(
                        "Hashing by function",
                        () -> call(object("scala.util.hashing.Hashing"), "fromFunction", new Length()));
    }
}
