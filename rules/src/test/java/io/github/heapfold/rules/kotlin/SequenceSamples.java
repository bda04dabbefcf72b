package io.github.heapfold.rules.kotlin;

import static io.github.heapfold.rules.kotlin.KotlinSamples.list;
import static io.github.heapfold.rules.samples.Samples.text;
import static io.github.heapfold.rules.samples.Samples.texts;

import io.github.heapfold.rules.samples.Samples;
import java.util.*;
import java.util.function.*;
import kotlin.collections.*;
import kotlin.comparisons.ComparisonsKt;
import kotlin.coroutines.*;
import kotlin.coroutines.jvm.internal.SuspendLambda;
import kotlin.jvm.functions.Function1;
import kotlin.random.RandomKt;
import kotlin.sequences.*;
import kotlin.text.*;

/** Sequences, iterators, comparators and coroutines. */
final class SequenceSamples {
    private SequenceSamples() {}

    /** What the Kotlin compiler makes of a suspending lambda. */
    @SuppressWarnings("serial") // never written to a stream
    static final class Block extends SuspendLambda implements Function1<Continuation<? super String>, Object> {
        private static final long serialVersionUID = 1;

        final String captured = text(1);
        Object kept = text(2);
        int label;

        Block(Continuation<Object> completion) {
            super(1, completion);
        }

        @Override
        @SuppressWarnings("unchecked")
        public Continuation<kotlin.Unit> create(Continuation<?> completion) {
            return (Continuation<kotlin.Unit>) (Continuation<?>) new Block((Continuation<Object>) completion);
        }

        @Override
        protected Object invokeSuspend(Object result) {
            return captured;
        }

        @Override
        public Object invoke(Continuation<? super String> continuation) {
            return captured;
        }
    }

    /** Where a coroutine ends. */
    static final class Ending implements Continuation<Object> {
        final String name = text(1);

        @Override
        public CoroutineContext getContext() {
            return new Name(text(2));
        }

        @Override
        public void resumeWith(Object result) {}
    }

    /** A part of a context. */
    static final class Name extends AbstractCoroutineContextElement {
        static final Key KEY = new Key();
        final String name;

        static final class Key implements CoroutineContext.Key<Name> {}

        Name(String name) {
            super(KEY);
            this.name = name;
        }
    }

    /** Another part of a context. */
    static final class Tag extends AbstractCoroutineContextElement {
        static final TagKey KEY = new TagKey();
        final String tag;

        static final class TagKey implements CoroutineContext.Key<Tag> {}

        Tag(String tag) {
            super(KEY);
            this.tag = tag;
        }
    }

    static void addTo(Samples samples) {
        steps(samples);
        sources(samples);
        iterators(samples);
        comparators(samples);
        coroutines(samples);
    }

    private static void steps(Samples samples) {
        Function1<String, Boolean> isLong = text -> text.length() > 6;
        Function1<String, Integer> length = String::length;
        Map<String, java.util.function.Function<Sequence<String>, Sequence<?>>> steps = new LinkedHashMap<>();
        steps.put("map", s -> SequencesKt.map(s, length));
        steps.put("mapNotNull", s -> SequencesKt.mapNotNull(s, length));
        steps.put("mapIndexed", s -> SequencesKt.mapIndexed(s, (i, text) -> i));
        steps.put("filter", s -> SequencesKt.filter(s, isLong));
        steps.put("filterNot", s -> SequencesKt.filterNot(s, isLong));
        steps.put("filterIndexed", s -> SequencesKt.filterIndexed(s, (i, text) -> i > 1));
        steps.put("filterNotNull", SequencesKt::filterNotNull);
        steps.put("filterIsInstance", s -> SequencesKt.filterIsInstance(s, String.class));
        steps.put("requireNoNulls", SequencesKt::requireNoNulls);
        steps.put("flatMap", s -> SequencesKt.flatMap(s, text -> sequence(2)));
        steps.put("flatMapIterable", s -> SequencesKt.flatMapIterable(s, text -> list(2)));
        steps.put("flatten", s -> SequencesKt.flatten(SequencesKt.map(s, text -> sequence(2))));
        steps.put("take", s -> SequencesKt.take(s, 2));
        steps.put("takeWhile", s -> SequencesKt.takeWhile(s, isLong));
        steps.put("drop", s -> SequencesKt.drop(s, 2));
        steps.put("dropWhile", s -> SequencesKt.dropWhile(s, isLong));
        steps.put("take and drop", s -> SequencesKt.drop(SequencesKt.take(s, 3), 1));
        steps.put("distinct", SequencesKt::distinct);
        steps.put("distinctBy", s -> SequencesKt.distinctBy(s, length));
        steps.put("sorted", SequencesKt::sorted);
        steps.put("sortedWith", s -> SequencesKt.sortedWith(s, Comparator.reverseOrder()));
        steps.put("zip", s -> SequencesKt.zip(s, sequence(2)));
        steps.put("zipWithNext", SequencesKt::zipWithNext);
        steps.put("withIndex", SequencesKt::withIndex);
        steps.put("onEach", s -> SequencesKt.onEach(s, text -> kotlin.Unit.INSTANCE));
        steps.put("plus", s -> SequencesKt.plus(s, text(4)));
        steps.put("minus an element", s -> SequencesKt.minus(s, text(1)));
        steps.put("minus a list", s -> SequencesKt.minus(s, list(1)));
        steps.put("minus an array", s -> SequencesKt.minus(s, texts(1)));
        steps.put("minus a sequence", s -> SequencesKt.minus(s, sequence(1)));
        steps.put("ifEmpty", s -> SequencesKt.ifEmpty(s, () -> sequence(1)));
        steps.put("runningFold", s -> SequencesKt.runningFold(s, 0, (sum, text) -> sum + text.length()));
        steps.put("runningReduce", s -> SequencesKt.runningReduce(s, (all, text) -> all + text));
        steps.put("shuffled", s -> SequencesKt.shuffled(s, RandomKt.Random(1)));
        steps.put("chunked", s -> SequencesKt.chunked(s, 2));
        steps.put("windowed", s -> SequencesKt.windowed(s, 3, 1, true));
        steps.put("constrainOnce", SequencesKt::constrainOnce);
        steps.forEach((name, step) -> {
            samples.add("sequence, " + name, () -> step.apply(sequence(3)));
            if (!name.startsWith("minus")) { // holds a lambda of a private class of the library
                samples.add("sequence, " + name + ", its iterator", () -> {
                    Iterator<?> iterator = step.apply(sequence(3)).iterator();
                    iterator.hasNext();
                    return iterator;
                });
            }
        });
    }

