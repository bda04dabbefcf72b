package io.github.heapfold.rules.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.acme.shop.Basket;
import io.github.heapfold.fixtures.jvm.ForkedJvm;
import io.github.heapfold.typerule.RuleRegistry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarInputStream;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A scan of jars in a jar: with a class loader that reads them, as Spring Boot has one, and with one that does not. */
class NestedJarScanTest {
    private static final Path LAUNCHER = Path.of("target", "spring-boot-loader", "spring-boot-loader-3.5.0.jar");

    @TempDir
    Path directory;

    /** The classes of the shop. */
    private static byte[] shop() throws IOException {
        Path classes = Compiled.locationOf(Basket.class);
        return jar(new Manifest(), classes, "com/acme/shop");
    }

    /** A jar with the files of a directory that are beneath one of it. */
    private static byte[] jar(Manifest manifest, Path root, String beneath) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JarOutputStream out = new JarOutputStream(bytes, manifest);
                Stream<Path> files = Files.walk(root.resolve(beneath))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                add(out, root.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
            }
        }
        return bytes.toByteArray();
    }

    /** Not compressed, since Spring Boot reads jars in a jar where they lie. */
    private static void add(JarOutputStream out, String name, byte[] content) throws IOException {
        JarEntry entry = new JarEntry(name);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(content.length);
        CRC32 crc = new CRC32();
        crc.update(content);
        entry.setCrc(crc.getValue());
        out.putNextEntry(entry);
        out.write(content);
        out.closeEntry();
    }

    private Path outer(Map<String, byte[]> content) throws IOException {
        Path outer = directory.resolve("app.jar");
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(outer))) {
            for (Map.Entry<String, byte[]> entry : content.entrySet()) {
                add(out, entry.getKey(), entry.getValue());
            }
        }
        return outer;
    }

    @Test
    void rulesThatTheLoaderCannotReadAreAnErrorThatSaysWhichAndWhereAndWhatToDo() throws IOException {
        Path outer = outer(Map.of("lib/shop.jar", shop()));
        try (URLClassLoader loader = new URLClassLoader(new URL[] {outer.toUri().toURL()}, null)) {
            assertThatThrownBy(() -> RuleRegistry.builder().scan(loader, "com.acme.shop"))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageStartingWith("scan found the rules of com.acme.shop.ShopRules in ")
                    .hasMessageContaining(
                            "app.jar!/lib/shop.jar and cannot load their class with " + loader
                                    + ": java.lang.ClassNotFoundException: com.acme.shop.ShopRules; pass the class loader that reads")
                    .hasCauseInstanceOf(ClassNotFoundException.class);
        }
    }

    @Test
    void rulesWhoseSuperclassIsMissingAreAnErrorThatNamesIt() throws IOException {
        Path jar = Files.write(directory.resolve("shop.jar"), shop());
        try (URLClassLoader loader = new URLClassLoader(new URL[] {jar.toUri().toURL()}, null)) {
            assertThatThrownBy(() -> RuleRegistry.builder().scan(loader, "com.acme.shop"))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("java.lang.NoClassDefFoundError: io/github/heapfold/typerule/RuleProvider;"
                            + " complete the class path");
        }
    }

    private static final String MAIN = """
            package com.acme.app;

            import com.acme.shop.Basket;
            import io.github.heapfold.MemoryProfiler;

            public final class Main {
                public static void main(String[] args) {
                    MemoryProfiler profiler = MemoryProfiler.builder().rules(r -> r.scan("com.acme.shop", "com.acme.app")).build();
                    System.out.println(profiler.explain(Basket.class).chosen());
                    System.out.println(profiler.explain(Here.class).chosen());
                    System.out.println(profiler.profile(new Basket()).entries().get(0).path());
                }

                static final class Here {}

                static final class HereRules implements io.github.heapfold.typerule.RuleProvider {
                    @Override
                    public void register(io.github.heapfold.typerule.Rules rules) {
                        rules.leaf(Here.class);
                    }
                }
            }
            """;

    @Test
    void rulesOfASpringBootApplicationAreFoundAndUsed() throws Exception {
        Path classes = directory.resolve("classes");
        List<Path> heapfold = Compiled.heapfold();
        Compiled.compile(
                classes,
                Map.of("com/acme/app/Main.java", MAIN),
                "--class-path",
                Stream.concat(heapfold.stream(), Stream.of(Compiled.locationOf(Basket.class)))
                        .map(Path::toString)
                        .collect(Collectors.joining(java.io.File.pathSeparator)));
        ForkedJvm jvm = ForkedJvm.run(
                120, List.of("-jar", application(classes, heapfold).toString()));
        assertThat(jvm.stderr()).doesNotContain("Exception");
        assertThat(jvm.stdout()).isEqualToNormalizingNewlines("""
                container, for the class itself, from com.acme.shop.ShopRules
                leaf, for the class itself, from com.acme.app.Main$HereRules
                [Basket[stack]]
                """);
    }

    /** Its own classes, and all else as jars. */
    private Path application(Path classes, List<Path> libraries) throws IOException {
        Manifest manifest = new Manifest();
        Attributes attributes = manifest.getMainAttributes();
        attributes.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        attributes.put(Attributes.Name.MAIN_CLASS, "org.springframework.boot.loader.launch.JarLauncher");
        attributes.putValue("Start-Class", "com.acme.app.Main");
        Path application = directory.resolve("application.jar");
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(application), manifest);
                JarInputStream launcher = new JarInputStream(Files.newInputStream(LAUNCHER));
                Stream<Path> own = Files.walk(classes)) {
            for (JarEntry entry = launcher.getNextJarEntry(); entry != null; entry = launcher.getNextJarEntry()) {
                if (!entry.isDirectory()) {
                    add(out, entry.getName(), ((InputStream) launcher).readAllBytes());
                }
            }
            add(out, "BOOT-INF/classes/", new byte[0]); // the launcher looks for the directory
            for (Path file : own.filter(Files::isRegularFile).toList()) {
                String name = classes.relativize(file).toString().replace('\\', '/');
                add(out, "BOOT-INF/classes/" + name, Files.readAllBytes(file));
            }
            add(out, "BOOT-INF/lib/shop.jar", shop());
            for (int i = 0; i < libraries.size(); i++) {
                Path library = libraries.get(i);
                byte[] jar =
                        Files.isDirectory(library) ? jar(new Manifest(), library, "") : Files.readAllBytes(library);
                add(out, "BOOT-INF/lib/library-" + i + ".jar", jar);
            }
        }
        return application;
    }
}
