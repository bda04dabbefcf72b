package io.github.heapfold.rules.guava;

import io.github.heapfold.rules.internal.Display;
import io.github.heapfold.typerule.ContainerSpec;
import io.github.heapfold.typerule.NodeSpec;
import io.github.heapfold.typerule.RuleProvider;
import io.github.heapfold.typerule.Rules;
import java.util.List;
import java.util.function.Consumer;

/**
 * Guava: immutable and multi-collections, tables, ranges, caches, graphs, futures, and the views of all these. Each family
 * has a file, which names the sources that it mirrors.
 */
public final class GuavaRules implements RuleProvider {
    static final String COLLECT = "com.google.common.collect.";

    /** Views that a collection keeps once it was asked for them; later versions keep fewer. */
    private static final String[] KEPT_VIEWS = {
        "asList",
        "asMap",
        "cellSet",
        "columnKeySet",
        "columnMap",
        "elementSet",
        "entries",
        "entrySet",
        "keySet",
        "keys",
        "multimapView",
        "rowMap",
        "values",
        "valueSet"
    };

    @Override
    public void register(Rules rules) {
        ImmutableRules.register(rules);
        ImmutableMapRules.register(rules);
        MultisetRules.register(rules);
        MultimapRules.register(rules);
        MapRules.register(rules);
        RangeRules.register(rules);
        CacheRules.register(rules);
        MapMakerRules.register(rules);
        GraphRules.register(rules);
        ConcurrentRules.register(rules);
        ViewRules.register(rules);
        IteratorRules.register(rules);
        BaseRules.register(rules);
        ValueRules.register(rules);
    }

    /** A collection under the simple name of a public class, its own or one that it stands in for. */
    static void collection(Rules rules, String className, String displayName, Consumer<ContainerSpec> spec) {
        Display.container(rules, COLLECT + className, displayName, spec);
    }

    /** The builder of a collection. */
    static void builder(Rules rules, String collection, Consumer<ContainerSpec> spec) {
        Display.container(rules, COLLECT + collection + "$Builder", collection + ".Builder", spec);
    }

    /** The views that a collection keeps are its stack, but for fields of those names that are something else. */
    static void keptViews(NodeSpec collection, String... but) {
        for (String view : KEPT_VIEWS) {
            if (!List.of(but).contains(view)) {
                collection.stack(view).mayLack(view);
            }
        }
    }
}
