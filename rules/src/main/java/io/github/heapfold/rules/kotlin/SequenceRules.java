package io.github.heapfold.rules.kotlin;

import io.github.heapfold.rules.internal.Display;
import io.github.heapfold.rules.internal.Views;
import io.github.heapfold.typerule.Rules;

/**
 * Kotlin's sequences, iterators, groupings and comparators. Each leads to what it goes through and to the functions it was
 * given. Functions that the library itself wraps around the user's are classes in Kotlin 1, since 2 mostly lambdas of the JVM.
 *
 * <p>Mirrors {@code kotlin/sequences/}, {@code collections/}, {@code comparisons/} and {@code text/} of Kotlin 1.6 to 2.4.
 */
final class SequenceRules {
    /** What functions of arrays make. */
    private static final String ARRAYS = "kotlin.collections.ArraysKt___ArraysKt$";

    /** What a suspended block keeps. */
    private static final String SUSPENDED = "completion L$0 L$1 L$2 L$3 ";

    private SequenceRules() {}

    static void register(Rules rules) {
        sequences(rules);
        iterators(rules);
        functions(rules);
        references(rules);
        comparators(rules);
        Views.register(rules, "Iterable", "$this_asIterable$inlined[]", ARRAYS, "asIterable$$inlined$Iterable$<1-9>");
        Views.register(rules, "Iterable", "$iterator $this_asIterable$inlined iteratorFactory", "kotlin.", """
                collections.IndexingIterable collections.CollectionsKt__IterablesKt$Iterable$1
                sequences.SequencesKt___SequencesKt$asIterable$$inlined$Iterable$1
                text.StringsKt___StringsKt$asIterable$$inlined$Iterable$1
                """);
        Views.register(rules, "Grouping", "$keySelector $this_groupingBy[]", ARRAYS, "groupingBy$1");
        Views.register(rules, "Grouping", "$keySelector $this_groupingBy", "kotlin.", """
                collections.CollectionsKt___CollectionsKt$groupingBy$1
                sequences.SequencesKt___SequencesKt$groupingBy$1 text.StringsKt___StringsKt$groupingBy$1
                """);
    }

    private static void sequences(Rules rules) {
        Views.register(rules, "Sequence", "$this_asSequence$inlined[]", ARRAYS, "asSequence$$inlined$Sequence$<1-9>");
        Views.register(
                rules, "Sequence", "$this_minus $elements[]", "kotlin.sequences.", "SequencesKt___SequencesKt$minus$2");
        Views.register(
                rules,
                "Sequence",
                "sequence sequence1 sequence2 source sequenceRef transformer transform iterator predicate keySelector "
                        + "getInitialValue getNextValue $this_minus $element $elements $this_sorted $this_sortedWith "
                        + "$comparator $iterator $block$inlined $builderAction$inlined $element$inlined "
                        + "$this_asSequence$inlined",
                "kotlin.sequences.",
                """
                ConstrainedOnceSequence DistinctSequence DropSequence DropWhileSequence EmptySequence FilteringSequence
                FlatteningSequence GeneratorSequence IndexingSequence MergingSequence SubSequence TakeSequence
                TakeWhileSequence TransformingIndexedSequence TransformingSequence
                SequencesKt__SequenceBuilderKt$sequence$$inlined$Sequence$1
                SequencesKt__SequenceBuilderKt$buildSequence$$inlined$Sequence$1
                SequencesKt__SequencesKt$Sequence$1 SequencesKt__SequencesKt$asSequence$$inlined$Sequence$1
                SequencesKt__SequencesKt$sequenceOf$$inlined$Sequence$1
                SequencesKt___SequencesKt$minus$1 SequencesKt___SequencesKt$minus$<3-4>
                SequencesKt___SequencesKt$sorted$1
                SequencesKt___SequencesKt$sortedWith$1
                """);
        Views.register(
                rules,
                "Sequence",
                "$this_asSequence$inlined $this_windowedSequence$inlined $this_lineSequence$inlined start direction "
                        + "onEnter onLeave onFail reader input getNextMatch",
                "kotlin.",
                """
                collections.CollectionsKt___CollectionsKt$asSequence$$inlined$Sequence$1
                collections.SlidingWindowKt$windowedSequence$$inlined$Sequence$1
                streams.jdk8.StreamsKt$asSequence$$inlined$Sequence$<1-4> io.FileTreeWalk io.LinesSequence
                text.DelimitedRangesSequence text.StringsKt___StringsKt$asSequence$$inlined$Sequence$1
                text.StringsKt__StringsKt$lineSequence$$inlined$Sequence$1
                """);
    }

