package io.github.heapfold;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.heapfold.fixtures.graphs.Node;
import java.io.IOException;
import java.io.InputStream;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;

class UnloadingTest {

    /** Defines a class of the fixtures anew. */
    private static final class Loader extends ClassLoader {
        private Loader() {
            super(null);
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            try (InputStream in = Node.class.getResourceAsStream("Node.class")) {
                byte[] bytes = in == null ? new byte[0] : in.readAllBytes();
                return defineClass(name, bytes, 0, bytes.length);
            } catch (IOException e) {
                throw new ClassNotFoundException(name, e);
            }
        }
    }

    @Test
    void aProfilerKeepsNoClassLoaderOfProfiledClassesAlive() throws Exception {
        MemoryProfiler profiler = MemoryProfiler.builder()
                .withoutStandardRules()
                .layouts(new FixedLayout())
                .rules(r ->
                        r.container(ArrayList.class, c -> c.slots("elementData").size("size")))
                .build();
        ReferenceQueue<Loader> queue = new ReferenceQueue<>();
        WeakReference<Loader> loader = profileWithOwnLoader(profiler, queue);
        for (int i = 0; i < 50 && loader.get() != null; i++) {
            System.gc();
            queue.remove(20);
        }
        assertThat(loader.get() == null).as("the loader is gone").isTrue();
        // the profiler still knows the classes that stay
        assertThat(profiler.profile(new ArrayList<>()).warnings()).isEmpty();
    }

    private static WeakReference<Loader> profileWithOwnLoader(MemoryProfiler profiler, ReferenceQueue<Loader> queue)
            throws Exception {
        Loader loader = new Loader();
        Class<?> type = loader.loadClass(Node.class.getName());
        assertThat(type).isNotEqualTo(Node.class);
        Object node = java.lang.reflect.Array.newInstance(type, 1);
        ArrayList<Object> list = new ArrayList<>();
        list.add(node);
        list.add(type.getMethod("chain", int.class).invoke(null, 3));
        MemoryProfile profile = profiler.profile(list);
        assertThat(profile.toString()).contains("Node[] [stack] 16", "Node.next");
        return new WeakReference<>(loader, queue);
    }
}
