package io.github.heapfold.typerule;

/** Whose rule goes first where several claim a class in the same way; the last constant before all others. */
enum Rank {
    /** Comes with Heapfold. */
    STANDARD,
    /** Of a provider, found or given. */
    PROVIDER,
    /** The class says it of itself. */
    ANNOTATION,
    /** Given to this profiler. */
    USER;

    /** The rank of what a provider brings. */
    static Rank of(RuleProvider provider) {
        return provider.getClass().getPackageName().startsWith("io.github.heapfold.rules") ? STANDARD : PROVIDER;
    }
}
