package io.github.heapfold.jol;

import io.github.heapfold.layout.ArrayLayout;
import io.github.heapfold.layout.LayoutProvider;
import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;

/** Holds a provider's sizes against the truth. */
final class ShallowSizes {
    private ShallowSizes() {}

    /** One line for each object whose size the provider gets wrong; none if all are right. */
    static List<String> differences(LayoutProvider layouts, ToLongFunction<Object> truth, Iterable<?> objects) {
        List<String> differences = new ArrayList<>();
        for (Object object : objects) {
            long real = truth.applyAsLong(object);
            long ours = shallowBytes(layouts, object);
            if (real != ours) {
                String what = object instanceof Class<?> type
                        ? "mirror of " + type.getTypeName()
                        : object.getClass().getTypeName();
                differences.add(what + ": is " + real + " bytes, layout says " + ours);
            }
        }
        return differences;
    }

    static long shallowBytes(LayoutProvider layouts, Object object) {
        if (!object.getClass().isArray()) {
            return layouts.shallowBytes(object);
        }
        int length = Array.getLength(object);
        ArrayLayout layout = layouts.arrayLayoutOf(object.getClass());
        if (layout.paddingBytes(length) < 0) {
            throw new AssertionError(object.getClass().getTypeName() + " has negative padding: " + layout);
        }
        return layout.shallowBytes(length);
    }
}
