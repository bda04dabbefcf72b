package io.github.heapfold.rules.circumstances;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.heapfold.Attribution;
import io.github.heapfold.MemoryProfiler;
import io.github.heapfold.fixtures.jvm.ForkedJvm;
import io.github.heapfold.typerule.Split;
import java.util.AbstractMap;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** A profile leaves no view behind in the JDK's shared maps, nor in those that it profiles. */
class SharedSingletonsTest {
    /** Prints which maps have views, of themselves or of the JDK's, before and after profiles of all kinds. */
    static final class Main {
        private static final class Shop {
            final Map<String, Object> stock = new HashMap<>(Map.of("a", 1, "b", List.of()));
            final Map<String, Object> sorted = new TreeMap<>(Map.of("a", 1));
            final Map<String, Object> none = Map.of();
            final Map<String, Object> views = Collections.unmodifiableMap(new HashMap<>(Map.of("c", 3)));
        }

        private Main() {}

        public static void main(String[] arguments) throws ReflectiveOperationException {
            Shop shop = new Shop();
            List<Map<?, ?>> maps = List.of(Map.of(), shop.stock, shop.sorted);
            MemoryProfiler.standard().profile(shop).toString();
            MemoryProfiler.standard().explain(HashMap.class).toString();
            MemoryProfiler.builder()
                    .attribution(Attribution.COMMON)
                    .rules(r -> r.split(Shop.class, "stock", Split.byKey()))
                    .build()
                    .profile(shop)
                    .toString();
            List<String> views = new ArrayList<>();
            for (Map<?, ?> map : maps) {
                for (String name : List.of("keySet", "values")) {
                    var field = AbstractMap.class.getDeclaredField(name);
                    field.setAccessible(true);
                    if (field.get(map) != null) {
                        views.add(map.getClass().getName() + "." + name);
                    }
                }
            }
            System.out.print(views);
        }
    }

    @Test
    void noViewIsLeftBehind() throws Exception {
        assertThat(ForkedJvm.run(60, List.of("--add-opens=java.base/java.util=ALL-UNNAMED"), Main.class))
                .isEqualTo(new ForkedJvm(0, "[]", ""));
    }
}
