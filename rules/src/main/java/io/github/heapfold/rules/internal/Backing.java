package io.github.heapfold.rules.internal;

import io.github.heapfold.typerule.ContainerSpec;

/** What stands behind a container. */
public final class Backing {
    /** Of no class that an entry can have: it says that the container has keys, as a multimap has in its map. */
    private static final String ANY_ENTRY = "java.util.Map$Entry";

    private Backing() {}

    /** A map does the work of a container that is no set: its keys are keys, its values elements. */
    public static void map(ContainerSpec container, String field) {
        container.entry(ANY_ENTRY, n -> n.keys("key")).backing(field);
    }
}
