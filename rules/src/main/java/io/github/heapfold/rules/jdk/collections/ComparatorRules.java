package io.github.heapfold.rules.jdk.collections;

import io.github.heapfold.rules.internal.Display;
import io.github.heapfold.typerule.Rules;

/**
 * The JDK's comparators. One that wraps another leads to it.
 *
 * <p>Mirrors {@code java/util/Collections.java} and {@code java/util/Comparators.java} of JDK 17 to 25.
 */
final class ComparatorRules {
    private ComparatorRules() {}

    static void register(Rules rules) {
        Display.container(rules, "java.util.Collections$ReverseComparator", "ReverseOrder", c -> {});
        Display.view(rules, "java.util.Collections$ReverseComparator2", "ReverseOrder", "cmp");
        Display.view(rules, "java.util.Comparators$NullComparator", "NullComparator", "real");
        Display.container(rules, "java.lang.String$CaseInsensitiveComparator", "CaseInsensitiveOrder", c -> {});
    }
}
