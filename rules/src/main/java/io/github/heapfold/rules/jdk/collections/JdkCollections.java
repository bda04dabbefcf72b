package io.github.heapfold.rules.jdk.collections;

import io.github.heapfold.typerule.Rules;

/** Collections, what they are made of, and views of them: the families of this package. */
public final class JdkCollections {
    private JdkCollections() {}

    public static void register(Rules rules) {
        ListRules.register(rules);
        QueueRules.register(rules);
        HashMapRules.register(rules);
        HashtableRules.register(rules);
        IdentityMapRules.register(rules);
        TreeMapRules.register(rules);
        EnumMapRules.register(rules);
        ImmutableRules.register(rules);
        WrapperRules.register(rules);
        EntryRules.register(rules);
        MapViewRules.register(rules);
        ReversedViewRules.register(rules);
        ComparatorRules.register(rules);
    }
}
