package io.github.heapfold.rules.agrona;

import static io.github.heapfold.rules.samples.Samples.text;

import io.github.heapfold.rules.samples.ByName;
import io.github.heapfold.rules.samples.Reflective;
import io.github.heapfold.rules.samples.Samples;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.agrona.AsciiSequenceView;
import org.agrona.ErrorHandler;
import org.agrona.ExpandableArrayBuffer;
import org.agrona.ExpandableDirectByteBuffer;
import org.agrona.ExpandableRingBuffer;
import org.agrona.concurrent.Agent;
import org.agrona.concurrent.AgentInvoker;
import org.agrona.concurrent.AgentRunner;
import org.agrona.concurrent.BackoffIdleStrategy;
import org.agrona.concurrent.BusySpinIdleStrategy;
import org.agrona.concurrent.CachedEpochClock;
import org.agrona.concurrent.CachedNanoClock;
import org.agrona.concurrent.CompositeAgent;
import org.agrona.concurrent.ControllableIdleStrategy;
import org.agrona.concurrent.CountedErrorHandler;
import org.agrona.concurrent.DynamicCompositeAgent;
import org.agrona.concurrent.NoOpIdleStrategy;
import org.agrona.concurrent.NoOpLock;
import org.agrona.concurrent.OffsetEpochNanoClock;
import org.agrona.concurrent.SleepingIdleStrategy;
import org.agrona.concurrent.SleepingMillisIdleStrategy;
import org.agrona.concurrent.SnowflakeIdGenerator;
import org.agrona.concurrent.SystemEpochClock;
import org.agrona.concurrent.SystemEpochMicroClock;
import org.agrona.concurrent.SystemEpochNanoClock;
import org.agrona.concurrent.SystemNanoClock;
import org.agrona.concurrent.UnsafeBuffer;
import org.agrona.concurrent.YieldingIdleStrategy;
import org.agrona.concurrent.broadcast.BroadcastBufferDescriptor;
import org.agrona.concurrent.broadcast.BroadcastReceiver;
import org.agrona.concurrent.broadcast.BroadcastTransmitter;
import org.agrona.concurrent.broadcast.CopyBroadcastReceiver;
import org.agrona.concurrent.errors.DistinctErrorLog;
import org.agrona.concurrent.errors.LoggingErrorHandler;
import org.agrona.concurrent.ringbuffer.ManyToOneRingBuffer;
import org.agrona.concurrent.ringbuffer.OneToOneRingBuffer;
import org.agrona.concurrent.ringbuffer.RingBufferDescriptor;
import org.agrona.concurrent.status.AtomicCounter;
import org.agrona.concurrent.status.AtomicLongPosition;
import org.agrona.concurrent.status.ConcurrentCountersManager;
import org.agrona.concurrent.status.CountersManager;
import org.agrona.concurrent.status.CountersReader;
import org.agrona.concurrent.status.UnsafeBufferPosition;
import org.agrona.concurrent.status.UnsafeBufferStatusIndicator;
import org.agrona.io.DirectBufferInputStream;
import org.agrona.io.DirectBufferOutputStream;
import org.agrona.io.ExpandableDirectBufferOutputStream;

/**
 * Buffers, what works on them, and agents. Agrona 2 uses {@code jdk.internal.misc}, which Heapfold opens to its own module,
 * that is to all of the class path, before the first of these is made.
 */
final class BufferSamples {
    private BufferSamples() {}

    /** An agent of the user's. */
    static final class Reader implements Agent {
        String name = text(1);

        @Override
        public int doWork() {
            return 0;
        }

        @Override
        public String roleName() {
            return name;
        }
    }

    /** An error handler of the user's. */
    static final class Silence implements ErrorHandler {
        String why = text(1);

        @Override
        public void onError(Throwable throwable) {}
    }

    static void addTo(Samples samples) {
        buffers(samples);
        streams(samples);
        queues(samples);
        counters(samples);
        errors(samples);
        agents(samples);
        clocks(samples);
    }

