package io.github.heapfold.rules.netty;

import io.github.heapfold.rules.internal.Display;
import io.github.heapfold.rules.internal.Views;
import io.github.heapfold.typerule.Claim;
import io.github.heapfold.typerule.ContainerSpec;
import io.github.heapfold.typerule.RuleProvider;
import io.github.heapfold.typerule.Rules;
import java.util.List;

/**
 * Netty's buffers. What is written of a heap buffer's array is slots, the rest is spare; of a direct one the objects count,
 * with the {@code ByteBuffer} that has its memory. A slice or wrapper leads to the buffer behind it, a buffer to its
 * allocator, which others have too. A pooled buffer leads to its chunk, one line with the whole arena, and to the array that
 * it shares with other buffers of the chunk.
 *
 * <p>Collections are in {@link CollectionRules}. Mirrors {@code io/netty/buffer/} of Netty 4.1.138 and 4.2.20.
 */
public final class NettyRules implements RuleProvider {
    private static final String PACKAGE = "io.netty.buffer.";
    private static final String UNPOOLED = PACKAGE + "UnpooledByteBufAllocator$InstrumentedUnpooled";

    @Override
    public void register(Rules rules) {
        heap(rules);
        direct(rules);
        composite(rules);
        views(rules);
        leakDetecting(rules);
        pooled(rules);
        allocators(rules);
        rules.container(PACKAGE + "DefaultByteBufHolder", c -> c.subclasses().elements("data"));
        rules.container(
                PACKAGE + "ByteBufInputStream", c -> c.elements("buffer").stack("lineBuf"));
        rules.container(PACKAGE + "ByteBufOutputStream", c -> c.elements("buffer", "utf8out"));
        CollectionRules.register(rules);
    }

    private static void heap(Rules rules) {
        for (String type : List.of(
                PACKAGE + "UnpooledHeapByteBuf",
                PACKAGE + "UnpooledUnsafeHeapByteBuf",
                UNPOOLED + "HeapByteBuf",
                UNPOOLED + "UnsafeHeapByteBuf")) {
            Display.container(
                    rules,
                    type,
                    "ByteBuf",
                    c -> counted(c)
                            .elements("alloc")
                            .slots("array")
                            .size("writerIndex")
                            .stack("tmpNioBuf"));
        }
        rules.container(PACKAGE + "EmptyByteBuf", c -> c.elements("alloc").stack("order", "str", "swapped"));
    }

    /** The count of references is an object since 4.2. */
    private static ContainerSpec counted(ContainerSpec buffer) {
        buffer.stack("refCnt").mayLack("refCnt");
        return buffer;
    }

    private static void direct(Rules rules) {
        for (String type : List.of(
                PACKAGE + "UnpooledDirectByteBuf",
                PACKAGE + "UnpooledUnsafeDirectByteBuf",
                PACKAGE + "UnpooledUnsafeNoCleanerDirectByteBuf",
                PACKAGE + "WrappedUnpooledUnsafeDirectByteBuf",
                PACKAGE + "ByteBufUtil$ThreadLocalDirectByteBuf",
                PACKAGE + "ByteBufUtil$ThreadLocalUnsafeDirectByteBuf",
                UNPOOLED + "DirectByteBuf",
                UNPOOLED + "UnsafeDirectByteBuf",
                UNPOOLED + "UnsafeNoCleanerDirectByteBuf")) {
            Display.container(
                    rules,
                    type,
                    "DirectByteBuf",
                    c -> counted(cleanables(c))
                            .elements("alloc", "buffer")
                            .entries("cleanable")
                            .stack("tmpNioBuf", "handle")
                            .mayLack("cleanable", "handle")); // 4.1; those of a thread
        }
        for (String type : List.of("ReadOnlyByteBufferBuf", "ReadOnlyUnsafeDirectByteBuf")) {
            Display.container(
                    rules,
                    PACKAGE + type,
                    "ReadOnlyByteBuf",
                    c -> counted(c).elements("buffer", "allocator").stack("tmpNioBuf"));
        }
    }

    /** Who frees the memory of a direct buffer, as the JDK offers it. */
    private static ContainerSpec cleanables(ContainerSpec buffer) {
        String internal = "io.netty.util.internal.";
        for (String type : Views.classNames("""
                CleanerJava6$CleanableDirectBufferImpl CleanerJava9$CleanableDirectBufferImpl
                CleanerJava24Linker$CleanableDirectBufferImpl CleanerJava25$CleanableDirectBufferImpl
                DirectCleaner$CleanableDirectBufferImpl PlatformDependent$1$1
                """)) {
            buffer.part(
                    internal + type,
                    n -> n.elements("buffer", "byteBuffer", "closeable")
                            .stack("this$0", "this$1")
                            .mayLack("buffer", "byteBuffer", "closeable", "this$0", "this$1"));
        }
        return buffer.part(
                PACKAGE + "UnpooledByteBufAllocator$DecrementingCleanableDirectBuffer",
                n -> n.elements("alloc").entries("delegate"));
    }

