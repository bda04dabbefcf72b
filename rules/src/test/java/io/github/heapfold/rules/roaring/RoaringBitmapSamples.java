package io.github.heapfold.rules.roaring;

import static io.github.heapfold.rules.samples.Samples.MANY;

import io.github.heapfold.rules.samples.ByName;
import io.github.heapfold.rules.samples.Reflective;
import io.github.heapfold.rules.samples.Samples;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Iterator;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.roaringbitmap.BatchIterator;
import org.roaringbitmap.FastRankRoaringBitmap;
import org.roaringbitmap.IntIterator;
import org.roaringbitmap.IntIteratorFlyweight;
import org.roaringbitmap.RangeBitmap;
import org.roaringbitmap.ReverseIntIteratorFlyweight;
import org.roaringbitmap.RoaringBitmap;
import org.roaringbitmap.RoaringBitmapSupplier;
import org.roaringbitmap.RoaringBitmapWriter;
import org.roaringbitmap.buffer.BufferIntIteratorFlyweight;
import org.roaringbitmap.buffer.BufferReverseIntIteratorFlyweight;
import org.roaringbitmap.buffer.ImmutableRoaringBitmap;
import org.roaringbitmap.buffer.MutableRoaringBitmap;
import org.roaringbitmap.buffer.MutableRoaringBitmapSupplier;
import org.roaringbitmap.longlong.Roaring64Bitmap;
import org.roaringbitmap.longlong.Roaring64NavigableMap;

/** Objects of every type that {@link RoaringBitmapRules} and those besides it know. */
public final class RoaringBitmapSamples {
    /** Names that private classes of the library are shown under. */
    public static final String DISPLAY_NAMES = "UnsignedComparator";

    private RoaringBitmapSamples() {}

    /** A bitmap of the user's, with a field of its own. */
    public static final class Named extends RoaringBitmap {
        private static final long serialVersionUID = 1;

        String name = Samples.text(1);

        /** For {@link java.io.Externalizable}. */
        public Named() {}
    }

    static Map<String, Supplier<Object>> all() {
        Samples samples = new Samples();
        bitmaps(samples);
        buffers(samples);
        longs(samples);
        ranges(samples);
        writers(samples);
        iterators(samples);
        rest(samples);
        return samples.all();
    }

    /** With a container of each kind: an array, a bitmap, runs. */
    private static void addAllKinds(RoaringBitmap bitmap) {
        for (int i = 0; i < MANY; i++) {
            bitmap.add(i * 3);
        }
        for (int i = 0; i < 30_000; i++) {
            bitmap.add((1 << 16) + i * 2);
        }
        bitmap.add(2L << 16, (2L << 16) + 1000);
        bitmap.add((2 << 16) + 2000);
        bitmap.runOptimize();
    }

    private static RoaringBitmap allKinds() {
        RoaringBitmap bitmap = new RoaringBitmap();
        addAllKinds(bitmap);
        return bitmap;
    }

    private static <B extends RoaringBitmap> B spread(B bitmap, int n) {
        for (int i = 0; i < n; i++) {
            bitmap.add(i * 100_000);
        }
        return bitmap;
    }

    private static void bitmaps(Samples samples) {
        samples.sizes("RoaringBitmap", n -> spread(new RoaringBitmap(), n))
                .add("RoaringBitmap with all kinds of containers", RoaringBitmapSamples::allKinds)
                .add("RoaringBitmap, trimmed", () -> {
                    RoaringBitmap bitmap = spread(allKinds(), MANY);
                    bitmap.trim();
                    return bitmap;
                })
                .add("RoaringBitmap after removals", () -> {
                    RoaringBitmap bitmap = spread(new RoaringBitmap(), MANY);
                    for (int i = 0; i < MANY; i += 2) {
                        bitmap.remove(i * 100_000);
                    }
                    return bitmap;
                })
                .add("RoaringBitmap, cleared", () -> {
                    RoaringBitmap bitmap = allKinds();
                    bitmap.clear();
                    return bitmap;
                })
                .add("RoaringBitmap of the user's", () -> spread(new Named(), 3))
                .add("RoaringBitmap of a range", () -> RoaringBitmap.bitmapOfRange(10, 1_000_000))
                .add("FastRankRoaringBitmap", () -> spread(new FastRankRoaringBitmap(), 3))
                .add("FastRankRoaringBitmap that was asked", () -> {
                    FastRankRoaringBitmap bitmap = spread(new FastRankRoaringBitmap(), 3);
                    bitmap.rank(100);
                    return bitmap;
                });
    }

