package io.github.heapfold.rules.agrona;

import io.github.heapfold.typerule.Rules;
import java.util.List;

/**
 * Agrona's buffers, and what reads and writes them: streams, ring buffers, broadcasts, counters. A buffer shows the whole
 * array that it wraps; memory outside the heap is not counted.
 *
 * <p>Mirrors {@code UnsafeBuffer.java}, {@code Expandable*.java} and {@code io/}, {@code ringbuffer/}, {@code broadcast/},
 * {@code status/} and {@code errors/} beneath {@code org/agrona/} of Agrona 1.17.1 to 2.6.0.
 */
final class BufferRules {
    private static final String AGRONA = "org.agrona.";
    private static final String CONCURRENT = AGRONA + "concurrent.";
    private static final String STATUS = CONCURRENT + "status.";

    private BufferRules() {}

    static void register(Rules rules) {
        rules.container(
                CONCURRENT + "UnsafeBuffer",
                c -> c.subclasses().slots("byteArray").full().elements("byteBuffer"));
        rules.container(
                AGRONA + "ExpandableArrayBuffer",
                c -> c.subclasses().slots("byteArray").full());
        rules.container(
                AGRONA + "ExpandableDirectByteBuffer",
                c -> c.subclasses().elements("byteBuffer").slots("byteArray").mayLack("byteArray")); // 1
        for (String type : List.of(
                "ExpandableRingBuffer",
                "AsciiSequenceView",
                "io.DirectBufferInputStream",
                "io.DirectBufferOutputStream",
                "io.ExpandableDirectBufferOutputStream",
                "concurrent.ringbuffer.ManyToOneRingBuffer",
                "concurrent.ringbuffer.OneToOneRingBuffer",
                "concurrent.broadcast.BroadcastTransmitter")) {
            view(rules, type, "buffer");
        }
        rules.container(
                AGRONA + "io.DirectBufferDataInput", c -> c.elements("buffer").stack("byteOrder"));
        view(rules, "concurrent.broadcast.CopyBroadcastReceiver", "receiver", "scratchBuffer");
        rules.container(
                CONCURRENT + "broadcast.BroadcastReceiver",
                c -> c.elements("buffer").stack("lappedCount"));
        rules.container(
                CONCURRENT + "errors.DistinctErrorLog",
                c -> c.entry(CONCURRENT + "errors.DistinctErrorLog$DistinctObservation", n -> n.elements("throwable"))
                        .elements("clock", "buffer")
                        .stack("charset")
                        .entries("distinctObservations"));
        view(rules, "concurrent.errors.LoggingErrorHandler", "log", "errorOverflow");
        counters(rules);
    }

    private static void counters(Rules rules) {
        rules.container(
                STATUS + "CountersReader",
                c -> c.subclasses().elements("metaDataBuffer", "valuesBuffer").stack("labelCharset"));
        rules.container(
                STATUS + "CountersManager",
                c -> c.subclasses()
                        .elements("metaDataBuffer", "valuesBuffer", "epochClock")
                        .stack("labelCharset", "freeList"));
        rules.container(
                STATUS + "ConcurrentCountersManager",
                c -> c.subclasses()
                        .elements("metaDataBuffer", "valuesBuffer", "epochClock")
                        .stack("labelCharset", "freeList", "lock"));
        for (String type : List.of("AtomicCounter", "UnsafeBufferPosition", "UnsafeBufferStatusIndicator")) {
            rules.container(
                    STATUS + type,
                    c -> c.subclasses()
                            .slots("byteArray")
                            .full()
                            .elements("byteBuffer", "countersManager")
                            .mayLack("countersManager")); // of an indicator
        }
        rules.container(STATUS + "AtomicLongPosition", c -> c.subclasses().stack("value"));
    }

    static void view(Rules rules, String type, String... fields) {
        rules.container(AGRONA + type, c -> c.subclasses().elements(fields));
    }
}
