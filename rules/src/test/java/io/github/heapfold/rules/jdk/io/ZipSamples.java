package io.github.heapfold.rules.jdk.io;

import static io.github.heapfold.rules.samples.Opened.open;
import static io.github.heapfold.rules.samples.Samples.MANY;
import static io.github.heapfold.rules.samples.Samples.of;
import static io.github.heapfold.rules.samples.Samples.text;

import io.github.heapfold.rules.samples.Samples;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarInputStream;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.Adler32;
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

/** Archives, compression and checksums. */
public final class ZipSamples {
    private ZipSamples() {}

    public static void addTo(Samples samples) {
        files(samples);
        entries(samples);
        compressing(samples);
        archives(samples);
    }

    static Manifest manifest(int entries) {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        for (int i = 0; i < entries; i++) {
            Attributes attributes = new Attributes();
            attributes.putValue("Name-" + i, text(i));
            manifest.getEntries().put(text(i), attributes);
        }
        return manifest;
    }

    private static byte[] jar() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JarOutputStream out = new JarOutputStream(bytes, manifest(2))) {
            for (int i = 0; i < 3; i++) {
                out.putNextEntry(new JarEntry("directory/" + i));
                out.write(new byte[MANY]);
                out.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    private static File file() throws IOException {
        Path file = Files.createTempFile("heapfold", ".jar");
        file.toFile().deleteOnExit();
        return Files.write(file, jar()).toFile();
    }

    private static void files(Samples samples) {
        samples.add("ZipFile", of(() -> open(new ZipFile(file()))))
                .add("ZipFile that is closed", of(() -> {
                    ZipFile zip = new ZipFile(file());
                    zip.close();
                    return zip;
                }))
                .add("ZipFile, entries and streams of it", of(() -> {
                    ZipFile zip = open(new ZipFile(file()));
                    InputStream stream = zip.getInputStream(zip.getEntry("directory/1"));
                    stream.read();
                    return List.of(zip, zip.entries(), zip.stream(), zip.getEntry("directory/1"), stream);
                }))
                .add("stream of a ZipFile, alone", of(() -> {
                    ZipFile zip = open(new ZipFile(file()));
                    return zip.getInputStream(zip.getEntry("directory/1"));
                }))
                .add("JarFile with its manifest", of(() -> {
                    JarFile jar = open(new JarFile(file()));
                    return List.of(jar, jar.getManifest(), jar.getJarEntry("directory/1"));
                }))
                .add(
                        "JarEntry of a file, alone",
                        of(() -> open(new JarFile(file())).getJarEntry("directory/1")));
    }

    private static void entries(Samples samples) {
        samples.add("ZipEntry", () -> {
                    ZipEntry entry = new ZipEntry(text(1));
                    entry.setComment(text(2));
                    entry.setExtra(new byte[8]);
                    entry.setLastModifiedTime(FileTime.fromMillis(1));
                    return entry;
                })
                .add("JarEntry", () -> new JarEntry(text(1)))
                .add("Attributes, empty", () -> new Attributes())
                .add(
                        "Attributes",
                        () -> manifest(1).getEntries().values().iterator().next())
                .add("Attributes.Name", () -> new Attributes.Name("Name"))
                .add("Manifest, empty", () -> new Manifest())
                .add("Manifest", () -> manifest(MANY));
    }

    private static InputStream compressed(boolean gzip) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = gzip ? new GZIPOutputStream(bytes) : new DeflaterOutputStream(bytes)) {
            out.write(text(1).getBytes(StandardCharsets.UTF_8));
        }
        return new ByteArrayInputStream(bytes.toByteArray());
    }

    private static <T extends InputStream> T read(T stream) throws IOException {
        stream.read();
        return stream;
    }

    private static <T extends OutputStream> T written(T stream) throws IOException {
        stream.write(new byte[MANY]);
        stream.flush();
        return stream;
    }

    private static void compressing(Samples samples) {
        samples.add("Deflater and Inflater", () -> List.of(new Deflater(), new Inflater()))
                .add("checksums", () -> List.of(new CRC32C(), new Adler32()))
                .add("CheckedInputStream", of(() -> new CheckedInputStream(compressed(true), new Adler32())))
                .add("CheckedOutputStream", () -> new CheckedOutputStream(new ByteArrayOutputStream(), new CRC32C()))
                .add("InflaterInputStream", of(() -> read(new InflaterInputStream(compressed(false)))))
                .add("InflaterOutputStream", () -> new InflaterOutputStream(new ByteArrayOutputStream()))
                .add(
                        "DeflaterInputStream",
                        of(() -> read(new DeflaterInputStream(new ByteArrayInputStream(new byte[MANY])))))
                .add(
                        "DeflaterOutputStream",
                        of(() -> written(new DeflaterOutputStream(new ByteArrayOutputStream(), new Deflater(9)))))
                .add("GZIPInputStream", of(() -> read(new GZIPInputStream(compressed(true)))))
                .add("GZIPOutputStream", of(() -> written(new GZIPOutputStream(new ByteArrayOutputStream()))));
    }

    private static void archives(Samples samples) {
        samples.add("ZipInputStream", of(() -> {
                    ZipInputStream stream = new ZipInputStream(new ByteArrayInputStream(jar()));
                    stream.getNextEntry();
                    return read(stream);
                }))
                .add("JarInputStream", of(() -> {
                    JarInputStream stream = new JarInputStream(new ByteArrayInputStream(jar()));
                    stream.getNextEntry();
                    return read(stream);
                }))
                .add("ZipOutputStream", of(() -> {
                    ZipOutputStream stream = new ZipOutputStream(new ByteArrayOutputStream());
                    stream.setComment(text(1));
                    stream.putNextEntry(new ZipEntry("1"));
                    written(stream).closeEntry();
                    stream.putNextEntry(new ZipEntry("2"));
                    return written(stream);
                }))
                .add("JarOutputStream", of(() -> {
                    JarOutputStream stream = new JarOutputStream(new ByteArrayOutputStream(), manifest(1));
                    stream.putNextEntry(new ZipEntry("1"));
                    return written(stream);
                }));
    }
}