    private static void sources(Samples samples) {
        samples.add("sequence, generated", () -> SequencesKt.generateSequence(text(1), text -> text + "."))
                .add("sequence, generated from nothing", () -> SequencesKt.generateSequence(() -> text(1)))
                .add("sequence of an array", () -> ArraysKt.asSequence(texts(3)))
                .add("sequence of ints", () -> ArraysKt.asSequence(new int[3]))
                .add("sequence of an iterator", () -> SequencesKt.asSequence(list(3).iterator()))
                .add("sequence of a text's characters", () -> StringsKt.asSequence(text(1)))
                .add("sequence of a text's lines", () -> StringsKt.lineSequence(text(1)))
                .add(
                        "sequence of a text's parts",
                        () -> StringsKt.splitToSequence(text(1), new String[] {" "}, false, 0))
                .add("sequence of a text's chunks", () -> StringsKt.chunkedSequence(text(1), 2))
                .add("sequence of matches", () -> new Regex("a").findAll("aaa", 0))
                .add("sequence of a tree of files", () -> kotlin.io.FilesKt.walkTopDown(new java.io.File("folder")))
                .add("grouping of a list", () -> CollectionsKt.groupingBy(list(3), String::length))
                .add("grouping of a sequence", () -> SequencesKt.groupingBy(sequence(3), String::length));
        if (KotlinSamples.exists("kotlin.streams.jdk8.StreamsKt")) { // of another jar in Kotlin 1
            samples.add("sequence of one", () -> SequencesKt.sequenceOf(text(1)))
                    .add("sequence of a stream", () -> kotlin.streams.jdk8.StreamsKt.asSequence(list(3).stream()));
        }
    }

    private static void iterators(Samples samples) {
        samples.add("iterator of a list", () -> ArraysKt.asList(new byte[3]).iterator())
                .add("list iterator", () -> ArraysKt.asList(new byte[3]).listIterator(1))
                .add(
                        "iterator of buildList",
                        () -> CollectionsKt.createListBuilder().iterator())
                .add(
                        "iterator of buildMap",
                        () -> MapsKt.createMapBuilder().keySet().iterator())
                .add("iterator of a range", () -> new kotlin.ranges.IntRange(1, 3).iterator())
                .add("iterator of an array", () -> kotlin.jvm.internal.ArrayIteratorKt.iterator(texts(3)))
                .add("iterator of ints", () -> kotlin.jvm.internal.ArrayIteratorsKt.iterator(new int[3]))
                .add("iterator of a text", () -> StringsKt.iterator(text(1)))
                .add("iterator of an enumeration", () -> CollectionsKt.iterator(Collections.enumeration(list(3))))
                .add(
                        "iterator with index",
                        () -> CollectionsKt.withIndex(list(3)).iterator())
                .add(
                        "iterator of asReversed",
                        () -> CollectionsKt.asReversed(list(3)).listIterator());
    }

    private static void comparators(Samples samples) {
        Comparator<String> backwards = (left, right) -> right.compareTo(left);
        samples.add("naturalOrder", ComparisonsKt::naturalOrder)
                .add("reverseOrder", ComparisonsKt::reverseOrder)
                .add("compareBy", () -> compareByLength())
                .add("nullsFirst", () -> ComparisonsKt.nullsFirst(backwards))
                .add("nullsLast", () -> ComparisonsKt.nullsLast(backwards))
                .add("then", () -> ComparisonsKt.then(backwards, Comparator.<String>naturalOrder()))
                .add("thenDescending", () -> ComparisonsKt.thenDescending(backwards, backwards))
                .add("reversed", () -> ComparisonsKt.reversed(backwards));
    }

    @SuppressWarnings("unchecked") // an array of functions, by the library's choice
    private static Comparator<String> compareByLength() {
        return ComparisonsKt.<String>compareBy(String::length, String::hashCode);
    }

    private static void coroutines(Samples samples) {
        samples.add("sequence of a block", () -> SequencesKt.sequence((scope, next) -> scope.yield(text(1), next)))
                .add("iterator of a block", () -> {
                    Iterator<String> iterator = SequencesKt.iterator((scope, next) -> scope.yield(text(1), next));
                    iterator.hasNext();
                    return iterator;
                })
                .add("continuation", () -> ContinuationKt.createCoroutine(next -> text(1), new Ending()))
                .add("coroutine", () -> ContinuationKt.createCoroutine(new Block(null), new Ending()))
                .add("suspending lambda", () -> new Block(new Ending()))
                .add("EmptyCoroutineContext", () -> EmptyCoroutineContext.INSTANCE)
                .add("CoroutineContext", () -> new Name(text(1)).plus(new Tag(text(2))));
    }

    private static Sequence<String> sequence(int n) {
        return CollectionsKt.asSequence(list(n));
    }
}
