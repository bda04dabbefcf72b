package io.github.heapfold.rules.jdk.collections;

import io.github.heapfold.rules.internal.Display;
import io.github.heapfold.typerule.Rules;
import java.util.ArrayList;
import java.util.LinkedList;
import java.util.Vector;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CopyOnWriteArraySet;

/**
 * Lists, and what {@code subList} answers: an object of its own that keeps the whole list alive.
 *
 * <p>Mirrors {@code java/util/ArrayList.java}, {@code Vector.java}, {@code LinkedList.java}, {@code Arrays.java},
 * {@code AbstractList.java} and {@code java/util/concurrent/CopyOnWriteArrayList.java} of JDK 17 to 25.
 */
final class ListRules {
    private ListRules() {}

    static void register(Rules rules) {
        rules.container(
                        ArrayList.class,
                        c -> c.subclasses().slots("elementData").size("size"))
                .container(
                        Vector.class, c -> c.subclasses().slots("elementData").size("elementCount"))
                .container(
                        LinkedList.class,
                        c -> c.subclasses()
                                .entry(
                                        "java.util.LinkedList$Node",
                                        n -> n.elements("item").entries("next", "prev"))
                                .entries("first", "last"))
                .container(
                        CopyOnWriteArrayList.class,
                        c -> c.subclasses().slots("array").full().stack("lock"))
                .container(CopyOnWriteArraySet.class, c -> c.subclasses().backing("al"));
        Display.container(
                rules,
                "java.util.Arrays$ArrayList",
                "ArrayAsList",
                c -> c.slots("a").full());

        Display.view(rules, "java.util.ArrayList$SubList", "SubList", "root", "parent");
        Display.view(rules, "java.util.AbstractList$SubList", "SubList", "root", "parent");
        Display.view(rules, "java.util.AbstractList$RandomAccessSubList", "SubList", "root", "parent");
        Display.container(
                rules,
                "java.util.concurrent.CopyOnWriteArrayList$COWSubList",
                "SubList",
                c -> c.slots("expectedArray").full().elements("this$0"));
    }
}
