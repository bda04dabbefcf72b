package io.github.heapfold.rules.scala;

import static io.github.heapfold.rules.samples.Reflective.call;
import static io.github.heapfold.rules.samples.Reflective.exists;
import static io.github.heapfold.rules.samples.Reflective.make;
import static io.github.heapfold.rules.samples.Samples.MANY;
import static io.github.heapfold.rules.samples.Samples.text;
import static io.github.heapfold.rules.scala.Scala.IMMUTABLE;
import static io.github.heapfold.rules.scala.Scala.MUTABLE;
import static io.github.heapfold.rules.scala.Scala.built;
import static io.github.heapfold.rules.scala.Scala.classTag;
import static io.github.heapfold.rules.scala.Scala.list;
import static io.github.heapfold.rules.scala.Scala.object;
import static io.github.heapfold.rules.scala.Scala.ordering;
import static io.github.heapfold.rules.scala.Scala.texts;

import io.github.heapfold.rules.samples.Samples;
import scala.Function0;
import scala.Function1;

/** Lists, vectors, arrays, buffers, queues, lazy lists and ranges. */
final class SequenceSamples {
    private SequenceSamples() {}

    static void addTo(Samples samples) {
        lists(samples);
        vectors(samples);
        arrays(samples);
        buffers(samples);
        lazily(samples);
        ranges(samples);
    }

    private static void lists(Samples samples) {
        samples.sizes("List", Scala::list)
                .add("List, shared tail", () -> {
                    Object tail = list(3);
                    return new Object[] {call(tail, "$colon$colon", text(4)), call(tail, "$colon$colon", text(5)), tail
                    };
                })
                .sizes("Queue, immutable", n -> texts(IMMUTABLE + "Queue", n))
                .add("Queue, immutable, used", () -> {
                    Object queue = texts(IMMUTABLE + "Queue", MANY);
                    queue = call(queue, "enqueue", text(1));
                    queue = call(queue, "tail");
                    return call(queue, "enqueue", text(2));
                })
                .sizes("ListBuffer", n -> texts(MUTABLE + "ListBuffer", n))
                .add("ListBuffer, also a list", () -> {
                    Object buffer = texts(MUTABLE + "ListBuffer", 3);
                    return new Object[] {buffer, call(buffer, "toList")};
                });
    }

    private static void vectors(Samples samples) {
        samples.sizes("Vector", n -> texts(IMMUTABLE + "Vector", n));
        for (int n : new int[] {32, 33, 2000, 40_000}) {
            samples.add("Vector, " + n, () -> texts(IMMUTABLE + "Vector", n));
        }
        samples.add("Vector, both ends", () -> {
                    Object vector = texts(IMMUTABLE + "Vector", 2000);
                    for (int i = 0; i < 40; i++) {
                        vector = appended(vector, text(i));
                        vector = call(vector, "tail");
                    }
                    return vector;
                })
                .add(
                        "Vector, with nulls",
                        () -> built(call(object(IMMUTABLE + "Vector"), "newBuilder"), text(1), null, text(3)))
                .add(
                        "Vector, of arrays",
                        () -> built(
                                call(object(IMMUTABLE + "Vector"), "newBuilder"), Scala.elements(MANY, byte[]::new)))
                .add("VectorBuilder", () -> {
                    Object builder = call(object(IMMUTABLE + "Vector"), "newBuilder");
                    built(builder, Scala.elements(MANY, Samples::text));
                    return builder;
                });
    }

    /** What 2.13 calls {@code appended}, and 2.12 cannot be asked for without a factory. */
    private static Object appended(Object vector, Object element) {
        return exists("scala.collection.StringOps") ? call(vector, "appended", element) : vector;
    }

    private static void arrays(Samples samples) {
        String wrapped = MUTABLE + (exists(MUTABLE + "WrappedArray$ofRef") ? "WrappedArray$" : "ArraySeq$");
        samples.add("mutable array of texts", () -> make(wrapped + "ofRef", (Object) new String[] {text(1), null}))
                .add("mutable array of ints", () -> make(wrapped + "ofInt", (Object) new int[3]))
                .add("mutable array of bytes", () -> make(wrapped + "ofByte", (Object) new byte[0]));
        if (exists(IMMUTABLE + "ArraySeq$ofRef")) {
            String array = IMMUTABLE + "ArraySeq$";
            samples.add("ArraySeq of texts", () -> make(array + "ofRef", (Object) new String[] {text(1), null}))
                    .add("ArraySeq of doubles", () -> make(array + "ofDouble", (Object) new double[3]))
                    .add(
                            "ArraySeq, built",
                            () -> built(
                                    call(object(IMMUTABLE + "ArraySeq"), "newBuilder", classTag(String.class)),
                                    text(1)));
        } else {
            samples.sizes("ArraySeq, 2.12", n -> texts(MUTABLE + "ArraySeq", n))
                    .sizes("ArrayStack", n -> texts(MUTABLE + "ArrayStack", n))
                    .sizes("Stack, immutable", n -> texts(IMMUTABLE + "Stack", n))
                    .sizes("MutableList", n -> texts(MUTABLE + "MutableList", n))
                    .sizes("LinkedList", n -> texts(MUTABLE + "LinkedList", n))
                    .sizes("DoubleLinkedList", n -> texts(MUTABLE + "DoubleLinkedList", n));
        }
        samples.add("ArrayBuilder of texts", () -> builder(String.class, text(1), text(2)))
                .add("ArrayBuilder of ints", () -> builder(int.class, 1, 2, 3))
                .add("ArrayBuilder of units", () -> builder(void.class, scala.runtime.BoxedUnit.UNIT));
    }

