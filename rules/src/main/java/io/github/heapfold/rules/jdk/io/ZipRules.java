package io.github.heapfold.rules.jdk.io;

import io.github.heapfold.rules.internal.Display;
import io.github.heapfold.typerule.Rules;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarInputStream;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.Adler32;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;
import java.util.zip.CheckedInputStream;
import java.util.zip.CheckedOutputStream;
import java.util.zip.Deflater;
import java.util.zip.DeflaterInputStream;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import java.util.zip.InflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * Archives, compression and checksums. An open archive is one line; its directory, which two of the same file share, counts
 * for the first. Of a stream that compresses, the stream beneath is an element, all else structure. What compression takes
 * outside the heap is not counted.
 *
 * <p>Mirrors the classes' sources in {@code java/util/zip/} and {@code java/util/jar/} of JDK 17 to 25; leaves rely on no
 * field.
 */
final class ZipRules {
    private static final String ZIP_FILE = "java.util.zip.ZipFile$";

    private ZipRules() {}

    static void register(Rules rules) {
        rules.leaf(CRC32.class, CRC32C.class, Adler32.class)
                .leaf(Deflater.class, Inflater.class)
                .leaf(ZipFile.class, JarFile.class)
                .rename(JarEntry.class, "JarEntry") // one type with those that know their file
                .leaf(ZipEntry.class, JarEntry.class)
                .leaf(Attributes.Name.class)
                .container(Attributes.class, c -> c.subclasses().elements("map"))
                .container(
                        Manifest.class,
                        c -> c.subclasses().elements("attr", "entries").stackRest());
        Display.container(
                rules,
                "java.util.jar.JarFile$JarFileEntry",
                "JarEntry",
                c -> c.elements("this$0").stackRest());
        for (String stream : List.of("ZipFileInputStream", "ZipFileInflaterInputStream")) {
            Display.container(
                    rules,
                    ZIP_FILE + stream,
                    "InputStream",
                    c -> c.elements("this$0").stackRest());
        }
        Display.view(rules, ZIP_FILE + "ZipEntryIterator", "Enumeration", "this$0");
        Display.view(rules, ZIP_FILE + "EntrySpliterator", "Spliterator", "this$0", "gen");
        for (Class<?> input : List.of(
                InflaterInputStream.class,
                DeflaterInputStream.class,
                GZIPInputStream.class,
                ZipInputStream.class,
                JarInputStream.class)) {
            rules.container(input, c -> c.subclasses().elements("in").stackRest());
        }
        for (Class<?> output : List.of(
                DeflaterOutputStream.class,
                InflaterOutputStream.class,
                GZIPOutputStream.class,
                ZipOutputStream.class,
                JarOutputStream.class)) {
            rules.container(output, c -> c.subclasses().elements("out").stackRest());
        }
        rules.container(CheckedInputStream.class, c -> c.subclasses().elements("in", "cksum"))
                .container(
                        CheckedOutputStream.class,
                        c -> c.subclasses().elements("out", "cksum").stackRest());
    }
}
