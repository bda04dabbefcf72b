package io.github.heapfold;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.heapfold.tree.Sharing;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

    static final class Many {
        Object[] a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p, q, r;
    }

    /** More combinations of places that refer to an object than there is room to tell apart. */
    @Test
    void everyReferenceIsToldHoweverManyCombinationsThereAre() throws IllegalAccessException {
        Random random = new Random(1);
        Field[] fields = Many.class.getDeclaredFields();
        List<List<Object>> lists = new ArrayList<>();
        for (int field = 0; field < fields.length; field++) {
            lists.add(new ArrayList<>());
        }
        long expected = 0;
        for (int i = 0; i < 160_000; i++) {
            Order order = new Order();
            int places = 0;
            int references = 0;
            for (List<Object> list : lists) {
                int times = random.nextBoolean() ? 1 + random.nextInt(2) : 0;
                places += times > 0 ? 1 : 0;
                references += times;
                for (int k = 0; k < times; k++) {
                    list.add(order);
                }
            }
            expected += places > 1 ? references : 0;
        }
        MemoryProfile profile = profile(many(fields, lists));
        assertThat(profile.sharing()).singleElement().satisfies(row -> {
            assertThat(row.path()).containsExactly("Order[shared]");
            assertThat(row.from()).hasSize(fields.length);
        });
        long told = profile.sharing().get(0).from().stream()
                .mapToLong(Sharing.References::count)
                .sum();
        assertThat(told).isEqualTo(expected);
        lists.forEach(list -> Collections.shuffle(list, random));
        assertThat(profile(many(fields, lists))).isEqualTo(profile);
    }

    private static Many many(Field[] fields, List<List<Object>> lists) throws IllegalAccessException {
        Many many = new Many();
        for (int i = 0; i < fields.length; i++) {
            fields[i].set(many, lists.get(i).toArray());
        }
        return many;
    }

    /** Cancels in a walk after the first, which begins to count anew. */
    private static MemoryProfile cancelledInWalk(int number, Object root) {
        long[] last = {0, 1};
        return profiler()
                .rememberByIdentity() // so that no collection makes it begin anew
                .progress(objects -> {
                    last[1] += objects < last[0] ? 1 : 0;
                    last[0] = objects;
                    return last[1] < number;
                })
                .build()
                .profile(root);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3})
    void whoCancelsOnceAllIsCountedHasTheWholeProfileByFirst(int walk) {
        Service service = service(40_000);
        MemoryProfile first = profiler().attribution(Attribution.FIRST).build().profile(service);
        MemoryProfile profile = cancelledInWalk(walk, service);
        assertThat(profile.attribution()).isEqualTo(Attribution.FIRST);
        assertThat(profile).hasToString(first.toString());
        assertThat(profile.sharing()).isEmpty();
        assertThat(profile.warnings())
                .containsExactly(new Warning(
                        Warning.Code.FIRST_OWNERS,
                        "",
                        "",
                        "the progress listener cancelled before common owners were found; all objects are counted, each for the"
                                + " path that claims it first",
                        "raise the limit or the memory, profile a smaller part, or ask for Attribution.FIRST",
                        1));
        assertThat(cancelledInWalk(4, service).attribution()).isEqualTo(Attribution.COMMON);
    }

    @Test
    void severalThreadsAreOneAndTheStatisticsSaySo() {
        MemoryProfile profile = profiler().parallelism(4).build().profile(service(3));
        assertThat(profile.statistics().reason()).endsWith("1 of 4 threads, since one finds common owners");
        assertThat(profiler().build().profile(service(3)).statistics().reason()).doesNotContain("threads");
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
