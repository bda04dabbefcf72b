package io.github.heapfold.dump;

import io.github.heapfold.annotation.FrameName;
import io.github.heapfold.annotation.Leaf;
import io.github.heapfold.annotation.Skip;
import io.github.heapfold.jol.JolLayouts;
import io.github.heapfold.layout.LayoutProvider;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Takes a dump of itself with a side file, and writes how big its own objects are: FILE. */
final class TakeMain {
    static final List<Object> KEPT = new ArrayList<>();

    @FrameName("tagged")
    @Leaf
    static class Tagged<T extends Comparable<T>> implements Comparable<Tagged<T>> {
        @Skip
        Object parent;

        @FrameName("rows")
        List<String> list = List.of("a");

        T value;
        T[] values;
        byte small;
        long big;

        @Override
        public int compareTo(Tagged<T> other) {
            return 0;
        }
    }

    record Point(int x, double y, String label) {}

    final class Inner {
        int number;
    }

    private TakeMain() {}

    public static void main(String[] args) throws Exception {
        KEPT.add(new Tagged<String>());
        KEPT.add(new Point(1, 2, "p"));
        KEPT.add(new TakeMain().new Inner());
        KEPT.add((Runnable) () -> System.out.println(args.length));
        Zoo.fill(10);
        List<Class<?>> classes = new ArrayList<>();
        for (Object object : KEPT) {
            classes.add(object.getClass());
        }
        Path file = Path.of(args[0]);
        DumpTaker.take(file, classes);
        LayoutProvider layouts = JolLayouts.current();
        List<String> sizes = new ArrayList<>();
        for (Class<?> type : classes) {
            sizes.add(type.getName() + " " + layouts.layoutOf(type).shallowBytes() + " " + layouts.shallowBytes(type));
        }
        Files.write(Path.of(args[0] + ".sizes"), sizes);
        System.exit(0);
    }
}
