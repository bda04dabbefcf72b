package io.github.heapfold.rules;

import io.github.heapfold.rules.jdk.memory.NativeMemory;
import io.github.heapfold.typerule.RuleProvider;
import io.github.heapfold.typerule.Rules;

/**
 * Counts memory outside the heap: that of direct and mapped buffers as {@code DirectByteBuffer[native]}, that of the
 * memory segments of an arena as {@code Arena[native]}. Not among the standard rules; add it:
 *
 * <pre>{@code MemoryProfiler.builder().rules(new NativeMemoryRules()::register).build()}</pre>
 *
 * <p>The bytes are the capacity of the buffer that was allocated or mapped. Its slices, duplicates and views share its
 * memory and add nothing; one of them alone leads to it. Of a mapped file the whole capacity counts, loaded or not.
 *
 * <p>An arena is all or nothing: where it or the first of its segments is met, all that it allocated and mapped counts,
 * rounded up as the JDK does to align it. A closed arena has nothing. Not counted is what nobody will free: the memory of
 * the global arena, and segments made of an address.
 */
public final class NativeMemoryRules implements RuleProvider {

    /** Nothing to set. */
    public NativeMemoryRules() {}

    @Override
    public void register(Rules rules) {
        NativeMemory.register(rules);
    }
}
