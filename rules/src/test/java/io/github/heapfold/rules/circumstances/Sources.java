package io.github.heapfold.rules.circumstances;

import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.tools.ToolProvider;

/** Classes compiled into a folder, to be spoilt there and then loaded. */
record Sources(Path folder) {

    /** Compiles these, by name of the file, against each other and the tests' class path. */
    Sources compile(Map<String, String> sources) throws IOException {
        List<String> arguments = new ArrayList<>(List.of(
                "-nowarn",
                "-proc:none",
                "-d",
                folder.toString(),
                "-cp",
                folder + ":" + System.getProperty("java.class.path")));
        for (Map.Entry<String, String> source : sources.entrySet()) {
            Path file = folder.resolve(source.getKey());
            Files.createDirectories(file.getParent());
            Files.writeString(file, source.getValue());
            arguments.add(file.toString());
        }
        int errors = ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new));
        if (errors != 0) {
            throw new IllegalArgumentException("sources must compile, do not: " + sources);
        }
        return this;
    }

    Sources delete(String... classes) throws IOException {
        for (String name : classes) {
            Files.delete(folder.resolve(name.replace('.', '/') + ".class"));
        }
        return this;
    }

    /** Writes so many bytes of garbage over the end of a class file, where javac writes annotations of the class. */
    Sources spoilEnd(String name, int bytes) throws IOException {
        Path file = folder.resolve(name + ".class");
        byte[] content = Files.readAllBytes(file);
        for (int i = content.length - bytes; i < content.length; i++) {
            content[i] = (byte) 0xFF;
        }
        Files.write(file, content);
        return this;
    }

    /** A class as a loader of its own finds it. */
    Class<?> load(String name) throws ClassNotFoundException, MalformedURLException {
        return new URLClassLoader(new URL[] {folder.toUri().toURL()}, Sources.class.getClassLoader()).loadClass(name);
    }

    /** An object of such a class. */
    Object make(String name) throws ReflectiveOperationException, MalformedURLException {
        var constructor = load(name).getDeclaredConstructor();
        constructor.setAccessible(true);
        return constructor.newInstance();
    }
}
