package io.github.heapfold.rules.roaring;

import static io.github.heapfold.rules.samples.Goldens.assertProfile;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;
import org.roaringbitmap.RangeBitmap;
import org.roaringbitmap.RoaringBitmap;
import org.roaringbitmap.buffer.ImmutableRoaringBitmap;
import org.roaringbitmap.buffer.MutableRoaringBitmap;
import org.roaringbitmap.longlong.Roaring64Bitmap;
import org.roaringbitmap.longlong.Roaring64NavigableMap;

/** What a profile shows of RoaringBitmap's everyday types. */
class RoaringBitmapGoldensTest {

    /** An array of 3, a bitmap of 5000, and one run. */
    private static RoaringBitmap allKinds() {
        RoaringBitmap bitmap = RoaringBitmap.bitmapOf(1, 3, 5);
        for (int i = 0; i < 5000; i++) {
            bitmap.add((1 << 16) + i * 2);
        }
        bitmap.add(2L << 16, 3L << 16);
        bitmap.runOptimize();
        return bitmap;
    }

    @Test
    void aBitmapHasSlotsForItsContainers() {
        assertProfile(new RoaringBitmap(), """
                RoaringBitmap[spare] 24
                RoaringBitmap[stack] 72""");
        assertProfile(RoaringBitmap.bitmapOf(1, 3, 100_000), """
                ArrayContainer[padding] 8
                ArrayContainer[slots] 6
                ArrayContainer[spare] 10
                ArrayContainer[stack] 72
                RoaringBitmap[slots] 12
                RoaringBitmap[spare] 12
                RoaringBitmap[stack] 72""");
    }

    @Test
    void containersAreToldApart() {
        assertProfile(allKinds(), """
                ArrayContainer[padding] 4
                ArrayContainer[slots] 6
                ArrayContainer[spare] 2
                ArrayContainer[stack] 36
                BitmapContainer[padding] 4
                BitmapContainer[slots] 8192
                BitmapContainer[stack] 36
                RoaringBitmap[slots] 18
                RoaringBitmap[spare] 6
                RoaringBitmap[stack] 72
                RunContainer[padding] 8
                RunContainer[slots] 4
                RunContainer[stack] 36""");
    }

    @Test
    void aContainerInABufferIsOneWithIt() {
        assertProfile(allKinds().toMutableRoaringBitmap(), """
                MappeableArrayContainer[padding] 13
                MappeableArrayContainer[slots] 6
                MappeableArrayContainer[stack] 85
                MappeableBitmapContainer[padding] 11
                MappeableBitmapContainer[slots] 8192
                MappeableBitmapContainer[stack] 85
                MappeableRunContainer[padding] 15
                MappeableRunContainer[slots] 4
                MappeableRunContainer[stack] 85
                MutableRoaringBitmap[padding] 6
                MutableRoaringBitmap[slots] 18
                MutableRoaringBitmap[stack] 72""");
        assertProfile(MutableRoaringBitmap.bitmapOf(1, 3, 5), """
                MappeableArrayContainer[padding] 11
                MappeableArrayContainer[slots] 8
                MappeableArrayContainer[stack] 85
                MutableRoaringBitmap[slots] 6
                MutableRoaringBitmap[spare] 18
                MutableRoaringBitmap[stack] 72""");
    }

    @Test
    void aMappedBitmapLeadsToItsBuffer() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        allKinds().serialize(new DataOutputStream(bytes));
        assertProfile(new ImmutableRoaringBitmap(ByteBuffer.wrap(bytes.toByteArray())), """
                ByteBuffer[padding] 8
                ByteBuffer[slots] 8221
                ByteBuffer[stack] 67
                ImmutableRoaringBitmap[padding] 4
                ImmutableRoaringBitmap[stack] 36""");
    }

    @Test
    void nodesOfTheTreeAreEntries() {
        assertProfile(new Roaring64Bitmap(), """
                Roaring64Bitmap[padding] 4
                Roaring64Bitmap[stack] 132""");
        assertProfile(Roaring64Bitmap.bitmapOf(1, 3, 1L << 40), """
                ArrayContainer[padding] 8
                ArrayContainer[slots] 6
                ArrayContainer[spare] 10
                ArrayContainer[stack] 72
                Container[] [slots] 8
                Container[] [stack] 16
                Roaring64Bitmap[entry] 78
                Roaring64Bitmap[padding] 32
                Roaring64Bitmap[slots] 12
                Roaring64Bitmap[spare] 8
                Roaring64Bitmap[stack] 166""");
    }

    @Test
    void aMapOfBitmapsIsAMap() {
        assertProfile(Roaring64NavigableMap.bitmapOf(1, 3, 1L << 40), """
                ArrayContainer[padding] 8
                ArrayContainer[slots] 6
                ArrayContainer[spare] 10
                ArrayContainer[stack] 72
                Roaring64NavigableMap[padding] 5
                Roaring64NavigableMap[stack] 107
                RoaringBitmapSupplier 12
                RoaringBitmapSupplier[padding] 4
                RoaringBitmap[slots] 12
                RoaringBitmap[spare] 36
                RoaringBitmap[stack] 144
                TreeMap.comparator 12
                TreeMap.comparator;UnsignedComparator[padding] 4
                TreeMap[entry] 66
                TreeMap[key] 32
                TreeMap[padding] 14
                TreeMap[stack] 48""");
    }

    @Test
    void aRangeBitmapIsItsBuffer() {
        RangeBitmap.Appender appender = RangeBitmap.appender(1000);
        appender.add(1);
        appender.add(1000);
        assertProfile(appender.build(), """
                ByteBuffer[padding] 5
                ByteBuffer[slots] 72
                ByteBuffer[stack] 67
                RangeBitmap[padding] 7
                RangeBitmap[stack] 41""");
    }
}