    private static void iterators(Rules rules) {
        Views.register(
                rules,
                "Iterator",
                "iterator iterator1 iterator2 itemIterator nextItem nextValue nextIterator nextStep source keySelector "
                        + "observed $element this$0",
                "kotlin.sequences.",
                """
                DistinctIterator DropSequence$iterator$1 DropWhileSequence$iterator$1 FilteringSequence$iterator$1
                FlatteningSequence$iterator$1 GeneratorSequence$iterator$1 IndexingSequence$iterator$1
                MergingSequence$iterator$1 SequenceBuilderIterator SequencesKt__SequencesKt$sequenceOf$1$1
                SubSequence$iterator$1 TakeSequence$iterator$1 TakeWhileSequence$iterator$1
                TransformingIndexedSequence$iterator$1 TransformingSequence$iterator$1
                """);
        Views.register(
                rules,
                "Iterator",
                "iterator list map array[] string delegateIterator nextValue nextItem $entryIterator $this_iterator this$0",
                "kotlin.",
                """
                collections.AbstractList$IteratorImpl collections.AbstractList$ListIteratorImpl
                collections.AbstractMap$keys$1$iterator$1 collections.AbstractMap$values$1$iterator$1
                collections.CollectionsKt__IteratorsJVMKt$iterator$1 collections.EmptyIterator
                collections.IndexingIterator collections.ReversedList$listIterator$1
                collections.ReversedListReadOnly$listIterator$1 collections.RingBuffer$iterator$1
                collections.builders.ListBuilder$Itr collections.builders.ListBuilder$BuilderSubList$Itr
                collections.builders.MapBuilder$EntriesItr collections.builders.MapBuilder$KeysItr
                collections.builders.MapBuilder$ValuesItr
                UByteArray$Iterator UIntArray$Iterator ULongArray$Iterator UShortArray$Iterator
                io.ByteStreamsKt$iterator$1 io.LinesSequence$iterator$1
                jvm.internal.ArrayBooleanIterator jvm.internal.ArrayByteIterator jvm.internal.ArrayCharIterator
                jvm.internal.ArrayDoubleIterator jvm.internal.ArrayFloatIterator jvm.internal.ArrayIntIterator
                jvm.internal.ArrayIterator jvm.internal.ArrayLongIterator jvm.internal.ArrayShortIterator
                ranges.CharProgressionIterator ranges.IntProgressionIterator ranges.LongProgressionIterator
                ranges.UIntProgressionIterator ranges.ULongProgressionIterator
                text.DelimitedRangesSequence$iterator$1 text.LinesIterator text.StringsKt__StringsKt$iterator$1
                """);
    }

