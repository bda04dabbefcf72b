package io.github.heapfold.jol;

import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.IntSupplier;
import java.util.function.Supplier;

/** Objects of every kind that a layout has to get right, other than what a sweep over the JDK finds. */
final class Samples {
    private static final Class<?>[] ELEMENTS = {
        boolean.class,
        byte.class,
        char.class,
        short.class,
        int.class,
        float.class,
        long.class,
        double.class,
        Object.class,
        String.class,
        int[].class
    };

    private Samples() {}

    record Empty() {}

    record Point(int x, int y) {}

    record Mixed(byte a, long b, String c, boolean d, double e, short f, Object g, char h) {}

    static class Gap {
        byte first = 1;
    }

    static class GapBelow extends Gap {
        long second = 2;
    }

    static class GapFilled extends GapBelow {
        byte third = 3;
        short fourth = 4;
        int fifth = 5;
        Object sixth;
    }

    static class NothingOfItsOwn extends GapFilled {}

    static class Inner {
        class Nested {
            int depth = 1;
        }
    }

    static class OwnThread extends Thread {}

    static class OwnThreadWithField extends Thread {
        byte added = 1;
    }

    static class OwnLoader extends ClassLoader {
        int added = 1;
    }

    static class OwnError extends InternalError {
        private static final long serialVersionUID = 1L;
        final byte added = 1;
    }

    static class OwnAdder extends LongAdder {
        private static final long serialVersionUID = 1L;
        final transient byte added = 1;
    }

    enum Constant {
        PLAIN,
        WITH_BODY {
            final int value = 1;
        }
    }

    static final class Hidden implements IntSupplier {
        private final int value = 7;
        private final Object other = "other";

        @Override
        public int getAsInt() {
            return value + other.hashCode();
        }
    }

    static List<Object> objects() throws ReflectiveOperationException, IOException {
        List<Object> objects = new ArrayList<>(List.of(
                new Object(),
                "text",
                1,
                1L,
                'c',
                (byte) 1,
                true,
                1.0,
                new Empty(),
                new Point(1, 2),
                new Mixed((byte) 1, 2, "3", true, 5, (short) 6, "7", '8'),
                new Gap(),
                new GapBelow(),
                new GapFilled(),
                new NothingOfItsOwn(),
                new Inner().new Nested(),
                Constant.PLAIN,
                Constant.WITH_BODY,
                new OwnThread(),
                new OwnThreadWithField(),
                new OwnLoader(),
                new OwnError(),
                new OwnAdder()));
        int captured = objects.size();
        Supplier<Object> lambda = () -> objects.get(captured - 1);
        Runnable stateless = () -> {};
        objects.add(lambda);
        objects.add(stateless);
        objects.add(hidden());
        objects.add(MethodHandles.lookup());
        objects.add(MethodHandles.lookup()
                .findVirtual(Object.class, "hashCode", java.lang.invoke.MethodType.methodType(int.class)));
        objects.add(Samples.class.getModule());
        objects.add(Samples.class.getClassLoader());
        objects.add(Samples.class.getDeclaredMethods()[0]);
        objects.add(Point.class.getDeclaredFields()[0]);
        objects.add(Thread.currentThread());
        objects.add(ForkJoinPool.commonPool());
        objects.add(new InternalError());
        return objects;
    }

    /** Arrays of all primitives and of references, empty to 17 long. */
    static List<Object> arrays() {
        List<Object> arrays = new ArrayList<>();
        for (Class<?> element : ELEMENTS) {
            for (int length = 0; length <= 17; length++) {
                arrays.add(Array.newInstance(element, length));
            }
        }
        return arrays;
    }

    static Object hidden() throws ReflectiveOperationException, IOException {
        try (InputStream in = Samples.class.getResourceAsStream("Samples$Hidden.class")) {
            return MethodHandles.lookup()
                    .defineHiddenClass(in.readAllBytes(), true)
                    .lookupClass()
                    .getDeclaredConstructor()
                    .newInstance();
        }
    }
}