    private static UnsafeBuffer heap(int bytes) {
        return new UnsafeBuffer(new byte[bytes]);
    }

    /** What has atomic operations complains of arrays, whose alignment it cannot know. */
    private static UnsafeBuffer direct(int bytes) {
        return new UnsafeBuffer(ByteBuffer.allocateDirect(bytes));
    }

    private static void buffers(Samples samples) {
        byte[] none = {};
        samples.add("UnsafeBuffer of nothing", () -> new UnsafeBuffer(none))
                .add("UnsafeBuffer of an array", () -> heap(40))
                .add("UnsafeBuffer of a part", () -> new UnsafeBuffer(new byte[40], 8, 16))
                .add("UnsafeBuffer of a heap buffer", () -> new UnsafeBuffer(ByteBuffer.allocate(40)))
                .add("UnsafeBuffer of a direct buffer", () -> new UnsafeBuffer(ByteBuffer.allocateDirect(40)))
                .add("UnsafeBuffer of an address", () -> new UnsafeBuffer(0, 0))
                .add("UnsafeBuffer of a buffer", () -> new UnsafeBuffer(heap(40), 8, 8))
                .add("ExpandableArrayBuffer", () -> new ExpandableArrayBuffer())
                .add("ExpandableArrayBuffer, filled", () -> {
                    ExpandableArrayBuffer buffer = new ExpandableArrayBuffer(8);
                    buffer.putStringAscii(100, text(1));
                    return buffer;
                })
                .add("ExpandableDirectByteBuffer", () -> {
                    ExpandableDirectByteBuffer buffer = new ExpandableDirectByteBuffer(8);
                    buffer.putLong(100, 1);
                    return buffer;
                })
                .add("ExpandableRingBuffer", () -> {
                    ExpandableRingBuffer buffer = new ExpandableRingBuffer();
                    buffer.append(heap(10), 0, 10);
                    return buffer;
                })
                .add("ExpandableRingBuffer, direct", () -> new ExpandableRingBuffer(16, 64, true))
                .add("AsciiSequenceView of nothing", () -> new AsciiSequenceView())
                .add("AsciiSequenceView", () -> new AsciiSequenceView(heap(40), 8, 8));
    }

    private static void streams(Samples samples) {
        samples.add("DirectBufferInputStream", () -> new DirectBufferInputStream(heap(40)))
                .add("DirectBufferOutputStream", () -> new DirectBufferOutputStream(heap(40)))
                .add(
                        "ExpandableDirectBufferOutputStream",
                        () -> new ExpandableDirectBufferOutputStream(new ExpandableArrayBuffer(8)));
        String input = "org.agrona.io.DirectBufferDataInput";
        if (Reflective.exists(input)) {
            samples.add("DirectBufferDataInput", () -> ByName.create(input, heap(40)));
        }
    }

    private static void queues(Samples samples) {
        Supplier<UnsafeBuffer> ring = () -> direct(64 + RingBufferDescriptor.TRAILER_LENGTH);
        Supplier<UnsafeBuffer> broadcast = () -> direct(64 + BroadcastBufferDescriptor.TRAILER_LENGTH);
        samples.add("ManyToOneRingBuffer", () -> new ManyToOneRingBuffer(ring.get()))
                .add("OneToOneRingBuffer", () -> {
                    OneToOneRingBuffer buffer = new OneToOneRingBuffer(ring.get());
                    buffer.write(1, direct(8), 0, 8);
                    return buffer;
                })
                .add("BroadcastTransmitter", () -> new BroadcastTransmitter(broadcast.get()))
                .add("BroadcastReceiver", () -> new BroadcastReceiver(broadcast.get()))
                .add(
                        "CopyBroadcastReceiver",
                        () -> new CopyBroadcastReceiver(new BroadcastReceiver(broadcast.get()), direct(16)));
    }