    private static void functions(Rules rules) {
        Views.register(rules, "Function", "$this_withIndex[]", "kotlin.collections.", """
                ArraysKt___ArraysKt$withIndex$<1-9> unsigned.UArraysKt___UArraysKt$withIndex$<1-4>
                """);
        Views.register(
                rules,
                "Function",
                SUSPENDED
                        + "$defaultValue $this_ifEmpty $this_runningFold $this_runningFoldIndexed $this_runningReduce "
                        + "$this_runningReduceIndexed $this_zipWithNext $this_requireNoNulls $this_shuffled $initial "
                        + "$operation $transform $iterator $source $random $action $element $removed $other $nextFunction "
                        + "$seed $predicate $klass",
                "kotlin.sequences.",
                """
                SequencesKt__SequencesKt$flatMapIndexed$1 SequencesKt__SequencesKt$flatten$<1-3>
                SequencesKt__SequencesKt$generateSequence$<1-2> SequencesKt__SequencesKt$ifEmpty$1
                SequencesKt__SequencesKt$shuffled$1 SequencesKt___SequencesJvmKt$filterIsInstance$1
                SequencesKt___SequencesKt$distinct$1 SequencesKt___SequencesKt$elementAt$1
                SequencesKt___SequencesKt$filterIndexed$<1-2> SequencesKt___SequencesKt$filterIsInstance$1
                SequencesKt___SequencesKt$filterNotNull$1 SequencesKt___SequencesKt$minus$<1-4>$iterator$1
                SequencesKt___SequencesKt$onEach$1 SequencesKt___SequencesKt$onEachIndexed$1
                SequencesKt___SequencesKt$requireNoNulls$1 SequencesKt___SequencesKt$runningFold$1
                SequencesKt___SequencesKt$runningFoldIndexed$1 SequencesKt___SequencesKt$runningReduce$1
                SequencesKt___SequencesKt$runningReduceIndexed$1 SequencesKt___SequencesKt$zip$1
                SequencesKt___SequencesKt$zipWithNext$<1-2>
                """);
        Views.register(
                rules,
                "Function",
                SUSPENDED + "$iterator $this_withIndex $selector $key $input $delimiters[] $delimitersList $indent "
                        + "$this_splitToSequence $this_windowedSequence $transform $entries this$0",
                "kotlin.",
                """
                collections.AbstractCollection$toString$1 collections.AbstractMap$toString$1
                collections.CollectionsKt__CollectionsKt$binarySearchBy$1
                collections.CollectionsKt___CollectionsKt$elementAt$1 collections.CollectionsKt___CollectionsKt$withIndex$1
                collections.SlidingWindowKt$windowedIterator$1
                coroutines.CombinedContext$toString$1
                coroutines.CoroutineContext$plus$1 enums.EnumEntriesKt$enumEntries$1
                text.MatcherMatchResult$groups$1$iterator$1 text.Regex$findAll$1 text.Regex$splitToSequence$1
                text.Regex$special$$inlined$fromInt$1 text.RegexKt$fromInt$1$1
                text.StringsKt__IndentKt$getIndentFunction$<1-2> text.StringsKt__IndentKt$prependIndent$1
                text.StringsKt__StringsKt$rangesDelimitedBy$<1-2> text.StringsKt__StringsKt$splitToSequence$<1-2>
                text.StringsKt___StringsKt$chunkedSequence$1 text.StringsKt___StringsKt$windowed$1
                text.StringsKt___StringsKt$windowedSequence$<1-2> text.StringsKt___StringsKt$withIndex$1
                time.AbstractLongTimeSource$zero$2
                """);
    }

    /** References to functions, without a receiver. */
    private static void references(Rules rules) {
        for (String type : Views.classNames("""
                sequences.SequencesKt___SequencesKt$flatMap$<1-2> sequences.SequencesKt___SequencesKt$flatMapIndexed$<1-2>
                text.Regex$findAll$2
                """)) {
            Display.leaf(rules, "kotlin." + type, "Function");
        }
    }

    private static void comparators(Rules rules) {
        Views.register(
                rules,
                "Comparator",
                "comparator $comparator $comparison $selector $selectors[] $this_then $this_thenBy $this_thenByDescending "
                        + "$this_thenComparator $this_thenDescending",
                "kotlin.comparisons.",
                """
                NaturalOrderComparator ReverseOrderComparator ReversedComparator
                ComparisonsKt__ComparisonsKt$compareBy$<1-3> ComparisonsKt__ComparisonsKt$compareByDescending$<1-2>
                ComparisonsKt__ComparisonsKt$nullsFirst$1 ComparisonsKt__ComparisonsKt$nullsLast$1
                ComparisonsKt__ComparisonsKt$then$1 ComparisonsKt__ComparisonsKt$thenBy$<1-2>
                ComparisonsKt__ComparisonsKt$thenByDescending$<1-2> ComparisonsKt__ComparisonsKt$thenComparator$1
                ComparisonsKt__ComparisonsKt$thenDescending$1
                """);
    }
}
