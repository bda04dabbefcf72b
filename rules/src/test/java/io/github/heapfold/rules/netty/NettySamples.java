package io.github.heapfold.rules.netty;

import static io.github.heapfold.rules.samples.Samples.MANY;
import static io.github.heapfold.rules.samples.Samples.text;

import io.github.heapfold.rules.samples.Samples;
import io.netty.buffer.AdaptiveByteBufAllocator;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import io.netty.buffer.ByteBufInputStream;
import io.netty.buffer.ByteBufOutputStream;
import io.netty.buffer.CompositeByteBuf;
import io.netty.buffer.DefaultByteBufHolder;
import io.netty.buffer.PooledByteBufAllocator;
import io.netty.buffer.Unpooled;
import io.netty.buffer.UnpooledByteBufAllocator;
import io.netty.util.AsciiString;
import io.netty.util.AttributeKey;
import io.netty.util.DefaultAttributeMap;
import io.netty.util.Recycler;
import io.netty.util.ResourceLeakDetector;
import io.netty.util.ResourceLeakTracker;
import io.netty.util.collection.ByteObjectHashMap;
import io.netty.util.collection.CharObjectHashMap;
import io.netty.util.collection.IntCollections;
import io.netty.util.collection.IntObjectHashMap;
import io.netty.util.collection.LongObjectHashMap;
import io.netty.util.collection.ShortObjectHashMap;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Supplier;

/** Objects of every type that {@link NettyRules} knows. Allocators are new ones, so that none has a thread of its own. */
public final class NettySamples {
    /** Names that private classes of the library are shown under. */
    public static final String DISPLAY_NAMES = "ByteBuf DirectByteBuf PooledByteBuf PoolChunk PoolThreadCache "
            + "LeakAwareByteBuf UnreleasableByteBuf ReadOnlyByteBuf SlicedByteBuf DuplicatedByteBuf WrappedByteBuf "
            + "CompositeByteBuf ResourceLeakTracker Handle Attribute";

    private static final AttributeKey<Object> NAME = AttributeKey.valueOf("heapfold.name");
    private static final AttributeKey<Object> SIZE = AttributeKey.valueOf("heapfold.size");

    private NettySamples() {}

    /** What a user recycles. */
    public static final class Request {
        final String name = text(1);
        final Recycler.Handle<Request> handle;

        Request(Recycler.Handle<Request> handle) {
            this.handle = handle;
        }
    }

    /** A recycler of the user's. */
    public static final class Requests extends Recycler<Request> {
        @Override
        protected Request newObject(Handle<Request> handle) {
            return new Request(handle);
        }
    }

    static Map<String, Supplier<Object>> all() {
        // by itself it wraps one buffer in a hundred, at random
        ResourceLeakDetector.setLevel(ResourceLeakDetector.Level.DISABLED);
        Samples samples = new Samples();
        buffers(samples);
        views(samples);
        composite(samples);
        pooled(samples);
        maps(samples);
        others(samples);
        return samples.all();
    }

    private static ByteBufAllocator allocator() {
        return new UnpooledByteBufAllocator(false);
    }

    private static ByteBuf heap() {
        return allocator().heapBuffer(64).writeBytes(new byte[10]);
    }

    private static ByteBuf direct() {
        return allocator().directBuffer(64).writeBytes(new byte[10]);
    }

