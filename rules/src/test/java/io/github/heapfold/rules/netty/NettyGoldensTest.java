package io.github.heapfold.rules.netty;

import static io.github.heapfold.rules.samples.Goldens.assertProfile;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.CompositeByteBuf;
import io.netty.buffer.UnpooledByteBufAllocator;
import io.netty.util.AsciiString;
import io.netty.util.AttributeKey;
import io.netty.util.DefaultAttributeMap;
import io.netty.util.collection.IntCollections;
import io.netty.util.collection.IntObjectHashMap;
import org.junit.jupiter.api.Test;

/** What a profile shows of Netty's everyday types. */
class NettyGoldensTest {
    /** Has counted no other buffers, and does not look for leaks, so that it is the same whatever ran before. */
    private static UnpooledByteBufAllocator allocator() {
        return new UnpooledByteBufAllocator(false, true);
    }

    private static ByteBuf heap() {
        return allocator().heapBuffer(64).writeBytes(new byte[10]);
    }

    private static IntObjectHashMap<String> map() {
        IntObjectHashMap<String> map = new IntObjectHashMap<>();
        map.put(1, "a");
        map.put(2, null);
        return map;
    }

    @Test
    void heapBufferTellsWhatIsWrittenFromWhatIsFree() {
        assertProfile(heap(), """
                ByteBuf[slots] 10
                ByteBuf[spare] 54
                ByteBuf[stack] 80
                UnpooledByteBufAllocator 243
                UnpooledByteBufAllocator[padding] 29""");
    }

    @Test
    void sliceAndReadOnlyViewLeadToTheWholeBuffer() {
        assertProfile(heap().asReadOnly().slice(2, 3), """
                ByteBuf[slots] 10
                ByteBuf[spare] 54
                ByteBuf[stack] 80
                ReadOnlyByteBuf[padding] 4
                ReadOnlyByteBuf[stack] 36
                SlicedByteBuf[stack] 40
                UnpooledByteBufAllocator 243
                UnpooledByteBufAllocator[padding] 29""");
    }

    @Test
    void compositeBufferHasAnEntryPerComponent() {
        CompositeByteBuf composite = allocator().compositeHeapBuffer(4);
        ByteBuf shared = heap();
        composite.addComponent(true, shared.retainedSlice(0, 4));
        composite.addComponent(true, shared);
        assertProfile(composite, """
                ByteBuf[slots] 10
                ByteBuf[spare] 54
                ByteBuf[stack] 80
                CompositeByteBuf[entry] 80
                CompositeByteBuf[padding] 6
                CompositeByteBuf[slots] 8
                CompositeByteBuf[spare] 8
                CompositeByteBuf[stack] 90
                SlicedByteBuf[stack] 40
                UnpooledByteBufAllocator 422
                UnpooledByteBufAllocator[padding] 50""");
    }

    @Test
    void mapOfIntsHasNoObjectsForKeys() {
        assertProfile(new IntObjectHashMap<>(), """
                IntObjectHashMap[spare] 64
                IntObjectHashMap[stack] 128""");
        assertProfile(map(), """
                IntObjectHashMap[padding] 4
                IntObjectHashMap[slots] 16
                IntObjectHashMap[spare] 48
                IntObjectHashMap[stack] 140
                String 39
                String[padding] 9""");
        assertProfile(IntCollections.unmodifiableMap(map()), """
                IntObjectHashMap[padding] 4
                IntObjectHashMap[slots] 16
                IntObjectHashMap[spare] 48
                IntObjectHashMap[stack] 140
                String 39
                String[padding] 9
                UnmodifiableMap[stack] 32""");
    }

    @Test
    void asciiStringIsOneLine() {
        assertProfile(new AsciiString("content-type"), """
                AsciiString 60
                AsciiString[padding] 4""");
    }

    @Test
    void attributesAreEntries() {
        DefaultAttributeMap attributes = new DefaultAttributeMap();
        attributes.attr(AttributeKey.<String>valueOf("heapfold.golden")).set("a");
        assertProfile(attributes, """
                DefaultAttributeMap[entry] 24
                DefaultAttributeMap[key] 81
                DefaultAttributeMap[key];AttributeKey[padding] 7
                DefaultAttributeMap[padding] 4
                DefaultAttributeMap[slots] 4
                DefaultAttributeMap[stack] 32
                String 39
                String[padding] 9""");
    }
}
