package io.github.heapfold.rules.scan;

import io.github.classgraph.ClassInfo;
import io.github.classgraph.ClassInfoList;
import io.github.classgraph.ScanResult;
import io.github.heapfold.annotation.FrameName;
import io.github.heapfold.annotation.Leaf;
import io.github.heapfold.annotation.RegisterRules;
import io.github.heapfold.annotation.Skip;
import io.github.heapfold.typerule.RuleProvider;
import io.github.heapfold.typerule.RuleScanner;
import java.lang.annotation.Annotation;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.WeakHashMap;

/** The scanner that comes with Heapfold. Found by {@link java.util.ServiceLoader}. */
public final class ClassGraphScanner implements RuleScanner {
    /** What was found before. Names only, so that no loader is kept alive. */
    private static final Map<ClassLoader, Map<Set<String>, Findings>> FOUND = new WeakHashMap<>();

    /** For {@link java.util.ServiceLoader}. */
    public ClassGraphScanner() {}

    @Override
    public Findings scan(Set<String> packages, ClassLoader loader) {
        synchronized (FOUND) {
            Map<Set<String>, Findings> known = FOUND.computeIfAbsent(loader, key -> new HashMap<>());
            Findings before = known.get(packages);
            if (before != null) {
                return new Findings(
                        before.classes(),
                        before.annotatedTypes(),
                        before.providers(),
                        before.marked(),
                        before.places(),
                        0);
            }
            Findings now = read(packages, loader);
            known.put(Set.copyOf(packages), now);
            return now;
        }
    }

    private static Findings read(Set<String> packages, ClassLoader loader) {
        long start = System.nanoTime();
        try (ScanResult result = PackageClasses.in(packages, loader)
                .enableFieldInfo()
                .ignoreFieldVisibility()
                .scan()) {
            ClassInfoList providers =
                    result.getClassesImplementing(RuleProvider.class).filter(ClassGraphScanner::canBeMade);
            Map<String, String> places = new HashMap<>();
            providers.forEach(provider -> places.put(
                    provider.getName(), provider.getClasspathElementURI().toString()));
            return new Findings(
                    result.getAllClasses().size(),
                    annotated(result),
                    providers.getNames(),
                    result.getClassesWithAnnotation(RegisterRules.class).getNames(),
                    places,
                    System.nanoTime() - start);
        }
    }

    private static List<String> annotated(ScanResult result) {
        Set<String> names = new TreeSet<>();
        for (Class<? extends Annotation> annotation : List.of(Leaf.class, Skip.class, FrameName.class)) {
            ClassInfoList types =
                    result.getClassesWithAnnotation(annotation).union(result.getClassesWithFieldAnnotation(annotation));
            names.addAll(types.getNames());
        }
        return List.copyOf(names);
    }

    private static boolean canBeMade(ClassInfo type) {
        return type.isStandardClass()
                && !type.isAbstract()
                && !type.isAnonymousInnerClass()
                && type.getDeclaredConstructorInfo().stream()
                        .anyMatch(constructor -> constructor.getParameterInfo().length == 0);
    }
}