    /** A bitmap in the format that it has outside the JVM. */
    private static ByteBuffer serialized(RoaringBitmap bitmap, Function<Integer, ByteBuffer> allocate) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            bitmap.serialize(new DataOutputStream(bytes));
            ByteBuffer buffer = allocate.apply(bytes.size());
            buffer.put(bytes.toByteArray()).flip();
            return buffer;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ImmutableRoaringBitmap mapped(Function<Integer, ByteBuffer> allocate) {
        return new ImmutableRoaringBitmap(serialized(allKinds(), allocate));
    }

    private static void buffers(Samples samples) {
        samples.sizes(
                        "MutableRoaringBitmap",
                        n -> spread(new RoaringBitmap(), n).toMutableRoaringBitmap())
                .add(
                        "MutableRoaringBitmap with all kinds of containers",
                        () -> allKinds().toMutableRoaringBitmap())
                .add("MutableRoaringBitmap, grown", () -> {
                    MutableRoaringBitmap bitmap = new MutableRoaringBitmap();
                    for (int i = 0; i < MANY; i++) {
                        bitmap.add(i * 5);
                        bitmap.add(i * 100_000);
                    }
                    return bitmap;
                })
                .add("ImmutableRoaringBitmap in the heap", () -> mapped(ByteBuffer::allocate))
                .add("ImmutableRoaringBitmap outside the heap", () -> mapped(ByteBuffer::allocateDirect))
                .add(
                        "MutableRoaringBitmap of a mapped one",
                        () -> mapped(ByteBuffer::allocate).toMutableRoaringBitmap());
        String copyOnWrite = "org.roaringbitmap.buffer.CopyOnWriteRoaringBitmap";
        if (Reflective.exists(copyOnWrite)) {
            samples.add("CopyOnWriteRoaringBitmap", () -> ByName.create(copyOnWrite))
                    .add("CopyOnWriteRoaringBitmap of a mapped one", () -> {
                        MutableRoaringBitmap bitmap = (MutableRoaringBitmap)
                                ByName.callStatic(copyOnWrite, "fromImmutable", mapped(ByteBuffer::allocate));
                        bitmap.add(1);
                        return bitmap;
                    });
        }
    }

    private static void longs(Samples samples) {
        samples.sizes("Roaring64Bitmap", n -> longs(new Roaring64Bitmap(), n, 100_000_000_000L))
                .add("Roaring64Bitmap with all kinds of nodes", () -> {
                    Roaring64Bitmap bitmap = new Roaring64Bitmap();
                    for (int i = 0; i < 3; i++) {
                        bitmap.addLong((long) i << 56);
                    }
                    for (int i = 0; i < 10; i++) {
                        bitmap.addLong((long) i << 48);
                    }
                    for (int i = 0; i < 30; i++) {
                        bitmap.addLong((long) i << 40);
                    }
                    for (int i = 0; i < 200; i++) {
                        bitmap.addLong((long) i << 32);
                        bitmap.addLong(((long) i << 32) + 5);
                    }
                    return bitmap;
                })
                .add("Roaring64Bitmap after removals", () -> {
                    Roaring64Bitmap bitmap = longs(new Roaring64Bitmap(), MANY, 100_000_000_000L);
                    for (long i = 0; i < MANY; i += 2) {
                        bitmap.removeLong(i * 100_000_000_000L);
                    }
                    return bitmap;
                })
                .sizes("Roaring64NavigableMap", n -> navigable(new Roaring64NavigableMap(), n))
                .add("Roaring64NavigableMap, signed", () -> navigable(new Roaring64NavigableMap(true), 3))
                .add(
                        "Roaring64NavigableMap of buffers",
                        () -> navigable(new Roaring64NavigableMap(new MutableRoaringBitmapSupplier()), 3))
                .add("Roaring64NavigableMap that was asked", () -> {
                    Roaring64NavigableMap map = navigable(new Roaring64NavigableMap(), MANY);
                    map.rankLong(1L << 40);
                    return map;
                })
                .add("RoaringBitmapSupplier", RoaringBitmapSupplier::new)
                .add("MutableRoaringBitmapSupplier", MutableRoaringBitmapSupplier::new);
    }