    private static Object builder(Class<?> type, Object... elements) {
        Object builder = call(object(MUTABLE + "ArrayBuilder"), "make", classTag(type));
        for (Object element : elements) {
            call(builder, "$plus$eq", element);
        }
        return builder;
    }

    private static void buffers(Samples samples) {
        samples.sizes("ArrayBuffer", n -> texts(MUTABLE + "ArrayBuffer", n))
                .sizes("Queue, mutable", n -> texts(MUTABLE + "Queue", n))
                .sizes("Stack, mutable", n -> texts(MUTABLE + "Stack", n))
                .sizes("PriorityQueue", n -> texts(MUTABLE + "PriorityQueue", n, ordering("String")))
                .sizes("UnrolledBuffer", n -> texts(MUTABLE + "UnrolledBuffer", n, classTag(String.class)))
                .add(
                        "UnrolledBuffer of ints",
                        () -> built(
                                call(object(MUTABLE + "UnrolledBuffer"), "newBuilder", classTag(int.class)), 1, 2, 3));
        if (exists(MUTABLE + "ArrayDeque")) {
            samples.sizes("ArrayDeque", n -> texts(MUTABLE + "ArrayDeque", n)).add("ArrayDeque, wrapped around", () -> {
                Object deque = texts(MUTABLE + "ArrayDeque", 14);
                call(deque, "prepend", text(15));
                call(deque, "removeLast", false);
                return deque;
            });
        }
    }

    private static void lazily(Samples samples) {
        Function0<Object> head = () -> text(1);
        for (String type : new String[] {"LazyList", "Stream"}) {
            if (exists(IMMUTABLE + type)) {
                Object factory = object(IMMUTABLE + type);
                samples.add(type + ", empty", () -> call(factory, "empty"))
                        .add(type + ", continually", () -> call(factory, "continually", head))
                        .add(type + ", continually, begun", () -> begun(call(factory, "continually", head), 3))
                        .add(type + ", iterate", () -> begun(iterate(factory), 5))
                        .add(type + ", evaluated", () -> begun(evaluated(factory), 200));
            }
        }
    }

    private static Object evaluated(Object factory) {
        return factory.getClass().getName().contains("LazyList")
                ? call(factory, "from", list(MANY))
                : call(list(MANY), "toStream");
    }

    /** Evaluates its first cells. */
    private static Object begun(Object lazy, int n) {
        Object at = lazy;
        for (int i = 0; i < n && !(boolean) call(at, "isEmpty"); i++) {
            call(at, "head");
            at = call(at, "tail");
        }
        return lazy;
    }

    private static Object iterate(Object factory) {
        Function1<String, String> more = text -> text + ".";
        Function0<Object> start = () -> text(1);
        return factory.getClass().getName().contains("LazyList")
                ? call(factory, "iterate", start, more)
                : call(factory, "iterate", text(1), more);
    }

    private static void ranges(Samples samples) {
        samples.add("Range", () -> call(object(IMMUTABLE + "Range"), "apply", 1, 10))
                .add("Range, inclusive", () -> call(object(IMMUTABLE + "Range"), "inclusive", 1, 10))
                .add(
                        "NumericRange",
                        () -> call(
                                object(IMMUTABLE + "NumericRange"),
                                "apply",
                                number(1),
                                number(10),
                                number(2),
                                object("scala.math.Numeric$BigIntIsIntegral")))
                .add("NumericRange, used", () -> {
                    Object range = call(
                            object(IMMUTABLE + "NumericRange"),
                            "inclusive",
                            number(1),
                            number(10),
                            number(2),
                            object("scala.math.Numeric$BigIntIsIntegral"));
                    call(range, "length");
                    range.hashCode();
                    return range;
                });
    }

    private static Object number(int n) {
        return call(object("scala.math.BigInt"), "apply", 100_000 + n);
    }
}
