package io.github.heapfold.rules.scala;

import static io.github.heapfold.rules.scala.ScalaNode.IMMUTABLE;
import static io.github.heapfold.rules.scala.ScalaNode.MUTABLE;

import io.github.heapfold.rules.internal.Display;
import io.github.heapfold.rules.internal.Views;
import io.github.heapfold.typerule.ContainerSpec;
import io.github.heapfold.typerule.Rules;
import java.util.List;

/**
 * Scala's lists, vectors, arrays as sequences, buffers, queues, stacks and ranges. Of a List its first cell is the stack,
 * the others are entries; cells that two lists share are those of the first.
 *
 * <p>Mirrors {@code scala/collection/immutable/} and {@code mutable/} of Scala 2.12.20, 2.13.18 and 3.10.1.
 */
final class SequenceRules {
    private static final String CELL = IMMUTABLE + "$colon$colon";

    private SequenceRules() {}

    static void register(Rules rules) {
        lists(rules);
        vectors(rules);
        arrays(rules);
        buffers(rules);
        ranges(rules);
    }

    /** The cells of a list, for those who are made of lists. */
    static ContainerSpec cells(ContainerSpec container) {
        ScalaNode.entry(container, CELL, n -> n.elements("head").entries("next", "tl"));
        return ScalaNode.constant(container, IMMUTABLE + "Nil$");
    }

    private static void lists(Rules rules) {
        ScalaNode.container(
                rules,
                CELL,
                "List",
                SequenceRules::cells,
                n -> n.elements("head").entries("next", "tl"));
        Display.container(rules, IMMUTABLE + "Nil$", "List", c -> {});
        for (String queue : List.of("Queue", "Queue$EmptyQueue$")) {
            ScalaNode.container(rules, IMMUTABLE + queue, "Queue", SequenceRules::cells, n -> n.entries("in", "out"));
        }
        ScalaNode.container(
                rules,
                MUTABLE + "ListBuffer",
                "ListBuffer",
                SequenceRules::cells,
                n -> n.entries("first", "start", "last0"));
        // 2.12
        for (String stack : List.of(IMMUTABLE + "Stack", MUTABLE + "Stack")) {
            ScalaNode.container(
                    rules,
                    stack,
                    "Stack",
                    SequenceRules::cells,
                    n -> n.entries("elems").slots("array"));
        }
        for (String list : List.of("MutableList", "Queue", "LinkedList", "DoubleLinkedList")) {
            ScalaNode.container(
                    rules,
                    MUTABLE + list,
                    list,
                    c -> {
                        ScalaNode.entry(
                                c,
                                MUTABLE + "LinkedList",
                                n -> n.elements("elem").entries("next"));
                        return ScalaNode.entry(
                                c,
                                MUTABLE + "DoubleLinkedList",
                                n -> n.elements("elem").entries("next", "prev"));
                    },
                    n -> n.elements("elem").slots("array").entries("first0", "last0", "next", "prev"));
        }
    }

    private static void vectors(Rules rules) {
        for (String vector : Views.classNames("Vector0$ Vector<1-6>")) {
            ScalaNode.container(
                    rules,
                    IMMUTABLE + vector,
                    "Vector",
                    n -> n.slots("prefix1", "suffix1")
                            .entries("prefix2", "prefix3", "prefix4", "prefix5")
                            .entries("suffix2", "suffix3", "suffix4", "suffix5")
                            .entries("data2", "data3", "data4", "data5", "data6")
                            .full());
        }
        String[] displays = {"display0", "display1", "display2", "display3", "display4", "display5"}; // 2.12
        ScalaNode.container(rules, IMMUTABLE + "Vector", "Vector", n -> n.entries(displays));
        ScalaNode.container(
                rules,
                IMMUTABLE + "VectorBuilder",
                "VectorBuilder",
                n -> n.entries(displays).entries("a6", "a5", "a4", "a3", "a2").slots("a1"));
    }

    private static void arrays(Rules rules) {
        for (String type : Views.classNames("Boolean Byte Char Double Float Int Long Ref Short Unit")) {
            ScalaNode.container(
                    rules,
                    IMMUTABLE + "ArraySeq$of" + type,
                    "ArraySeq",
                    n -> n.slots("unsafeArray").full());
            ScalaNode.container(
                    rules,
                    MUTABLE + "ArraySeq$of" + type,
                    "ArraySeq",
                    n -> n.slots("array").full());
            ScalaNode.container(
                    rules,
                    MUTABLE + "WrappedArray$of" + type,
                    "WrappedArray",
                    n -> n.slots("array").full());
            if (!type.equals("Unit")) {
                ScalaNode.container(
                        rules,
                        MUTABLE + "ArrayBuilder$of" + type,
                        "ArrayBuilder",
                        n -> n.slots("elems").size("size").stack("ct", "evidence$2"));
            }
        }
        Display.container(rules, MUTABLE + "ArrayBuilder$ofUnit", "ArrayBuilder", c -> {});
        // 2.12
        ScalaNode.container(
                rules, MUTABLE + "ArraySeq", "ArraySeq", n -> n.slots("array").full());
        rules.container(
                MUTABLE + "ArrayStack",
                c -> c.slots("scala$collection$mutable$ArrayStack$$table")
                        .size("scala$collection$mutable$ArrayStack$$index"));
    }

    private static void buffers(Rules rules) {
        rules.container(
                MUTABLE + "ArrayBuffer", c -> c.subclasses().slots("array").size("size0"));
        rules.container(MUTABLE + "ArrayDeque", c -> c.subclasses().slots("array"));
        ScalaNode.container(
                rules,
                MUTABLE + "PriorityQueue",
                "PriorityQueue",
                c -> ScalaNode.part(
                        c,
                        MUTABLE + "PriorityQueue$ResizableArrayAccess",
                        n -> n.slots("array").elements("$outer").size("size0")),
                n -> n.elements("ord").entries("resarr"));
        ScalaNode.container(
                rules,
                MUTABLE + "UnrolledBuffer",
                "UnrolledBuffer",
                c -> ScalaNode.part(
                        c,
                        MUTABLE + "UnrolledBuffer$Unrolled",
                        n -> n.entries("array", "next").elements("buff").stack("evidence$1", "evidence$4")),
                n -> n.entries("headptr", "lastptr").stack("tag"));
    }

    private static void ranges(Rules rules) {
        for (String range : List.of("Range", "Range$Inclusive", "Range$Exclusive")) {
            Display.leaf(rules, IMMUTABLE + range, "Range");
        }
        for (String range : List.of("NumericRange", "NumericRange$Inclusive", "NumericRange$Exclusive")) {
            Display.leaf(rules, IMMUTABLE + range, "NumericRange");
        }
    }
}
