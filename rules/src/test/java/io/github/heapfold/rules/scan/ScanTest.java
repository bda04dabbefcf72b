package io.github.heapfold.rules.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.acme.shop.Basket;
import com.acme.shop.Money;
import com.acme.shop.Order;
import io.github.heapfold.MemoryProfiler;
import io.github.heapfold.check.RuleCheck;
import io.github.heapfold.jol.JolLayouts;
import io.github.heapfold.jol.VmLayout;
import io.github.heapfold.typerule.RuleRegistry;
import io.github.heapfold.typerule.RuleScanner;
import io.github.heapfold.typerule.TypeRule;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScanTest {
    @TempDir
    Path directory;

    private static Order order() {
        Basket basket = new Basket();
        basket.add(new Money(100, new String("EUR")));
        return new Order(new Money(120, new String("EUR")), basket, new Object());
    }

    private static MemoryProfiler scanning(String... packages) {
        return MemoryProfiler.builder()
                .layouts(JolLayouts.simulated(VmLayout.of(17)))
                .rules(r -> r.scan(packages))
                .build();
    }

    @Test
    void rulesOfAPackageAreFoundAndUsed() {
        assertThat(scanning("com.acme.shop").profile(order())).hasToString("""
                Order.basket 50
                Order.basket;Basket[slots] 4
                Order.basket;Basket[stack] 36
                Order.price 69
                Order.session 4
                Order[header] 12""");
    }

    @Test
    void whatIsFoundIsRight() {
        assertThat(RuleCheck.of(scanning("com.acme.shop"), order()).findings()).isEmpty();
        assertThat(scanning("com.acme.shop").explain(Basket.class).chosen().origin())
                .isEqualTo("com.acme.shop.ShopRules");
    }

    @Test
    void theScanIsDoneOnceAndItsCostIsInTheStatistics() throws IOException {
        try (URLClassLoader fresh = new URLClassLoader(new URL[0], getClass().getClassLoader())) {
            MemoryProfiler first = scanningWith(fresh);
            MemoryProfiler second = scanningWith(fresh);
            assertThat(first.profile(order()).statistics().scanNanoseconds()).isPositive();
            assertThat(second.profile(order()).statistics().scanNanoseconds()).isZero();
            assertThat(MemoryProfiler.standard().profile(order()).statistics().scanNanoseconds())
                    .isZero();
        }
    }

    private static MemoryProfiler scanningWith(ClassLoader loader) {
        return MemoryProfiler.builder()
                .rules(r -> r.scan(loader, "com.acme.shop"))
                .build();
    }

    @Test
    void twoRulesForOneClassAreAnErrorThatNamesBoth() {
        assertThatThrownBy(() -> scanning("com.acme.clash"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("two rules for com.acme.shop.Basket: leaf from com.acme.clash.OneRules,"
                        + " and stop from com.acme.clash.OtherRules; say which");
        assertThatThrownBy(() -> scanning("com.acme.both"))
                .hasMessage("two rules for com.acme.both.Undecided: @Leaf on com.acme.both.Undecided,"
                        + " and @Skip on com.acme.both.Undecided; keep one");
    }

    @Test
    void aRuleOfYoursDecides() {
        RuleRegistry registry = RuleRegistry.builder()
                .scan("com.acme.clash")
                .fields(Basket.class)
                .build();
        assertThat(registry.ruleFor(Basket.class).rule()).isInstanceOf(TypeRule.Fields.class);
    }

    @Test
    void aMarkedClassThatCannotBeUsedIsAnError() {
        assertThatThrownBy(() -> scanning("com.acme.broken"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("com.acme.broken.NoRules is annotated with @RegisterRules and cannot be used");
    }

    @Test
    void aPackageThatIsNotThereIsAnError() {
        assertThatThrownBy(() -> scanning("com.acmee"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "scan found no class in com.acmee; correct the name, or pass the class loader that knows the"
                                + " package");
    }

    @Test
    void providersThatTheServiceLoaderFoundAreNotRegisteredTwice() {
        assertThat(scanning("io.github.heapfold.rules")
                        .explain(java.util.HashMap.class)
                        .passedOver())
                .noneMatch(choice -> choice.why().equals("for the class itself"));
    }

    @Test
    void jarsAndJarsInJarsAreRead() throws IOException {
        Path jar = directory.resolve("shop.jar");
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
            copy("com/acme/shop/ShopRules.class", "com/acme/shop/ShopRules.class", out);
        }
        Path outer = directory.resolve("app.jar");
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(outer))) {
            out.putNextEntry(new JarEntry("lib/shop.jar"));
            Files.copy(jar, out);
            out.closeEntry();
        }
        for (Path each : new Path[] {jar, outer}) {
            try (URLClassLoader loader =
                    new URLClassLoader(new URL[] {each.toUri().toURL()}, null)) {
                RuleScanner.Findings found = new ClassGraphScanner().scan(Set.of("com.acme.shop"), loader);
                assertThat(found.marked()).containsExactly("com.acme.shop.ShopRules");
            }
        }
    }

    private static void copy(String resource, String name, JarOutputStream out) throws IOException {
        out.putNextEntry(new JarEntry(name));
        try (InputStream in = ScanTest.class.getClassLoader().getResourceAsStream(resource)) {
            in.transferTo((OutputStream) out);
        }
        out.closeEntry();
    }

    @Test
    void classesOfAPackageAreListedWithoutLoadingThem() {
        assertThat(PackageClasses.names("com.acme.shop", getClass().getClassLoader()))
                .contains("com.acme.shop.Basket", "com.acme.shop.Index$Slot", "com.acme.shop.ShopRules")
                .isSorted();
    }

    @Test
    void aRuleThatTheSampleDoesNotNeedIsUnused() {
        assertThat(RuleCheck.of(r -> r.leaf(Basket.class), new Money(1, "EUR")).toString())
                .contains("unused: the profile of this com.acme.shop.Money is the same without the rule");
        RuleCheck.verify(r -> r.leaf(Basket.class), order());
    }
}
