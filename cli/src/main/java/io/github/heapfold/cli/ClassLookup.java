package io.github.heapfold.cli;

import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds classes that a user names, on a class path of the user's and among Heapfold's own. Runs none of their code. */
final class ClassLookup implements AutoCloseable {
    private static final List<Class<?>> PRIMITIVES = List.of(
            boolean.class, byte.class, char.class, short.class, int.class, long.class, float.class, double.class);

    private final URLClassLoader loader;

    ClassLookup(List<String> classPath) {
        this(classPath, ClassLookup.class.getClassLoader());
    }

    /** On a class path and by a loader, which comes first. */
    ClassLookup(List<String> classPath, ClassLoader parent) {
        loader = new URLClassLoader(classPath.stream().map(ClassLookup::url).toArray(URL[]::new), parent);
    }

    private static URL url(String entry) {
        try {
            return Path.of(entry).toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException(
                    "class path entry \"" + entry + "\" is no file; correct --class-path", e);
        }
    }

    ClassLoader loader() {
        return loader;
    }

    /**
     * The class of a name: {@code a.B$C} or {@code a.B.C}, and arrays as in source. Of the packages that {@code eval} imports
     * the simple name will do.
     *
     * @throws Failure if there is none, or it refers to classes that are not there
     */
    Class<?> find(String name) throws Failure {
        if (name.endsWith("[]")) {
            return find(name.substring(0, name.length() - 2)).arrayType();
        }
        Class<?> primitive = PRIMITIVES.stream()
                .filter(type -> type.getName().equals(name))
                .findFirst()
                .orElse(null);
        Class<?> found = primitive != null ? primitive : nested(name);
        found = found != null ? found : nested(Source.CLASS + "." + name); // declared in the expression itself
        for (int i = 0; i < Imports.PACKAGES.size() && found == null; i++) {
            found = nested(Imports.PACKAGES.get(i) + "." + name);
        }
        if (found == null) {
            throw new Failure("there is no class \"" + name
                    + "\"; give its full name, such as java.util.HashMap, and put its jar on --class-path");
        }
        return found;
    }

    /** Takes dots from the last on for the '$' of nested classes. */
    private @Nullable Class<?> nested(String name) throws Failure {
        StringBuilder binary = new StringBuilder(name);
        for (int dot = name.length(); dot >= 0; dot = name.lastIndexOf('.', dot - 1)) {
            if (dot < name.length()) {
                binary.setCharAt(dot, '$');
            }
            try {
                return Class.forName(binary.toString(), false, loader);
            } catch (ClassNotFoundException e) {
                // then the next spelling
            } catch (NoClassDefFoundError e) {
                if (String.valueOf(e.getMessage()).contains("wrong name")) {
                    continue; // as a file system that ignores case says it
                }
                throw new Failure(
                        "cannot load " + binary + ", which needs " + e.getMessage() + "; complete --class-path");
            } catch (LinkageError e) {
                throw new Failure("cannot load " + binary + ": " + e + "; compile it for this JDK");
            }
        }
        return null;
    }

    /** Classes of the package and those beneath, those that can be loaded; notes the others. */
    Stream<Class<?>> load(List<String> names, Console console) {
        return names.stream().flatMap(name -> {
            try {
                return Stream.of(find(name));
            } catch (Failure e) {
                console.note("warning: " + e.text());
                return Stream.of();
            }
        });
    }

    @Override
    public void close() throws java.io.IOException {
        loader.close();
    }
}