    private static void composite(Rules rules) {
        for (String type : List.of(
                "CompositeByteBuf",
                "WrappedCompositeByteBuf",
                "SimpleLeakAwareCompositeByteBuf",
                "AdvancedLeakAwareCompositeByteBuf")) {
            Display.container(
                    rules,
                    PACKAGE + type,
                    "CompositeByteBuf",
                    c -> counted(c.entry(
                                    PACKAGE + "CompositeByteBuf$Component", n -> n.elements("srcBuf", "buf", "slice")))
                            .elements("alloc", "wrapped", "leak")
                            .entries("components", "lastAccessed")
                            .mayLack("wrapped", "leak"));
        }
        Display.container(
                rules,
                PACKAGE + "FixedCompositeByteBuf",
                "CompositeByteBuf",
                c -> counted(c).elements("allocator").slots("buffers").full().stack("order"));
        Display.view(rules, PACKAGE + "FixedCompositeByteBuf$Component", "WrappedByteBuf", "buf");
    }

    private static void views(Rules rules) {
        for (String type : List.of(
                "SlicedByteBuf",
                "UnpooledSlicedByteBuf",
                "ReadOnlyByteBufferBuf$ReadOnlySlicedByteBuf",
                "AbstractPooledDerivedByteBuf$PooledNonRetainedSlicedByteBuf")) {
            view(rules, type, "SlicedByteBuf");
        }
        for (String type : List.of(
                "DuplicatedByteBuf",
                "UnpooledDuplicatedByteBuf",
                "ReadOnlyByteBufferBuf$ReadOnlyDuplicatedByteBuf",
                "AbstractPooledDerivedByteBuf$PooledNonRetainedDuplicateByteBuf")) {
            view(rules, type, "DuplicatedByteBuf");
        }
        view(rules, "ReadOnlyByteBuf", "ReadOnlyByteBuf");
        view(rules, "ReadOnlyAbstractByteBuf", "ReadOnlyByteBuf");
        view(rules, "SwappedByteBuf", "SwappedByteBuf");
        view(rules, "UnsafeHeapSwappedByteBuf", "SwappedByteBuf");
        view(rules, "UnsafeDirectSwappedByteBuf", "SwappedByteBuf");
        view(rules, "WrappedByteBuf", "WrappedByteBuf");
        view(rules, "UnreleasableByteBuf", "UnreleasableByteBuf");
    }

    private static void view(Rules rules, String type, String displayName) {
        String[] elements = {"buffer", "buf", "wrapped", "swappedBuf", "referenceCountDelegate"};
        Display.container(
                rules,
                PACKAGE + type,
                displayName,
                c -> c.elements(elements).stack("order").mayLack(elements).mayLack("order"));
    }

    private static void leakDetecting(Rules rules) {
        for (String type : List.of("SimpleLeakAwareByteBuf", "AdvancedLeakAwareByteBuf")) {
            Display.view(rules, PACKAGE + type, "LeakAwareByteBuf", "buf", "trackedByteBuf", "leak");
        }
        Display.leaf(rules, "io.netty.util.ResourceLeakDetector$DefaultResourceLeak", "ResourceLeakTracker");
    }

    private static void pooled(Rules rules) {
        for (String type : Views.classNames(
                "PooledHeapByteBuf PooledUnsafeHeapByteBuf PooledDirectByteBuf PooledUnsafeDirectByteBuf")) {
            Display.container(
                    rules,
                    PACKAGE + type,
                    "PooledByteBuf",
                    c -> counted(c)
                            .elements("chunk", "memory", "cache", "allocator")
                            .stack("recyclerHandle", "tmpNioBuf"));
        }
        Display.container(
                rules,
                PACKAGE + "AdaptivePoolingAllocator$AdaptiveByteBuf",
                "PooledByteBuf",
                c -> counted(c).elements("rootParent", "chunk").stack("handle", "tmpNioBuf"));
        Display.container(rules, PACKAGE + "PooledSlicedByteBuf", "SlicedByteBuf", NettyRules::derived);
        Display.container(rules, PACKAGE + "PooledDuplicatedByteBuf", "DuplicatedByteBuf", NettyRules::derived);
        Display.leaf(rules, PACKAGE + "PoolChunk", "PoolChunk");
        Display.leaf(rules, PACKAGE + "PoolThreadCache", "PoolThreadCache");
        for (String chunk : Views.classNames("Chunk BuddyChunk SizeClassedChunk")) {
            Display.leaf(rules, PACKAGE + "AdaptivePoolingAllocator$" + chunk, "PoolChunk");
        }
    }

    /** Of a pooled buffer, and pooled itself. */
    private static void derived(ContainerSpec buffer) {
        counted(buffer).elements("parent", "rootParent").stack("recyclerHandle");
    }

    private static void allocators(Rules rules) {
        rules.leaf(PACKAGE + "UnpooledByteBufAllocator", Claim.SUBCLASSES);
        rules.leaf(PACKAGE + "PooledByteBufAllocator", Claim.SUBCLASSES);
        rules.leaf(PACKAGE + "AdaptiveByteBufAllocator", Claim.SUBCLASSES);
    }
}
