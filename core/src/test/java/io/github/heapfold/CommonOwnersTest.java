package io.github.heapfold;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** Where objects stand that several references lead to, with attribution COMMON. */
class CommonOwnersTest {

    private static MemoryProfiler.Builder profiler() {
        return MemoryProfiler.builder()
                .layouts(new FixedLayout())
                .attribution(Attribution.COMMON)
                .rules(r -> r.leaf(String.class, Integer.class, Long.class)
                        .container(ArrayList.class, c -> c.slots("elementData").size("size")));
    }

    private static MemoryProfile profile(Object root) {
        MemoryProfile common = profiler().build().profile(root);
        MemoryProfile first = profiler().attribution(Attribution.FIRST).build().profile(root);
        assertThat(common.as(Accounting.EXACT).totalBytes())
                .isEqualTo(first.as(Accounting.EXACT).totalBytes());
        assertThat(common.objectCount()).isEqualTo(first.objectCount());
        assertThat(common.warnings()).isEmpty();
        return common;
    }

    static final class Order {
        long id;
    }

    static final class Service {
        List<Order> cache = new ArrayList<>();
        List<Order> index = new ArrayList<>();
    }

    private static Service service(int orders) {
        Service service = new Service();
        for (int i = 0; i < orders; i++) {
            Order order = new Order();
            service.cache.add(order);
            service.index.add(order);
        }
        return service;
    }

    @Test
    void whatTwoFieldsHoldStandsAboveBothAsShared() {
        MemoryProfile profile = profile(service(3));
        assertThat(profile).hasToString("""
                Order[shared];Order.id 24
                Order[shared];Order[header] 36
                Service.cache 4
                Service.cache;ArrayList[slots] 12
                Service.cache;ArrayList[stack] 40
                Service.index 4
                Service.index;ArrayList[slots] 12
                Service.index;ArrayList[stack] 40
                Service[header] 12""");
        assertThat(profile.attribution()).isEqualTo(Attribution.COMMON);
        assertThat(profile.sharing()).singleElement().satisfies(shared -> {
            assertThat(shared.path()).containsExactly("Order[shared]");
            assertThat(shared.type()).isEqualTo(Order.class.getName());
            assertThat(shared.objects()).isEqualTo(3);
            assertThat(shared.bytesBeneath()).isEqualTo(60);
            assertThat(shared.from())
                    .hasToString(
                            "[References[path=[Service.cache], count=3], References[path=[Service.index], count=3]]");
            assertThat(shared.back()).isEmpty();
        });
    }

    @Test
    void nothingSharedIsAsByFirst() {
        Service service = new Service();
        service.cache.add(new Order());
        assertThat(profile(service).toString())
                .isEqualTo(profiler()
                        .attribution(Attribution.FIRST)
                        .build()
                        .profile(service)
                        .toString());
    }

    static final class X {
        Y f = new Y();
    }

    static final class Y {
        long value;
    }

    static final class Root {
        X a;
        X b;
    }

    @Test
    void whatOnlyASharedObjectHoldsStandsBeneathIt() {
        Root root = new Root();
        root.a = new X();
        root.b = root.a;
        assertThat(profile(root)).hasToString("""
                Root.a 4
                Root.b 4
                Root[header] 12
                X[shared];X.f 4
                X[shared];X.f;Y.value 8
                X[shared];X.f;Y[header] 12
                X[shared];X[header] 12""");
    }

    static final class Customer {
        List<Purchase> purchases = new ArrayList<>();
    }

    static final class Purchase {
        Customer customer;
    }

    @Test
    void theOtherEndOfAnAssociationIsNoOwner() {
        List<Customer> customers = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            Customer customer = new Customer();
            customers.add(customer);
            for (int k = 0; k < 3; k++) {
                Purchase purchase = new Purchase();
                purchase.customer = customer;
                customer.purchases.add(purchase);
            }
        }
        MemoryProfile profile = profile(new Object[] {customers});
        assertThat(profile.toString())
                .contains("Customer.purchases;Purchase[header] 72", "Customer[header] 24")
                .doesNotContain("shared");
        assertThat(profile.sharing()).singleElement().satisfies(row -> {
            assertThat(row.type()).isEqualTo(Customer.class.getName());
            assertThat(row.from()).extracting("count").containsExactly(2L);
            assertThat(row.back()).hasToString("[References[path=[Customer.purchases, Purchase.customer], count=6]]");
        });
    }

    @Test
    void theOrderOfFieldsElementsAndRootsDoesNotMatter() {
        Service one = service(5);
        Map<String, Object> roots = new LinkedHashMap<>();
        roots.put("a", one.cache);
        roots.put("b", one.index);
        Map<String, Object> reversed = new LinkedHashMap<>();
        reversed.put("b", one.index);
        reversed.put("a", one.cache);
        assertThat(profiler().build().profileAll(roots))
                .isEqualTo(profiler().build().profileAll(reversed));
    }

    @Test
    void rootsThatReachEachOtherEachKeepWhatIsTheirs() {
        Customer customer = new Customer();
        Purchase purchase = new Purchase();
        purchase.customer = customer;
        customer.purchases.add(purchase);
        MemoryProfile profile = profiler().build().profileAll(Map.of("customer", customer, "purchase", purchase));
        assertThat(profile).hasToString("""
                customer;Customer.purchases 4
                customer;Customer.purchases;ArrayList[slots] 4
                customer;Customer.purchases;ArrayList[stack] 40
                customer;Customer[header] 12
                purchase;Purchase.customer 4
                purchase;Purchase[header] 12""");
    }

    @Test
    void linksWithinContainersWaitForNobody() {
        Consumer<io.github.heapfold.typerule.Rules> rules = r -> r.leaf(Integer.class)
                .container(
                        LinkedList.class,
                        c -> c.entry(
                                        "java.util.LinkedList$Node",
                                        n -> n.elements("item").entries("next", "prev"))
                                .entries("first", "last"));
        LinkedList<Integer> list = new LinkedList<>();
        for (int i = 0; i < 100_000; i++) {
            list.add(i + 1000);
        }
        MemoryProfiler common = MemoryProfiler.builder()
                .layouts(new FixedLayout())
                .attribution(Attribution.COMMON)
                .rules(rules)
                .build();
        assertThat(common.profile(list).toString())
                .isEqualTo(MemoryProfiler.builder()
                        .layouts(new FixedLayout())
                        .rules(rules)
                        .build()
                        .profile(list)
                        .toString());
    }

    @Test
    void totalsAreThoseOfFirstOnMapsAndTrees() {
        Map<Integer, Object> map = new HashMap<>();
        TreeMap<Integer, Object> tree = new TreeMap<>();
        Map<Integer, Object> linked = new LinkedHashMap<>();
        for (int i = 0; i < 500; i++) {
            Order order = new Order();
            map.put(i + 1000, order);
            tree.put(i + 1000, order);
            linked.put(i, i % 3 == 0 ? map : order);
        }
        profile(new Object[] {map, tree, linked, map.keySet(), linked.values()});
    }
}