    private static Roaring64Bitmap longs(Roaring64Bitmap bitmap, int n, long step) {
        for (int i = 0; i < n; i++) {
            bitmap.addLong(i * step);
        }
        return bitmap;
    }

    private static Roaring64NavigableMap navigable(Roaring64NavigableMap map, int n) {
        for (int i = 0; i < n; i++) {
            map.addLong(i * 10_000_000_000L);
        }
        return map;
    }

    private static RangeBitmap.Appender appender() {
        RangeBitmap.Appender appender = RangeBitmap.appender(1_000_000);
        for (int i = 0; i < MANY; i++) {
            appender.add(i * 7);
        }
        return appender;
    }

    private static void ranges(Samples samples) {
        samples.add("RangeBitmap", () -> appender().build())
                .add("RangeBitmap in a buffer", () -> appender().build(ByteBuffer::allocate))
                .add("RangeBitmap, appender", () -> RangeBitmap.appender(100))
                .add("RangeBitmap, appender in use", () -> appender())
                .add(
                        "RangeBitmap, appender with the user's buffers",
                        () -> RangeBitmap.appender(100, ByteBuffer::allocate, buffer -> {}));
    }

    private static void writers(Samples samples) {
        samples.add("writer", () -> filled(RoaringBitmapWriter.writer().get()))
                .add(
                        "writer of constant memory",
                        () -> filled(
                                RoaringBitmapWriter.writer().constantMemory().get()))
                .add(
                        "writer of buffers",
                        () -> filled(RoaringBitmapWriter.bufferWriter().get()))
                .add(
                        "writer of fast rank",
                        () -> filled(RoaringBitmapWriter.writer().fastRank().get()))
                .add("writer to be", RoaringBitmapWriter::writer)
                .add("writer of buffers to be", RoaringBitmapWriter::bufferWriter)
                .add(
                        "writer of fast rank to be",
                        () -> RoaringBitmapWriter.writer().fastRank());
    }

    private static Object filled(RoaringBitmapWriter<?> writer) {
        for (int i = 0; i < MANY; i++) {
            writer.add(i * 10_000);
        }
        return writer;
    }

    private static void iterators(Samples samples) {
        iterators(samples, "array", () -> RoaringBitmap.bitmapOf(1, 3, 5));
        iterators(samples, "runs", () -> RoaringBitmap.bitmapOfRange(0, 1000));
        iterators(samples, "bitmap", () -> {
            RoaringBitmap bitmap = allKinds();
            bitmap.remove(0L, 1L << 16);
            return bitmap;
        });
        samples.add("IntIteratorFlyweight, new", () -> new IntIteratorFlyweight())
                .add("BufferIntIteratorFlyweight, new", () -> new BufferIntIteratorFlyweight());
    }

    private static IntIterator moved(IntIterator iterator) {
        iterator.next();
        return iterator;
    }

    private static Iterator<Integer> moved(Iterator<Integer> iterator) {
        iterator.next();
        return iterator;
    }

    private static BatchIterator moved(BatchIterator iterator) {
        iterator.nextBatch(new int[2]);
        return iterator;
    }

    /** Through the class: what it answers is not declared alike in all versions. */
    private static IntIterator reverse(Object bitmap) {
        return moved((IntIterator) ByName.call(bitmap, "getReverseIntIterator"));
    }

