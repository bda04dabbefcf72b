package io.github.heapfold.typerule;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Looks through packages for what {@link Rules#scan} registers. Found with {@link java.util.ServiceLoader};
 * the module {@code rules} brings one, so that this one need not read class files. Safe for use by many threads.
 */
public interface RuleScanner {

    /** Finds what is in the packages and those beneath them, as the loader sees them. The same question is answered from memory. */
    Findings scan(Set<String> packages, ClassLoader loader);

    /**
     * What a scan found. Names are binary, in alphabetical order.
     *
     * @param classes how many classes there are in the packages
     * @param annotatedTypes those with an annotation of {@code io.github.heapfold.annotation} on them or on a field
     * @param providers those that implement {@link RuleProvider} and have a constructor without parameters
     * @param marked those with {@code @RegisterRules}
     * @param places where the class file of a provider is, by the provider's name
     * @param nanoseconds what it took; 0 if it was answered from memory
     */
    record Findings(
            int classes,
            List<String> annotatedTypes,
            List<String> providers,
            List<String> marked,
            Map<String, String> places,
            long nanoseconds) {
        public Findings {
            annotatedTypes = List.copyOf(annotatedTypes);
            providers = List.copyOf(providers);
            marked = List.copyOf(marked);
            places = Map.copyOf(places);
        }
    }
}
