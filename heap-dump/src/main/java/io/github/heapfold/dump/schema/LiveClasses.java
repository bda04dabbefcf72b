package io.github.heapfold.dump.schema;

import io.github.heapfold.dump.model.DumpClass;
import io.github.heapfold.dump.model.DumpObjects;
import io.github.heapfold.dump.model.Strings;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the class of this JVM that a class of its dump is. Class loaders are told apart by what ClassLoader calls itself:
 * its field {@code nameAndId} holds the identity hash of all but the JDK's own.
 */
final class LiveClasses {
    private final DumpObjects objects;
    private final Strings strings;
    private final Map<String, ClassLoader> loaders = new HashMap<>();
    private final Map<String, Class<?>> given = new HashMap<>();
    private final Map<Long, String> loaderKeys = new HashMap<>();

    /**
     * Looks among loaders that threads and classes lead to.
     *
     * @param classes that are known to be loaded; hidden ones are found among these only
     */
    LiveClasses(DumpObjects objects, Strings strings, Collection<Class<?>> classes) {
        this.objects = objects;
        this.strings = strings;
        add(ClassLoader.getSystemClassLoader());
        add(LiveClasses.class.getClassLoader());
        for (Thread thread : Thread.getAllStackTraces().keySet()) {
            add(thread.getContextClassLoader());
        }
        Set<ClassLoader> seen = new HashSet<>();
        for (Class<?> type : classes) {
            ClassLoader loader = type.getClassLoader();
            if (loader != null && seen.add(loader)) {
                add(loader);
            }
            given.put(key(loader == null ? "" : key(loader), type.getName()), type);
            given.put(key(loader == null ? "" : plainKey(loader), type.getName()), type);
        }
    }

    private void add(@Nullable ClassLoader from) {
        for (ClassLoader loader = from; loader != null; loader = loader.getParent()) {
            loaders.put(key(loader), loader);
            loaders.put(plainKey(loader), loader); // the JDK's own have no identity hash in their names
        }
    }

    /** The class; null if it cannot be found. */
    @Nullable
    Class<?> find(DumpClass type) {
        String loaderKey = type.loaderId() == 0 ? "" : loaderKeys.computeIfAbsent(type.loaderId(), this::loaderKey);
        Class<?> known = given.get(key(loaderKey, type.name()));
        if (known != null) {
            return known;
        }
        ClassLoader loader = loaders.get(loaderKey);
        if (loader == null && !loaderKey.isEmpty()) {
            return null;
        }
        try {
            Class<?> found = Class.forName(type.name(), false, loader);
            return Objects.equals(found.getClassLoader(), loader) ? found : null;
        } catch (ClassNotFoundException | LinkageError e) {
            return null;
        }
    }

    private String loaderKey(long id) {
        long loader = objects.resolve(id);
        String name = strings.text(objects.reference(loader, "nameAndId"));
        return name == null ? "?" : name;
    }

    private static String key(String loader, String name) {
        return loader + '\n' + name;
    }

    private static String key(ClassLoader loader) {
        return plainKey(loader) + " @" + Integer.toHexString(System.identityHashCode(loader));
    }

    private static String plainKey(ClassLoader loader) {
        return loader.getName() == null ? loader.getClass().getName() : "'" + loader.getName() + "'";
    }
}