    private static void buffers(Samples samples) {
        samples.add("Unpooled.buffer", () -> Unpooled.buffer(16))
                .add("Unpooled.directBuffer", () -> Unpooled.directBuffer(16))
                .add("Unpooled.EMPTY_BUFFER", () -> Unpooled.EMPTY_BUFFER)
                .add("Unpooled.EMPTY_BUFFER, little endian", () -> littleEndian(Unpooled.EMPTY_BUFFER))
                .add("Unpooled.wrappedBuffer", () -> Unpooled.wrappedBuffer(new byte[MANY]))
                .add("Unpooled.wrappedBuffer of none", () -> Unpooled.wrappedBuffer(new byte[0]))
                .add(
                        "Unpooled.wrappedBuffer of a direct one",
                        () -> Unpooled.wrappedBuffer(ByteBuffer.allocateDirect(8)))
                .add(
                        "Unpooled.wrappedBuffer of a read-only one",
                        () -> Unpooled.wrappedBuffer(ByteBuffer.allocate(8).asReadOnlyBuffer()))
                .add(
                        "Unpooled.wrappedBuffer of a direct read-only one",
                        () -> Unpooled.wrappedBuffer(
                                ByteBuffer.allocateDirect(8).asReadOnlyBuffer()))
                .add("Unpooled.copiedBuffer", () -> Unpooled.copiedBuffer(text(1), StandardCharsets.UTF_8))
                .add("heap buffer", NettySamples::heap)
                .add("heap buffer, as ByteBuffer", () -> {
                    ByteBuf buffer = heap();
                    buffer.internalNioBuffer(0, 4);
                    return buffer;
                })
                .add("heap buffer, released", () -> {
                    ByteBuf buffer = heap();
                    buffer.release();
                    return buffer;
                })
                .add("heap buffer, grown", () -> heap().writeBytes(new byte[MANY]))
                .add("direct buffer", NettySamples::direct)
                .add("direct buffer, as ByteBuffer", () -> {
                    ByteBuf buffer = direct();
                    buffer.internalNioBuffer(0, 4);
                    return buffer;
                })
                .add("direct buffer, released", () -> {
                    ByteBuf buffer = direct();
                    buffer.release();
                    return buffer;
                })
                .add("UnpooledByteBufAllocator", NettySamples::allocator)
                .add("holder", () -> new DefaultByteBufHolder(heap()))
                .add("input stream", () -> {
                    ByteBufInputStream in = new ByteBufInputStream(heap());
                    try {
                        in.readLine();
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                    return in;
                })
                .add("output stream", () -> {
                    ByteBufOutputStream out = new ByteBufOutputStream(heap());
                    try {
                        out.writeUTF(text(1));
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                    return out;
                });
    }

    @SuppressWarnings("deprecation") // there is no other way to get one
    private static ByteBuf littleEndian(ByteBuf buffer) {
        return buffer.order(ByteOrder.LITTLE_ENDIAN);
    }

    private static void views(Samples samples) {
        samples.add("slice", () -> heap().slice(1, 3))
                .add("slice of a slice", () -> heap().slice(1, 3).slice(1, 1))
                .add("slice of a direct buffer", () -> direct().slice(1, 3))
                .add("duplicate", () -> heap().duplicate())
                .add("duplicate of a slice", () -> heap().slice(1, 3).duplicate())
                .add("read-only", () -> heap().asReadOnly())
                .add("read-only slice", () -> heap().asReadOnly().slice(1, 3))
                .add("little endian", () -> littleEndian(heap()))
                .add("little endian, direct", () -> littleEndian(direct()))
                .add("little endian slice", () -> littleEndian(heap().slice(1, 3)))
                .add("little endian, read-only", () -> littleEndian(heap().asReadOnly()))
                .add("unreleasable", () -> Unpooled.unreleasableBuffer(heap()))
                .add("unreleasable, little endian", () -> littleEndian(Unpooled.unreleasableBuffer(heap())))
                .add("leak-detecting", () -> leakAware("SimpleLeakAwareByteBuf", ByteBuf.class, heap()))
                .add("leak-detecting, with records", () -> {
                    ByteBuf buffer = leakAware("AdvancedLeakAwareByteBuf", ByteBuf.class, heap());
                    buffer.touch("here");
                    return buffer;
                })
                .add(
                        "leak-detecting, composite",
                        () -> leakAware("SimpleLeakAwareCompositeByteBuf", CompositeByteBuf.class, components(2)));
    }

    /** What an allocator wraps around some of its buffers; not left to chance here. */
    private static ByteBuf leakAware(String type, Class<?> wrapped, ByteBuf buffer) {
        try {
            ResourceLeakTracker<ByteBuf> leak =
                    new ResourceLeakDetector<ByteBuf>(ByteBuf.class, 1).trackForcibly(buffer);
            var constructor =
                    Class.forName("io.netty.buffer." + type).getDeclaredConstructor(wrapped, ResourceLeakTracker.class);
            constructor.setAccessible(true);
            return (ByteBuf) constructor.newInstance(buffer, leak);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type, e);
        }
    }

    private static CompositeByteBuf components(int n) {
        CompositeByteBuf composite = allocator().compositeHeapBuffer();
        for (int i = 0; i < n; i++) {
            composite.addComponent(true, Unpooled.wrappedBuffer(new byte[i + 1]));
        }
        return composite;
    }

    private static void composite(Samples samples) {
        samples.sizes("composite", n -> n == MANY ? components(15) : components(n))
                .add("composite, of slices", () -> {
                    CompositeByteBuf composite = components(1);
                    composite.addComponent(true, heap().slice(1, 3));
                    composite.addComponent(true, direct().duplicate());
                    composite.getByte(3);
                    return composite;
                })
                .add("composite, consolidated", () -> components(5).consolidate())
                .add("composite, of several", () -> Unpooled.wrappedBuffer(heap(), heap()))
                .add("composite, read-only", () -> Unpooled.wrappedUnmodifiableBuffer(heap(), components(2), direct()));
    }

    private static void pooled(Samples samples) {
        samples.add("pooled", () -> pool().heapBuffer(100).writeBytes(new byte[10]))
                .add("pooled, direct", () -> pool().directBuffer(100).writeBytes(new byte[10]))
                .add(
                        "pooled, slice",
                        () -> pool().heapBuffer(100).writeBytes(new byte[10]).slice(1, 3))
                .add(
                        "pooled, retained slice",
                        () -> pool().heapBuffer(100).writeBytes(new byte[10]).retainedSlice(1, 3))
                .add("pooled, retained duplicate", () -> pool().heapBuffer(100).retainedDuplicate())
                .add("pooled, huge", () -> pool().heapBuffer(100_000))
                .add("PooledByteBufAllocator", NettySamples::pool)
                .add(
                        "adaptive",
                        () -> new AdaptiveByteBufAllocator(false, false)
                                .heapBuffer(100)
                                .writeBytes(new byte[10]))
                .add("AdaptiveByteBufAllocator", () -> new AdaptiveByteBufAllocator(false, false));
    }

    /** With chunks of 128 KB, and without caches for threads. */
    private static ByteBufAllocator pool() {
        return new PooledByteBufAllocator(false, 1, 1, 8192, 4, 0, 0, false);
    }

    private static void maps(Samples samples) {
        samples.sizes("IntObjectHashMap", n -> ints(n))
                .sizes("LongObjectHashMap", n -> {
                    LongObjectHashMap<String> map = new LongObjectHashMap<>();
                    for (int i = 0; i < n; i++) {
                        map.put((long) i, text(i));
                    }
                    return map;
                })
                .sizes("ShortObjectHashMap", n -> {
                    ShortObjectHashMap<String> map = new ShortObjectHashMap<>();
                    for (int i = 0; i < n; i++) {
                        map.put((short) i, text(i));
                    }
                    return map;
                })
                .sizes("ByteObjectHashMap", n -> {
                    ByteObjectHashMap<String> map = new ByteObjectHashMap<>();
                    for (int i = 0; i < n; i++) {
                        map.put((byte) i, text(i));
                    }
                    return map;
                })
                .sizes("CharObjectHashMap", n -> {
                    CharObjectHashMap<String> map = new CharObjectHashMap<>();
                    for (int i = 0; i < n; i++) {
                        map.put((char) i, text(i));
                    }
                    return map;
                })
                .add("IntObjectHashMap, with null and removed entries", () -> {
                    IntObjectHashMap<String> map = ints(MANY);
                    map.put(3, null);
                    map.remove(4);
                    return map;
                })
                .add("IntObjectHashMap, viewed", () -> {
                    IntObjectHashMap<String> map = ints(3);
                    map.keySet();
                    map.values();
                    map.entrySet();
                    return map;
                })
                .add("IntObjectHashMap, its keys", () -> ints(3).keySet())
                .add("IntObjectHashMap, its values", () -> ints(3).values())
                .add("IntObjectHashMap, its entries", () -> ints(3).entrySet())
                .add("IntObjectHashMap, primitive entries", () -> ints(3).entries())
                .add(
                        "IntObjectHashMap, an entry",
                        () -> ints(3).entrySet().iterator().next())
                .add(
                        "IntObjectHashMap, a primitive entry",
                        () -> ints(3).entries().iterator().next())
                .add("IntObjectHashMap, an iterator", () -> ints(3).keySet().iterator())
                .add("IntCollections.emptyMap", IntCollections::emptyMap)
                .add("IntCollections.unmodifiableMap", () -> IntCollections.unmodifiableMap(ints(3)))
                .add("IntCollections.unmodifiableMap, viewed", () -> {
                    var map = IntCollections.unmodifiableMap(ints(3));
                    map.keySet();
                    map.values();
                    map.entrySet();
                    map.entries();
                    return map;
                });
    }

    private static IntObjectHashMap<String> ints(int n) {
        IntObjectHashMap<String> map = new IntObjectHashMap<>();
        for (int i = 0; i < n; i++) {
            map.put(i * 7, text(i));
        }
        return map;
    }

    private static void others(Samples samples) {
        samples.add("AsciiString", () -> new AsciiString("content-type"))
                .add("AsciiString, used", () -> {
                    AsciiString text = new AsciiString("content-type");
                    text.toString();
                    return text;
                })
                .add("AsciiString, a part", () -> new AsciiString("content-type").subSequence(2, 5, false))
                .add("AttributeKey", () -> NAME)
                .add("DefaultAttributeMap, empty", DefaultAttributeMap::new)
                .add("DefaultAttributeMap", NettySamples::attributes)
                .add("DefaultAttributeMap, with removed attributes", NettySamples::withoutName)
                .add("Attribute", () -> attributes().attr(NAME))
                .add("Recycler", Requests::new)
                .add("Recycler, used", () -> {
                    Requests requests = new Requests();
                    requests.get();
                    return requests;
                })
                .add("recycled object", () -> new Requests().get());
    }

    @SuppressWarnings("deprecation") // to remove one; there is no other way
    private static DefaultAttributeMap withoutName() {
        DefaultAttributeMap map = attributes();
        map.attr(NAME).getAndRemove();
        return map;
    }

    private static DefaultAttributeMap attributes() {
        DefaultAttributeMap map = new DefaultAttributeMap();
        map.attr(NAME).set(text(1));
        map.attr(SIZE).set(1000);
        return map;
    }
}
