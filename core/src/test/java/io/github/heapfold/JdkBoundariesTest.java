package io.github.heapfold;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.heapfold.internal.heap.HeapAccess;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A name that no JDK has is a boundary that was forgotten when the JDK changed. */
class JdkBoundariesTest {
    /** What only JDK 17 has, or only JDK 25, or only where a module is there. */
    private static final Set<String> NOT_EVERYWHERE = Set.of(
            "jdk.internal.ref.PhantomCleanable.prev",
            "jdk.internal.ref.PhantomCleanable.next",
            "jdk.internal.ref.PhantomCleanable.node",
            "java.lang.VirtualThread.DEFAULT_SCHEDULER",
            "java.util.concurrent.CompletableFuture$Delayer.delayer");

    @Test
    void theRunningJdkHasWhatIsNamed() {
        List<String> missing = new ArrayList<>();
        JdkBoundaries.types().forEach(name -> {
            if (find(name) == null) {
                missing.add(name);
            }
        });
        JdkBoundaries.fields()
                .forEach((name, fields) -> fields.forEach(field -> {
                    if (!has(find(name), field)) {
                        missing.add(name + "." + field);
                    }
                }));
        Boundaries.standard().statics().forEach(field -> {
            if (!has(find(field.className()), field.field())) {
                missing.add(field.name());
            }
        });
        missing.removeAll(NOT_EVERYWHERE);
        assertThat(missing).isEmpty();
    }

    private static Class<?> find(String name) {
        try {
            return Class.forName(name, false, ClassLoader.getPlatformClassLoader());
        } catch (ClassNotFoundException e) {
            return null;
        }
    }

    private static boolean has(Class<?> type, String field) {
        return type != null
                && Arrays.stream(HeapAccess.declaredFields(type))
                        .map(Field::getName)
                        .anyMatch(field::equals);
    }
}
