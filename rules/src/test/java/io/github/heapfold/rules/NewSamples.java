package io.github.heapfold.rules;

import static io.github.heapfold.rules.JdkSamples.text;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;

/** Types of JDK 22 to 25, made by reflection since the tests compile with JDK 17. */
final class NewSamples {
    private static final String SEGMENT = "java.lang.foreign.MemorySegment";

    private NewSamples() {}

    static void addTo(JdkSamples samples) {
        samples.add("MemorySegment of an array", () -> call(SEGMENT, null, "ofArray", (Object) new byte[10]))
                .add("MemorySegment and a slice of it", () -> {
                    Object segment = call(SEGMENT, null, "ofArray", (Object) new long[10]);
                    return List.of(segment, call(SEGMENT, segment, "asSlice", 8L));
                })
                .add("Arena with a native MemorySegment", () -> arena("ofConfined"))
                .add("shared Arena with a native MemorySegment", () -> arena("ofShared"))
                .add("automatic Arena with a native MemorySegment", () -> arena("ofAuto"))
                .add(
                        "ByteBuffer of a native MemorySegment",
                        () -> call(
                                SEGMENT,
                                call(
                                        "java.lang.foreign.Arena",
                                        call("java.lang.foreign.Arena", null, "ofAuto"),
                                        "allocate",
                                        10L),
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
                .add("executor of virtual threads", () -> virtualThreads());
    }

    private static Object arena(String kind) {
        String type = "java.lang.foreign.Arena";
        Object arena = call(type, null, kind);
        return List.of(arena, call(type, arena, "allocate", 10L));
    }

    private static Executor virtualThreads() {
        return (Executor) call(Executors.class.getName(), null, "newVirtualThreadPerTaskExecutor");
    }

    /** Calls the public method of that name and number of parameters that takes these arguments. */
    private static Object call(String type, Object target, String name, Object... arguments) {
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
