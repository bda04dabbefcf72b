package io.github.heapfold.rules.jdk.lang;

import static io.github.heapfold.rules.samples.Samples.MANY;
import static io.github.heapfold.rules.samples.Samples.text;

import io.github.heapfold.rules.samples.Colour;
import io.github.heapfold.rules.samples.Samples;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Types of JDK 22 to 25, made by reflection since the tests compile with JDK 17. */
public final class NewSamples {
    public static final String SEGMENT = "java.lang.foreign.MemorySegment";
    private static final String STABLE = "java.lang.StableValue";
    public static final String ARENA = "java.lang.foreign.Arena";

    private NewSamples() {}

    public static void addTo(Samples samples) {
        samples.add("MemorySegment of an array", () -> call(SEGMENT, null, "ofArray", (Object) new byte[10]))
                .add("MemorySegment and a slice of it", () -> {
                    Object segment = call(SEGMENT, null, "ofArray", (Object) new long[10]);
                    return List.of(segment, call(SEGMENT, segment, "asSlice", 8L));
                })
                .add("MemorySegment of a buffer", () -> ofBuffer(ByteBuffer.allocate(10)))
                .add("MemorySegment of a direct buffer", () -> ofBuffer(ByteBuffer.allocateDirect(10)))
                .add("MemorySegment of a mapped file", NewSamples::mapped)
                .add("MemorySegment of an address", () -> call(SEGMENT, null, "ofAddress", 8L))
                .add("native MemorySegments alone", () -> {
                    List<Object> segments = new ArrayList<>();
                    for (String kind : List.of("ofConfined", "ofShared", "ofAuto", "global")) {
                        segments.add(allocate(call(ARENA, null, kind), 1).get(1));
                    }
                    return segments;
                })
                .add("Arena, empty", () -> call(ARENA, null, "ofConfined"))
                .add("Arena with many segments", () -> allocate(call(ARENA, null, "ofShared"), MANY))
                .add("Arena that is closed", () -> {
                    Object arena = call(ARENA, null, "ofConfined");
                    Object segments = allocate(arena, 3);
                    call(ARENA, arena, "close");
                    return segments;
                })
                .add("global Arena", () -> allocate(call(ARENA, null, "global"), 1))
                .add("SegmentAllocator of a segment", () -> {
                    Object segment = allocate(call(ARENA, null, "ofAuto"), 1).get(1);
                    Object allocator = call("java.lang.foreign.SegmentAllocator", null, "slicingAllocator", segment);
                    return List.of(allocator, call("java.lang.foreign.SegmentAllocator", allocator, "allocate", 4L));
                })
                .add("Arena with a native MemorySegment", () -> arena("ofConfined"))
                .add("shared Arena with a native MemorySegment", () -> arena("ofShared"))
                .add("automatic Arena with a native MemorySegment", () -> arena("ofAuto"))
                .add(
                        "ByteBuffer of a native MemorySegment",
                        () -> call(
                                SEGMENT,
                                allocate(call(ARENA, null, "ofAuto"), 1).get(1),
                                "asByteBuffer"))
                .add("ScopedValue", () -> call("java.lang.ScopedValue", null, "newInstance"))
                .add(
                        "ScopedValue.Carrier",
                        () -> call(
                                "java.lang.ScopedValue",
                                null,
                                "where",
                                call("java.lang.ScopedValue", null, "newInstance"),
                                text(1)))
                .add(
                        "Thread.Builders",
                        () -> List.of(
                                call("java.lang.Thread", null, "ofVirtual"),
                                call("java.lang.Thread", null, "ofPlatform")))
                .add("Gatherer", () -> call("java.util.stream.Gatherers", null, "windowFixed", 3))
                .add(
                        "Stream with a Gatherer",
                        () -> call(
                                Stream.class.getName(),
                                Stream.of(text(1)),
                                "gather",
                                call("java.util.stream.Gatherers", null, "windowFixed", 3)))
                .add("executor of virtual threads", () -> virtualThreads());
        if (hasStableValues()) {
            stableValues(samples);
        }
    }

    private static Object arena(String kind) {
        return allocate(call(ARENA, null, kind), 1);
    }

