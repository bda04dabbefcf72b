package io.github.heapfold.rules.scan;

import io.github.classgraph.ClassGraph;
import io.github.classgraph.ScanResult;
import java.util.List;
import java.util.Set;

/** The classes of a package, without loading them. */
public final class PackageClasses {
    private PackageClasses() {}

    /** Binary names of the classes and interfaces in a package and those beneath it, the JDK's too, in alphabetical order. */
    public static List<String> names(String packageName, ClassLoader loader) {
        try (ScanResult result =
                in(Set.of(packageName), loader).enableSystemJarsAndModules().scan()) {
            return result.getAllClasses().getNames();
        }
    }

    /** A scan of what the loader sees, and of what the JVM was started with. */
    static ClassGraph in(Set<String> packages, ClassLoader loader) {
        return new ClassGraph()
                .addClassLoader(loader)
                .enableClassInfo()
                .enableMethodInfo()
                .enableAnnotationInfo()
                .ignoreClassVisibility()
                .ignoreMethodVisibility()
                .acceptPackages(packages.toArray(String[]::new));
    }
}
