package io.github.heapfold.agent;

import io.github.heapfold.MemoryProfiler;
import io.github.heapfold.agent.exchange.RefusedException;
import io.github.heapfold.agent.v1.AgentBoot;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.CodeSource;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;

/**
 * The jar that is put on a target's class path: one class, in a file whose name says what is in it, so that a JVM that was
 * attached to before gets no second one.
 */
final class AgentJar {
    private static final boolean POSIX =
            FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

    private AgentJar() {}

    /** The file, written if it is not there. Others may read it, and nobody else may write it. */
    static Path file() throws IOException, RefusedException {
        byte[] content = content();
        CRC32 sum = new CRC32();
        sum.update(content);
        Path directory = directory();
        Path file = directory.resolve("agent-" + Long.toHexString(sum.getValue()) + ".jar");
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                || !Arrays.equals(Files.readAllBytes(file), content)) {
            Path part = Files.createTempFile(directory, "agent", ".part");
            Files.write(part, content);
            if (POSIX) {
                Files.setPosixFilePermissions(part, PosixFilePermissions.fromString("rw-r--r--"));
            }
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        }
        return file;
    }

    /** Under a name that somebody else could have taken, so it is looked at. */
    private static Path directory() throws IOException, RefusedException {
        Path directory = Path.of(System.getProperty("java.io.tmpdir"), "heapfold-" + System.getProperty("user.name"))
                .toAbsolutePath();
        if (!Files.exists(directory, LinkOption.NOFOLLOW_LINKS)) {
            if (POSIX) {
                Files.createDirectory(
                        directory, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
            } else {
                Files.createDirectory(directory);
            }
        }
        if (!Files.isDirectory(directory, LinkOption.NOFOLLOW_LINKS) || !isOurs(directory)) {
            throw new RefusedException(
                    directory
                            + " is not a directory that only you can write to; remove it, or name another place with -Djava.io.tmpdir");
        }
        return directory;
    }

    private static boolean isOurs(Path directory) throws IOException {
        if (!POSIX) {
            return true;
        }
        Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(directory, LinkOption.NOFOLLOW_LINKS);
        String owner = Files.getOwner(directory, LinkOption.NOFOLLOW_LINKS).getName();
        return owner.equals(System.getProperty("user.name"))
                && !permissions.contains(PosixFilePermission.GROUP_WRITE)
                && !permissions.contains(PosixFilePermission.OTHERS_WRITE);
    }

    private static byte[] content() throws IOException {
        Manifest manifest = new Manifest();
        Attributes main = manifest.getMainAttributes();
        main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        main.putValue("Agent-Class", AgentBoot.class.getName());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JarOutputStream jar = new JarOutputStream(bytes)) {
            entry(jar, "META-INF/MANIFEST.MF");
            manifest.write(jar);
            String name = AgentBoot.class.getName().replace('.', '/') + ".class";
            entry(jar, name);
            try (InputStream in = Objects.requireNonNull(
                    AgentBoot.class.getResourceAsStream(AgentBoot.class.getSimpleName() + ".class"), name)) {
                in.transferTo(jar);
            }
        }
        return bytes.toByteArray();
    }

    private static void entry(JarOutputStream jar, String name) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(java.time.LocalDateTime.of(2000, 1, 1, 0, 0));
        jar.putNextEntry(entry);
    }

    /** Where our own code is, which the target loads by itself: the one jar, or in a build all of the class path. */
    static String classPath() {
        File own = home(AgentJar.class);
        return own.equals(home(MemoryProfiler.class))
                ? own.getPath()
                : Arrays.stream(System.getProperty("java.class.path", "").split(File.pathSeparator, -1))
                        .map(entry -> new File(entry).getAbsolutePath())
                        .collect(Collectors.joining(File.pathSeparator));
    }

    private static File home(Class<?> type) {
        CodeSource source = Objects.requireNonNull(type.getProtectionDomain().getCodeSource(), "code source");
        return new File(URI.create(source.getLocation().toString()));
    }
}