    private static void iterators(Samples samples, String name, Supplier<RoaringBitmap> bitmap) {
        Supplier<ImmutableRoaringBitmap> mapped =
                () -> new ImmutableRoaringBitmap(serialized(bitmap.get(), ByteBuffer::allocate));
        Supplier<MutableRoaringBitmap> mutable = () -> bitmap.get().toMutableRoaringBitmap();
        Supplier<RoaringBitmap> ranked = () -> {
            FastRankRoaringBitmap fast = new FastRankRoaringBitmap();
            fast.or(bitmap.get());
            return fast;
        };
        samples.add(name + ", iterator", () -> moved(bitmap.get().iterator()))
                .add(name + ", iterator of ints", () -> moved(bitmap.get().getIntIterator()))
                .add(name + ", reverse iterator", () -> reverse(bitmap.get()))
                .add(name + ", batch iterator", () -> moved(bitmap.get().getBatchIterator()))
                .add(
                        name + ", iterator of a batch",
                        () -> moved(bitmap.get().getBatchIterator().asIntIterator(new int[8])))
                .add(
                        name + ", iterator of ranks",
                        () -> moved(((FastRankRoaringBitmap) ranked.get()).getIntRankIterator()))
                .add(name + ", containers", () -> bitmap.get().getContainerPointer())
                .add(name + ", flyweight", () -> moved(new IntIteratorFlyweight(bitmap.get())))
                .add(name + ", reverse flyweight", () -> moved(new ReverseIntIteratorFlyweight(bitmap.get())))
                .add(name + ", mapped, iterator", () -> moved(mapped.get().iterator()))
                .add(
                        name + ", mapped, iterator of ints",
                        () -> moved(mapped.get().getIntIterator()))
                .add(name + ", mapped, reverse iterator", () -> reverse(mapped.get()))
                .add(name + ", mapped, batch iterator", () -> moved(mapped.get().getBatchIterator()))
                .add(name + ", mapped, containers", () -> mapped.get().getContainerPointer())
                .add(name + ", mapped, flyweight", () -> moved(new BufferIntIteratorFlyweight(mapped.get())))
                .add(
                        name + ", mapped, reverse flyweight",
                        () -> moved(new BufferReverseIntIteratorFlyweight(mapped.get())))
                .add(name + ", mutable, iterator", () -> moved(mutable.get().iterator()))
                .add(
                        name + ", mutable, iterator of ints",
                        () -> moved(mutable.get().getIntIterator()))
                .add(name + ", mutable, reverse iterator", () -> reverse(mutable.get()))
                .add(
                        name + ", mutable, batch iterator",
                        () -> moved(mutable.get().getBatchIterator()))
                .add(name + ", mutable, containers", () -> mutable.get().getContainerPointer());
    }

    /** Not in every version. */
    private static void rest(Samples samples) {
        String set = "org.roaringbitmap.RoaringBitSet";
        if (Reflective.exists(set)) {
            samples.add("RoaringBitSet", () -> ByName.create(set)).add("RoaringBitSet, filled", () -> {
                java.util.BitSet bits = (java.util.BitSet) ByName.create(set);
                bits.set(1, 1000);
                return bits;
            });
            samples.add("signed iterator", () -> moved((IntIterator) ByName.call(allKinds(), "getSignedIntIterator")))
                    .add(
                            "signed iterator of a mapped one",
                            () -> moved(
                                    (IntIterator) ByName.call(mapped(ByteBuffer::allocate), "getSignedIntIterator")));
        }
        String rank = "org.roaringbitmap.SuccinctRank";
        if (Reflective.exists(rank)) {
            samples.add("SuccinctRank", () -> ByName.callStatic(rank, "build", allKinds()))
                    .add(
                            "SuccinctRank of many containers",
                            () -> ByName.callStatic(rank, "build", spread(new RoaringBitmap(), MANY)));
        }
    }
}
