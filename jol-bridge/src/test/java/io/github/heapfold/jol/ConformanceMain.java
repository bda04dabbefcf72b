package io.github.heapfold.jol;

import io.github.heapfold.fixtures.oracle.TestAgent;
import io.github.heapfold.internal.heap.HeapAccess;
import io.github.heapfold.layout.LayoutProvider;
import java.lang.reflect.Field;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/**
 * Compares sizes with the VM's own for everything there is, in a JVM of its own, because it initializes every class.
 * Arguments: a folder of more classes, then modules. Its last line says how much it compared; exit code 1 means that
 * something differed.
 */
final class ConformanceMain {
    private ConformanceMain() {}

    public static void main(String[] args) throws Exception {
        LayoutProvider layouts = new JolLayoutProvider();
        ClassSweep sweep = new ClassSweep();
        Path folder = Path.of(args[0]);
        List<Class<?>> classes = ClassSweep.classesBelow(
                folder, new URLClassLoader(new URL[] {folder.toUri().toURL()}, ConformanceMain.class.getClassLoader()));
        for (String module : Arrays.asList(args).subList(1, args.length)) {
            classes.addAll(ClassSweep.classesOfModule(module));
        }
        List<Object> objects = sweep.instances(classes);
        objects.addAll(classes); // their mirrors
        objects.addAll(List.of(int.class, void.class, int[].class, String[][].class, Samples.Point[].class));
        objects.addAll(Samples.objects());
        objects.addAll(Samples.arrays());
        List<Object> chunks = stackChunks();
        objects.addAll(chunks);
        List<String> differences =
                ShallowSizes.differences(layouts, TestAgent.instrumentation()::getObjectSize, objects);
        differences.forEach(System.out::println);
        System.out.println(layouts.description() + ": " + objects.size() + " objects, " + classes.size() + " mirrors, "
                + chunks.size() + " stack chunks, " + differences.size() + " differences");
        System.out.flush();
        Runtime.getRuntime().halt(differences.isEmpty() ? 0 : 1); // initializers may have started threads
    }

    /** The frames of virtual threads that wait, at several depths; nothing where the JDK has no virtual threads. */
    private static List<Object> stackChunks() throws Exception {
        List<Object> chunks = new ArrayList<>();
        if (Runtime.version().feature() < 21) {
            return chunks;
        }
        CountDownLatch never = new CountDownLatch(1);
        for (int depth = 0; depth < 400; depth += 7) {
            int frames = depth;
            Thread thread = (Thread)
                    Thread.class.getMethod("startVirtualThread", Runnable.class).invoke(null, (Runnable)
                            () -> descend(frames, never));
            while (thread.getState() != Thread.State.WAITING) {
                Thread.sleep(1);
            }
            Object continuation = read(thread, thread.getClass(), "cont");
            Object chunk = read(continuation, continuation.getClass().getSuperclass(), "tail");
            while (chunk != null) {
                chunks.add(chunk);
                chunk = read(chunk, chunk.getClass(), "parent");
            }
        }
        return chunks;
    }

    private static int descend(int frames, CountDownLatch until) {
        if (frames > 0) {
            return 1 + descend(frames - 1, until);
        }
        try {
            until.await();
            return 0;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Object read(Object holder, Class<?> declaring, String name) {
        for (Field field : HeapAccess.declaredFields(declaring)) {
            if (field.getName().equals(name)) {
                return HeapAccess.reference(holder, HeapAccess.offsetOf(field));
            }
        }
        throw new AssertionError(declaring + " must declare " + name);
    }
}
