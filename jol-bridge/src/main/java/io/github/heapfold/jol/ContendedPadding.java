package io.github.heapfold.jol;

import io.github.heapfold.internal.heap.HeapAccess;
import io.github.heapfold.jol.ClassFields.Entry;
import io.github.heapfold.jol.ClassFields.Level;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How much padding {@code @Contended} puts behind the fields of a class. The annotation says that there is some, the gap
 * before the fields how wide: a class from the CDS archive keeps the width it was archived with, whatever the flags say.
 *
 * <p>Source: {@code AnnotationCollector::annotation_index} in HotSpot's classFileParser.cpp, fieldLayoutBuilder.cpp.
 *
 * @param enabled {@code -XX:+EnableContended}
 * @param widthBytes the padding on either side, a multiple of 8: {@code -XX:ContendedPaddingWidth}, 128 unless set
 * @param trustedOnly whether only classes of the boot and platform loader may ask: {@code -XX:+RestrictContended}
 * @param annotation null where this JDK has no such annotation
 */
record ContendedPadding(
        boolean enabled,
        int widthBytes,
        boolean trustedOnly,
        @Nullable Class<? extends Annotation> annotation) {

    static ContendedPadding ofThisVm() {
        return new ContendedPadding(
                VmOptions.booleanValue("EnableContended", true),
                VmOptions.intValue("ContendedPaddingWidth", 128),
                VmOptions.booleanValue("RestrictContended", true),
                annotationType());
    }

    /**
     * The width of the padding behind the fields that a class declares, 0 if there is none.
     *
     * @param occupied all declared fields down to those of the class, no injected ones of its own
     * @param underContended whether a superclass is contended, so that padding also lies before the first field
     */
    int measure(Level level, OccupiedBytes occupied, boolean underContended) {
        List<Entry> fields = level.fields().stream()
                .sorted(Comparator.comparingLong(entry -> entry.field().offset()))
                .toList();
        int widest = 0;
        for (Entry entry : fields) {
            widest = Math.max(widest, gap(entry, occupied));
        }
        if (widest == 0 || !mayAsk(level.live()) || (underContended && !enabled)) {
            return 0; // and no annotation need be parsed
        }
        boolean all = present(level.live());
        boolean lowest = present(fields.get(0));
        if (all || lowest) {
            // the superclass, the class and the field each add their own padding before it
            return gap(fields.get(0), occupied) / ((underContended ? 1 : 0) + (all ? 1 : 0) + (lowest ? 1 : 0));
        }
        boolean some = fields.stream().anyMatch(this::present);
        return some ? gap(lastAfterGap(fields, occupied), occupied) : 0;
    }

    /** The padding of a class that declares no instance field, before and after none; it leaves no gap to measure. */
    int ofEmptyClass(Class<?> type) {
        return enabled && mayAsk(type) && present(type) ? 2 * widthBytes : 0;
    }

    /** The padding that a static contended field makes subclasses keep free, though the class itself has none. */
    int ofStatics(Level level) {
        return enabled
                        && mayAsk(level.live())
                        && Arrays.stream(HeapAccess.declaredFields(level.live()))
                                .anyMatch(field -> Modifier.isStatic(field.getModifiers()) && present(field))
                ? widthBytes
                : 0;
    }

    /** The padding that a class without fields inherits. Nothing tells which width; the JDK's classes are archived. */
    int inherited(Class<?> type, int measuredAbove) {
        return trusted(type) ? measuredAbove : widthBytes;
    }

    private static Entry lastAfterGap(List<Entry> fields, OccupiedBytes occupied) {
        Entry last = fields.get(0);
        for (Entry entry : fields) {
            last = gap(entry, occupied) > 0 ? entry : last;
        }
        return last;
    }

    /** The padding before a field, less the up to 7 bytes that align it. */
    private static int gap(Entry entry, OccupiedBytes occupied) {
        return occupied.gapBefore(entry.field().offset()) & -8;
    }

    private boolean mayAsk(Class<?> type) {
        return !trustedOnly || trusted(type);
    }

    private static boolean trusted(Class<?> type) {
        ClassLoader loader = type.getClassLoader();
        return loader == null || ClassLoader.getPlatformClassLoader().equals(loader);
    }

    private boolean present(Entry entry) {
        Field live = entry.field().live();
        return live != null && present(live);
    }

    private boolean present(AnnotatedElement element) {
        return annotation != null && element.isAnnotationPresent(annotation);
    }

    private static @Nullable Class<? extends Annotation> annotationType() {
        try {
            return Class.forName("jdk.internal.vm.annotation.Contended").asSubclass(Annotation.class);
        } catch (ClassNotFoundException | SecurityException e) {
            return null;
        }
    }
}
