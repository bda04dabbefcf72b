package io.github.heapfold.rules;

import io.github.heapfold.typerule.RuleProvider;
import io.github.heapfold.typerule.Rules;

/** All rules for the types of the JDK. Found by {@link java.util.ServiceLoader}; a profiler has them unless told not to. */
public final class JdkRules implements RuleProvider {

    /** For {@link java.util.ServiceLoader}. */
    public JdkRules() {}

    @Override
    public void register(Rules rules) {
        ValueRules.register(rules);
        LanguageRules.register(rules);
        ExceptionRules.register(rules);
        SystemRules.register(rules);
        ReferenceRules.register(rules);
        TimeRules.register(rules);
        TextRules.register(rules);
        NetRules.register(rules);
        SocketRules.register(rules);
        HttpRules.register(rules);
        FileRules.register(rules);
        ZipRules.register(rules);
        AtomicRules.register(rules);
        LockRules.register(rules);
        ComparatorRules.register(rules);
        BufferRules.register(rules);
        ForeignRules.register(rules);
        IoRules.register(rules);
        ResourceRules.register(rules);
        LoggingRules.register(rules);
        XmlRules.register(rules);
        DesktopRules.register(rules);
        SecurityRules.register(rules);
        FutureRules.register(rules);
        ExecutorRules.register(rules);
        FlowRules.register(rules);

        ListRules.register(rules);
        QueueRules.register(rules);
        BlockingQueueRules.register(rules);
        HashMapRules.register(rules);
        HashtableRules.register(rules);
        IdentityMapRules.register(rules);
        TreeMapRules.register(rules);
        EnumMapRules.register(rules);
        ConcurrentHashMapRules.register(rules);
        SkipListRules.register(rules);

        ImmutableRules.register(rules);
        StableRules.register(rules);
        WrapperRules.register(rules);
        EntryRules.register(rules);
        MapViewRules.register(rules);
        ReversedViewRules.register(rules);
        IteratorRules.register(rules);
        StreamRules.register(rules);
    }
}