    private static void counters(Samples samples) {
        counters(samples, "CountersManager", CountersManager::new);
        counters(samples, "ConcurrentCountersManager", ConcurrentCountersManager::new);
        samples.add("CountersReader", () -> new CountersReader(direct(4096), direct(1024)))
                .add("AtomicCounter", () -> new AtomicCounter(heap(1024), 1))
                .add("UnsafeBufferPosition", () -> new UnsafeBufferPosition(heap(1024), 1))
                .add("UnsafeBufferPosition outside the heap", () -> new UnsafeBufferPosition(direct(1024), 1))
                .add("UnsafeBufferStatusIndicator", () -> new UnsafeBufferStatusIndicator(direct(1024), 1))
                .add("AtomicLongPosition", () -> new AtomicLongPosition(1));
    }

    private interface NewManager {
        CountersManager of(UnsafeBuffer labels, UnsafeBuffer values);
    }

    private static void counters(Samples samples, String name, NewManager empty) {
        Supplier<CountersManager> manager = () -> empty.of(direct(4096), direct(1024));
        samples.add(name, manager::get)
                .add(name + ", after a counter was freed", () -> {
                    CountersManager made = manager.get();
                    made.allocate(text(1));
                    made.free(made.allocate(text(2)));
                    return made;
                })
                .add(name + ", counter", () -> manager.get().newCounter(text(1)));
    }

    private static void errors(Samples samples) {
        Supplier<DistinctErrorLog> log = () -> new DistinctErrorLog(direct(65536), new SystemEpochClock());
        samples.add("DistinctErrorLog", log::get)
                .add("DistinctErrorLog of two", () -> {
                    DistinctErrorLog made = log.get();
                    made.record(new IllegalStateException(text(1)));
                    made.record(new IllegalArgumentException(text(2)));
                    return made;
                })
                .add(
                        "LoggingErrorHandler",
                        () -> new LoggingErrorHandler(log.get(), new PrintStream(new java.io.ByteArrayOutputStream())))
                .add(
                        "CountedErrorHandler",
                        () -> new CountedErrorHandler(new Silence(), new AtomicCounter(direct(1024), 1)));
    }

    private static void agents(Samples samples) {
        samples.add("AgentInvoker", () -> new AgentInvoker(new Silence(), null, new Reader()))
                .add(
                        "AgentRunner",
                        () -> new AgentRunner(
                                new BackoffIdleStrategy(),
                                new Silence(),
                                new AtomicCounter(direct(1024), 1),
                                new Reader()))
                .add("CompositeAgent", () -> new CompositeAgent(new Reader(), new Reader()))
                .add("DynamicCompositeAgent", () -> new DynamicCompositeAgent(text(1), new Reader()))
                .add("DynamicCompositeAgent with an agent to add", () -> {
                    DynamicCompositeAgent agent = new DynamicCompositeAgent(text(1));
                    agent.onStart();
                    agent.tryAdd(new Reader());
                    return agent;
                })
                .add(
                        "ControllableIdleStrategy",
                        () -> new ControllableIdleStrategy(new UnsafeBufferStatusIndicator(direct(1024), 1)))
                .add("SnowflakeIdGenerator", () -> new SnowflakeIdGenerator(1));
    }

    private static void clocks(Samples samples) {
        List<Object> all = List.of(
                new BackoffIdleStrategy(),
                new BusySpinIdleStrategy(),
                new NoOpIdleStrategy(),
                new SleepingIdleStrategy(1),
                new SleepingMillisIdleStrategy(1),
                new YieldingIdleStrategy(),
                new CachedEpochClock(),
                new CachedNanoClock(),
                new OffsetEpochNanoClock(),
                new SystemEpochClock(),
                new SystemEpochMicroClock(),
                new SystemEpochNanoClock(),
                new SystemNanoClock(),
                new NoOpLock());
        Function<Object, String> name = object -> object.getClass().getSimpleName();
        all.forEach(object -> samples.add(name.apply(object), () -> object));
    }
}
