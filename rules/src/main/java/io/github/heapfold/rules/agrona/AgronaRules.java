package io.github.heapfold.rules.agrona;

import io.github.heapfold.typerule.RuleProvider;
import io.github.heapfold.typerule.Rules;
import java.util.List;

/**
 * Agrona: lists, queues and sets of numbers, mutable numbers, the timer wheel; {@link MapRules} and
 * {@link BufferRules} have the rest. Iterators that a collection keeps are its stack.
 *
 * <p>Mirrors {@code org/agrona/collections/} and {@code org/agrona/DeadlineTimerWheel.java} of Agrona 1.17.1 to 2.6.0.
 */
public final class AgronaRules implements RuleProvider {
    private static final String PACKAGE = "org.agrona.collections.";

    @Override
    public void register(Rules rules) {
        for (String type : List.of("Int", "Long")) {
            rules.container(
                    PACKAGE + type + "ArrayList",
                    c -> c.subclasses().slots("elements").size("size"));
            rules.container(
                    PACKAGE + type + "ArrayQueue",
                    c -> c.subclasses()
                            .slots("elements")
                            .between("head", "tail")
                            .stack("iterator"));
            rules.container(
                    PACKAGE + type + "HashSet",
                    c -> c.subclasses()
                            .slots("values")
                            .size("sizeOfArrayValues")
                            .stack("iterator"));
            view(rules, type + "ArrayQueue$" + type + "Iterator", "this$0");
            view(rules, type + "HashSet$" + type + "Iterator", "this$0");
        }
        rules.container(
                PACKAGE + "ObjectHashSet",
                c -> c.subclasses()
                        .slots("values")
                        .size("size")
                        .stack("iterator")
                        .elements("resizeNotifier"));
        view(rules, "ObjectHashSet$ObjectIterator", "this$0");
        rules.container(
                PACKAGE + "UnmodifiableCollectionView", c -> c.subclasses().elements("elements", "viewer", "iterator"));
        view(rules, "UnmodifiableCollectionView$ReusableIterator", "delegate", "this$0");

        rules.leaf(
                PACKAGE + "MutableBoolean",
                PACKAGE + "MutableInteger",
                PACKAGE + "MutableLong",
                PACKAGE + "NullReference");
        rules.container(PACKAGE + "MutableReference", c -> c.elements("ref"));
        rules.container("org.agrona.DeadlineTimerWheel", c -> c.slots("wheel").stack("timeUnit"));

        MapRules.register(rules);
        BufferRules.register(rules);
        ConcurrentRules.register(rules);
    }

    /** A view or an iterator; javac may leave out references that it does not use. */
    static void view(Rules rules, String type, String... fields) {
        rules.container(PACKAGE + type, c -> c.elements(fields).mayLack(fields));
    }
}
