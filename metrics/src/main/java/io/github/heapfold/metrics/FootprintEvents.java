package io.github.heapfold.metrics;

import io.github.heapfold.Accounting;
import jdk.jfr.Category;
import jdk.jfr.DataAmount;
import jdk.jfr.Description;
import jdk.jfr.Event;
import jdk.jfr.Label;
import jdk.jfr.Name;
import jdk.jfr.StackTrace;
import jdk.jfr.Timespan;

/**
 * Samples as events of the JDK Flight Recorder, {@code heapfold.Footprint}: one for a root as a whole, with an empty path, and
 * one for each of its largest parts. Without a recording that wants them they cost nothing.
 */
public final class FootprintEvents implements SampleSink {
    private final int top;

    private FootprintEvents(int top) {
        this.top = top;
    }

    /** Events of each root, and of so many of its largest parts. */
    public static FootprintEvents topPlaces(int most) {
        if (most < 0) {
            throw new IllegalArgumentException("most must not be negative, was " + most);
        }
        return new FootprintEvents(most);
    }

    @Name("heapfold.Footprint")
    @Label("Footprint")
    @Category("Heapfold")
    @Description("What an object, or a part of it, and all beneath take")
    @StackTrace(false)
    static final class FootprintEvent extends Event {
        @Label("Root")
        @Description("The name that the root was registered under")
        String root = "";

        @Label("Path")
        @Description("Folded; empty for the root as a whole")
        String path = "";

        @Label("Live Bytes")
        @DataAmount
        long liveBytes;

        @Label("Allocated Bytes")
        @Description("With padding and spare capacity")
        @DataAmount
        long allocatedBytes;

        @Label("Objects")
        long objects;

        @Label("Whole")
        @Description("False if the time ended it: then the numbers are lower bounds")
        boolean whole;

        @Label("Sample Time")
        @Timespan(Timespan.NANOSECONDS)
        long took;
    }

    @Override
    public void accept(Sample sample) {
        if (!new FootprintEvent().isEnabled()) {
            return;
        }
        var live = sample.profile().as(Accounting.LOGICAL);
        commit(sample, new TopPlaces.Part("", live.totalBytes(), live.objectCount()));
        TopPlaces.of(live.root(), Accounting.LOGICAL, top).forEach(part -> commit(sample, part));
    }

    private static void commit(Sample sample, TopPlaces.Part part) {
        FootprintEvent event = new FootprintEvent();
        event.root = sample.root();
        event.path = part.path();
        event.liveBytes = part.bytes();
        event.allocatedBytes = part.path().isEmpty()
                ? sample.profile().as(Accounting.EXACT).totalBytes()
                : TopPlaces.at(sample.profile().root(), part.path(), Accounting.EXACT)
                        .bytes();
        event.objects = part.objects();
        event.whole = sample.isWhole();
        event.took = sample.took().toNanos();
        event.commit();
    }
}
