package io.github.heapfold.typerule;

import io.github.heapfold.type.HeapType;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** One scan for rules: asks the scanner, checks what it found, and makes the providers. */
final class Scan {
    private final ClassLoader loader;
    private final RuleScanner.Findings findings;

    private Scan(ClassLoader loader, RuleScanner.Findings findings) {
        this.loader = loader;
        this.findings = findings;
    }

    static Scan of(@Nullable ClassLoader given, String... packages) {
        Set<String> names = new TreeSet<>(Arrays.asList(packages));
        if (names.isEmpty() || names.contains("")) {
            throw new IllegalArgumentException("scan needs the names of packages, got " + Arrays.toString(packages)
                    + "; name those that your rules and annotated classes are in");
        }
        ClassLoader loader = given != null ? given : ownLoader();
        RuleScanner scanner = ServiceLoader.load(RuleScanner.class, ownLoader())
                .findFirst()
                .orElseThrow(
                        () -> new IllegalStateException(
                                "no RuleScanner found, which scan needs; add io.github.heapfold:heapfold-rules to the class path"));
        Scan scan = new Scan(loader, scanner.scan(names, loader));
        scan.check(names);
        return scan;
    }

    /** The loader that Heapfold comes from. */
    private static ClassLoader ownLoader() {
        ClassLoader own = Scan.class.getClassLoader();
        return own != null ? own : ClassLoader.getSystemClassLoader();
    }

    private void check(Set<String> packages) {
        if (findings.classes() == 0) {
            throw new IllegalArgumentException("scan found no class in " + String.join(", ", packages)
                    + "; correct the name, or pass the class loader that knows the package");
        }
        for (String marked : findings.marked()) {
            if (!findings.providers().contains(marked)) {
                throw new IllegalStateException(
                        marked + " is annotated with @RegisterRules and cannot be used; make it a"
                                + " class that implements RuleProvider and has a constructor without parameters");
            }
        }
        for (String name : findings.annotatedTypes()) {
            Class<?> type = load(name);
            List<Registration> rules = type == null ? List.of() : Annotations.rulesOf(HeapType.of(type));
            if (rules.size() > 1) {
                throw new IllegalStateException("two rules for " + name + ": "
                        + rules.get(0).origin() + ", and " + rules.get(1).origin() + "; keep one");
            }
        }
    }

    long nanoseconds() {
        return findings.nanoseconds();
    }

    /** The providers found, but for those that are registered already. */
    List<RuleProvider> providers(Set<String> registered) {
        List<RuleProvider> providers = new ArrayList<>();
        for (String name : findings.providers()) {
            if (!registered.contains(name)) {
                providers.add(make(name));
            }
        }
        return providers;
    }

    private RuleProvider make(String name) {
        Class<?> type = loadProvider(name);
        try {
            Constructor<?> constructor = type.getDeclaredConstructor();
            constructor.setAccessible(true);
            return (RuleProvider) constructor.newInstance();
        } catch (InvocationTargetException e) {
            throw new IllegalStateException(
                    "the constructor of " + name + " threw " + e.getCause() + "; correct it", e);
        } catch (ReflectiveOperationException | RuntimeException e) {
            throw new IllegalStateException(
                    "scan found the rules of " + name + " and cannot make an object of it: " + e
                            + "; in a module, open its package to io.github.heapfold.core",
                    e);
        }
    }

    private Class<?> loadProvider(String name) {
        try {
            return Class.forName(name, false, loader);
        } catch (ClassNotFoundException | LinkageError e) {
            String place = findings.places().get(name);
            String remedy = e instanceof ClassNotFoundException
                    ? "pass the class loader that reads it, such as MyApp.class.getClassLoader(), or put the jar that it is in"
                            + " on the class path by itself"
                    : "complete the class path";
            throw new IllegalStateException(
                    "scan found the rules of " + name + (place == null ? "" : " in " + place)
                            + " and cannot load their class with " + loader + ": " + e + "; " + remedy,
                    e);
        }
    }

    /** Null for a class that cannot be loaded, of which there are no objects either. */
    private @Nullable Class<?> load(String name) {
        try {
            return Class.forName(name, false, loader);
        } catch (ClassNotFoundException | LinkageError e) {
            return null;
        }
    }
}
