package io.github.heapfold.agent.target;

import io.github.heapfold.internal.heap.HeapAccess;
import java.lang.reflect.Field;
import java.util.List;
import java.util.Set;

/** The thread locals of the platform threads that live, by thread. */
final class ThreadLocals {
    private static final Set<String> FIELDS = Set.of("threadLocals", "inheritableThreadLocals");

    private ThreadLocals() {}

    static void add(NamedRoots roots) {
        List<Field> fields = java.util.Arrays.stream(HeapAccess.declaredFields(Thread.class))
                .filter(field -> FIELDS.contains(field.getName()))
                .toList();
        for (Thread thread : all()) {
            for (Field field : fields) {
                Object locals = thread == Thread.currentThread()
                        ? null
                        : HeapAccess.reference(thread, HeapAccess.offsetOf(field));
                if (locals != null) {
                    String inherited = field.getName().equals("threadLocals") ? "" : " inheritable";
                    roots.add("Thread \"" + thread.getName() + "\"" + inherited, locals);
                }
            }
        }
    }

    /** Without their stacks, for which the JVM would have to stop. */
    private static List<Thread> all() {
        ThreadGroup top = Thread.currentThread().getThreadGroup();
        while (top.getParent() != null) {
            top = top.getParent();
        }
        Thread[] threads = new Thread[Math.max(16, top.activeCount() * 2)];
        int count = top.enumerate(threads);
        while (count == threads.length) {
            threads = new Thread[threads.length * 2];
            count = top.enumerate(threads);
        }
        return List.of(java.util.Arrays.copyOf(threads, count));
    }
}