    /** An arena and so many segments of 10 bytes. */
    static List<Object> allocate(Object arena, int count) {
        List<Object> all = new ArrayList<>(List.of(arena));
        for (int i = 0; i < count; i++) {
            all.add(call(ARENA, arena, "allocate", 10L));
        }
        return all;
    }

    private static Object ofBuffer(ByteBuffer buffer) {
        return call(SEGMENT, null, "ofBuffer", buffer);
    }

    private static Object mapped() {
        try {
            Path file = Files.createTempFile("heapfold", null);
            file.toFile().deleteOnExit();
            Files.write(file, new byte[100]);
            try (FileChannel channel = FileChannel.open(file)) {
                Object arena = call(ARENA, null, "ofAuto");
                return call(
                        FileChannel.class.getName(), channel, "map", FileChannel.MapMode.READ_ONLY, 20L, 50L, arena);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A preview in 25, made by reflection; other versions lack it. */
    private static boolean hasStableValues() {
        try {
            Class.forName(STABLE);
            return true;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }

    /** The user's part of a stable function or collection. */
    static final class Compute
            implements Supplier<String>, Function<String, String>, IntFunction<String>, Comparable<Compute> {
        final Object state = text(9);

        @Override
        public String get() {
            return text(1);
        }

        @Override
        public String apply(String key) {
            return text(2);
        }

        @Override
        public String apply(int index) {
            return text(index);
        }

        @Override
        public int compareTo(Compute other) {
            return 0;
        }
    }

    private static void stableValues(Samples samples) {
        samples.add("StableValue, not set", () -> call(STABLE, null, "of"))
                .add("StableValue", () -> call(STABLE, null, "of", text(1)))
                .add("StableValue, set to null", () -> {
                    Object value = call(STABLE, null, "of");
                    call(STABLE, value, "trySet", (Object) null);
                    return value;
                })
                .add("stable supplier", () -> {
                    Object supplier = call(STABLE, null, "supplier", new Compute());
                    ((Supplier<?>) supplier).get();
                    return supplier;
                })
                .add(
                        "stable functions",
                        () -> List.of(
                                call(STABLE, null, "function", Set.of("a", "b"), new Compute()),
                                call(STABLE, null, "function", Set.of(Colour.RED), Function.identity()),
                                call(STABLE, null, "intFunction", 3, new Compute())))
                .add("stable list", () -> {
                    List<?> list = (List<?>) call(STABLE, null, "list", 10, new Compute());
                    list.get(3);
                    return list;
                })
                .add("views of a stable list", () -> {
                    List<?> list = (List<?>) call(STABLE, null, "list", 10, new Compute());
                    list.get(3);
                    return List.of(list.subList(1, 4), call(List.class.getName(), list, "reversed"), list.iterator());
                })
                .add("stable map", () -> {
                    Map<?, ?> map = (Map<?, ?>) call(STABLE, null, "map", Set.of("a", "b", "c"), new Compute());
                    map.get("b");
                    return map;
                })
                .add("views of a stable map", () -> {
                    Map<?, ?> map = (Map<?, ?>) call(STABLE, null, "map", Set.of("a", "b", "c"), new Compute());
                    return List.of(map.keySet(), map.values(), map.entrySet());
                });
    }

    private static Executor virtualThreads() {
        return (Executor) call(Executors.class.getName(), null, "newVirtualThreadPerTaskExecutor");
    }

    /** Calls the public method of that name and number of parameters that takes these arguments. */
    public static Object call(String type, Object target, String name, Object... arguments) {
        List<Method> candidates = Arrays.stream(load(type).getMethods())
                .filter(method -> method.getName().equals(name))
                .filter(method -> method.getParameterCount() == arguments.length)
                .toList();
        for (Method candidate : candidates) {
            try {
                return candidate.invoke(target, arguments);
            } catch (IllegalArgumentException e) { // of other types
                continue;
            } catch (ReflectiveOperationException e) {
                throw new AssertionError(e);
            }
        }
        throw new AssertionError(type + "." + name + " does not take " + Arrays.toString(arguments));
    }

    private static Class<?> load(String type) {
        try {
            return Class.forName(type);
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }
}
