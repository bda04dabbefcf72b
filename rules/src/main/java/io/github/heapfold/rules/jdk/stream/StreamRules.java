package io.github.heapfold.rules.jdk.stream;

import io.github.heapfold.rules.internal.Display;
import io.github.heapfold.typerule.ContainerSpec;
import io.github.heapfold.typerule.Rules;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Pipelines of streams. Their source and the functions of their stages are elements, the stages are structure.
 *
 * <p>Mirrors {@code java/util/stream/} of JDK 17 to 25.
 */
final class StreamRules {
    private static final String PACKAGE = "java.util.stream.";

    /** What the stages capture, each of them one or two. */
    private static final String[] CAPTURED = {"val$mapper", "val$predicate", "val$action", "this$0", "gatherer"};

    private StreamRules() {}

    static void register(Rules rules) {
        pipeline(rules, "ReferencePipeline", "Stream", 20);
        pipeline(rules, "IntPipeline", "IntStream", 15);
        pipeline(rules, "LongPipeline", "LongStream", 15);
        pipeline(rules, "DoublePipeline", "DoubleStream", 15);
        List<String> kinds = List.of("Stream", "IntStream", "LongStream", "DoubleStream");
        for (int i = 0; i < kinds.size(); i++) {
            String kind = kinds.get(i);
            stage(rules, "SliceOps$" + (i + 1), kind);
            stage(rules, "WhileOps$" + (i + 1), kind);
            stage(rules, "WhileOps$" + (i + 1) + "Op", kind);
            stage(rules, "SortedOps$Of" + (i == 0 ? "Ref" : kind.replace("Stream", "")), kind);
        }
        stage(rules, "DistinctOps$1", "Stream");
        stage(rules, "GathererOp", "Stream"); // 24
        Display.container(rules, PACKAGE + "Streams$RangeIntSpliterator", "Spliterator", c -> {});
        Display.container(rules, PACKAGE + "Streams$RangeLongSpliterator", "Spliterator", c -> {});
        for (String of : List.of("Ref", "Int", "Long", "Double")) {
            Display.view(
                    rules,
                    PACKAGE + "Streams$ConcatSpliterator$Of" + of,
                    "Spliterator",
                    "aSpliterator",
                    "bSpliterator");
            Display.view(
                    rules, PACKAGE + "StreamSpliterators$InfiniteSupplyingSpliterator$Of" + of, "Spliterator", "s");
        }
        for (String closing : List.of("Streams$1", "Streams$2")) {
            Display.view(rules, PACKAGE + closing, "CloseHandlers", "val$a", "val$b");
        }
        Display.container(
                rules,
                PACKAGE + "Streams$StreamBuilderImpl",
                "StreamBuilder",
                c -> c.part(
                                PACKAGE + "SpinedBuffer",
                                n -> n.slots("curChunk", "spine").stack("priorElementCount"))
                        .elements("first")
                        .entries("buffer"));
        Display.view(rules, PACKAGE + "Stream$1", "Spliterator", "prev", "val$f", "val$seed");
        Display.view(rules, PACKAGE + "Stream$2", "Spliterator", "prev", "val$next", "val$seed", "val$hasNext");
        sources(rules);
        Display.container(
                rules,
                PACKAGE + "Collectors$Partition",
                "Partition",
                c -> c.elements("forTrue", "forFalse").stackRest());
        Display.view(
                rules,
                PACKAGE + "Gatherers$GathererImpl", // 24
                "Gatherer",
                "initializer",
                "integrator",
                "combiner",
                "finisher");
        Display.view(
                rules,
                PACKAGE + "Collectors$CollectorImpl",
                "Collector",
                "supplier",
                "accumulator",
                "combiner",
                "finisher",
                "characteristics");
    }

    /** What iterates over something else than a collection; see {@link IteratorRules} for those. */
    private static void sources(Rules rules) {
        for (String kind : List.of("", "Int", "Long", "Double")) {
            Display.container(
                    rules,
                    PACKAGE + "StreamSpliterators$" + kind + "WrappingSpliterator",
                    "Spliterator",
                    c -> c.part(
                                    PACKAGE + "SpinedBuffer",
                                    n -> n.slots("curChunk", "spine").stack("priorElementCount"))
                            .elements("ph", "spliterator", "spliteratorSupplier")
                            .entries("buffer")
                            .stackRest());
        }
        for (String coder : List.of("Latin1", "UTF16")) {
            String string = "java.lang.String" + coder + "$";
            Display.container(rules, string + "CharsSpliterator", "Spliterator", c -> c.slots("array"));
            Display.container(rules, string + "CodePointsSpliterator", "Spliterator", c -> c.slots("array"));
            Display.container(rules, string + "LinesSpliterator", "Spliterator", c -> c.slots("value"));
        }
        Display.view(rules, "java.io.BufferedReader$1", "Iterator", "this$0", "nextLine");
        Display.container(
                rules,
                "java.util.regex.Pattern$1MatcherIterator",
                "Iterator",
                c -> c.elements("val$input", "this$0", "nextElement").stackRest());
        Display.container(
                rules,
                "java.nio.file.FileChannelLinesSpliterator",
                "Spliterator",
                c -> c.elements("fc", "reader").stackRest());
        Display.container(rules, "java.nio.file.FileTreeIterator", "Iterator", c -> c.stackRest());
    }

    /** The class of a pipeline's head and those of its stages, which have numbers. */
    private static void pipeline(Rules rules, String type, String name, int stages) {
        stage(rules, type + "$Head", name);
        IntStream.rangeClosed(1, stages).forEach(i -> stage(rules, type + "$" + i, name));
    }

    private static void stage(Rules rules, String type, String name) {
        Display.container(rules, PACKAGE + type, name, StreamRules::stage);
    }

    private static void stage(ContainerSpec stage) {
        stage.elements("sourceStage", "previousStage", "nextStage")
                .elements("sourceSpliterator", "sourceSupplier", "sourceCloseAction")
                .elements(CAPTURED)
                .mayLack(CAPTURED);
    }
}
