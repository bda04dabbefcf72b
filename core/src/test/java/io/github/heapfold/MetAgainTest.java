package io.github.heapfold;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.heapfold.tree.Place;
import io.github.heapfold.view.TextTree;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** References to objects that were met before are told where they come from, with attribution FIRST. */
class MetAgainTest {
    private static MemoryProfiler.Builder profiler() {
        return MemoryProfiler.builder()
                .layouts(new FixedLayout())
                .rules(r -> r.leaf(String.class)
                        .container(ArrayList.class, c -> c.slots("elementData").size("size"))
                        .container(
                                LinkedList.class,
                                c -> c.entry(
                                                "java.util.LinkedList$Node",
                                                n -> n.elements("item").entries("next", "prev"))
                                        .entries("first", "last")));
    }

    static final class Order {
        Customer customer;
    }

    static final class Customer {
        String name;
        List<Order> orders = new ArrayList<>();
    }

    static final class Service {
        List<Order> cache = new ArrayList<>();
        List<Order> index = new LinkedList<>();
    }

    private static Service service() {
        Service service = new Service();
        Customer customer = new Customer();
        for (int i = 0; i < 3; i++) {
            Order order = new Order();
            order.customer = customer;
            customer.orders.add(order);
            service.cache.add(order);
            service.index.add(order);
        }
        return service;
    }

    /** By path, where there are any. */
    private static Map<String, Long> metAgain(MemoryProfile profile) {
        Map<String, Long> counts = new LinkedHashMap<>();
        for (Place.Located located : profile.root().located()) {
            if (located.place().metAgain() > 0) {
                counts.put(String.join(";", located.path()), located.place().metAgain());
            }
        }
        return counts;
    }

    @Test
    void elementsFieldsAndParentsAreToldAndLinksOfContainersAreNot() {
        MemoryProfile profile = profiler().build().profile(service());
        assertThat(metAgain(profile))
                .isEqualTo(Map.of(
                        "Service.cache", 2L, // whose orders the customer came to first
                        "Service.cache;Order.customer", 2L,
                        "Service.cache;Order.customer;Customer.orders", 1L,
                        "Service.index", 3L));
        assertThat(TextTree.of(profile).minimumShare(0))
                .asString()
                .contains("Service.index (+3 references to objects met before)");
    }

    @Test
    void severalThreadsTellTheSameWhereOnlyOneWayLeadsToAnObjectFirst() {
        Object[] root = new Object[100_000];
        Customer customer = new Customer();
        for (int i = 0; i < root.length; i++) {
            Order order = new Order();
            order.customer = customer;
            root[i] = order;
        }
        assertThat(metAgain(profiler().parallelism(3).build().profile(root)))
                .isEqualTo(Map.of("Order.customer", 99_999L));
    }

    @Test
    void soDoTargetsOfVisitRules() {
        MemoryProfile profile = profiler()
                .rules(r -> r.visit(Order.class, (order, out) -> out.element(order.customer)))
                .build()
                .profile(service());
        assertThat(metAgain(profile).values().stream().mapToLong(n -> n).sum()).isEqualTo(8);
    }

    @Test
    void whatIsLeftOutIsToldToo() {
        Service service = service();
        MemoryProfile profile = profiler().build().profileBesides(service, List.of(service.cache));
        assertThat(metAgain(profile)).isEqualTo(Map.of("Service.cache", 1L, "Service.index", 3L));
    }

    @Test
    void commonOwnersHaveSharingInstead() {
        MemoryProfile profile =
                profiler().attribution(Attribution.COMMON).build().profile(service());
        assertThat(metAgain(profile)).isEmpty();
        assertThat(profile.sharing()).isNotEmpty();
    }

    @Test
    void mergesAddUp() {
        MemoryProfile profile = profiler().build().profile(service());
        assertThat(metAgain(profile.merge(profile))).containsEntry("Service.index", 6L);
        Place place = profile.root();
        assertThat(MemoryProfile.builder().add(place).build().root()).isEqualTo(place);
    }
}
