package io.github.heapfold.rules.jdk.io;

import io.github.heapfold.rules.internal.Display;
import io.github.heapfold.typerule.Rules;
import java.nio.file.attribute.FileTime;
import java.util.List;

/**
 * File systems, and what they answer. A file system is one line, which counts for the first of its paths that is reached:
 * of the default one there is little, that of an archive has all names in it.
 *
 * <p>Mirrors {@code sun/nio/ch/SimpleAsynchronousFileChannelImpl.java}, {@code sun/nio/fs/} and {@code jdk/nio/zipfs/} of
 * JDK 17 to 25, as they are on Linux; on other systems what has another name is shown field by field. Leaves rely on no
 * field.
 */
final class FileRules {
    private FileRules() {}

    static void register(Rules rules) {
        rules.leaf(FileTime.class);
        leaves(
                rules,
                "FileSystem",
                "sun.nio.fs.LinuxFileSystem",
                "sun.nio.fs.MacOSXFileSystem",
                "sun.nio.fs.WindowsFileSystem",
                "jdk.nio.zipfs.ZipFileSystem");
        leaves(
                rules,
                "FileAttributes",
                "sun.nio.fs.UnixFileAttributes",
                "sun.nio.fs.UnixFileAttributes$UnixAsBasicFileAttributes",
                "sun.nio.fs.WindowsFileAttributes",
                "jdk.nio.zipfs.ZipFileAttributes");
        leaves(rules, "FileStore", "sun.nio.fs.LinuxFileStore", "sun.nio.fs.WindowsFileStore");
        leaves(
                rules,
                "DirectoryStream",
                "sun.nio.fs.UnixDirectoryStream",
                "sun.nio.fs.UnixSecureDirectoryStream",
                "sun.nio.fs.WindowsDirectoryStream");
        leaves(rules, "WatchService", "sun.nio.fs.LinuxWatchService", "sun.nio.fs.WindowsWatchService");
        leaves(
                rules,
                "WatchKey",
                "sun.nio.fs.LinuxWatchService$LinuxWatchKey",
                "sun.nio.fs.WindowsWatchService$WindowsWatchKey");
        Display.container(
                rules, "jdk.nio.zipfs.ZipPath", "Path", c -> c.elements("zfs").stackRest());
        Display.container(
                rules,
                "sun.nio.ch.SimpleAsynchronousFileChannelImpl",
                "AsynchronousFileChannel",
                c -> c.elements("executor").stackRest());
    }

    private static void leaves(Rules rules, String name, String... types) {
        for (String type : List.of(types)) {
            Display.leaf(rules, type, name);
        }
    }
}
