package io.github.heapfold.jol;

import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Compiles classes with random fields, in random hierarchies, some of them contended. The same seed, the same classes. */
final class RandomClasses {
    private static final String[] TYPES = {
        "boolean", "byte", "char", "short", "int", "float", "long", "double", "Object", "String", "int[]"
    };
    private static final String CONTENDED = "@jdk.internal.vm.annotation.Contended";

    private RandomClasses() {}

    static void compile(Path folder, int count, long seed) throws Exception {
        Random random = new Random(seed);
        StringBuilder source = new StringBuilder("package random;\n");
        for (int number = 0; number < count; number++) {
            append(source, number, random);
        }
        compile(folder, source.toString());
    }

    /** Compiles one source text into a folder. */
    static void compile(Path folder, String source) throws Exception {
        Path file = Files.writeString(folder.resolve("Classes.java"), source);
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter messages = new StringWriter();
        List<String> options = List.of(
                "-d",
                folder.toString(),
                "-proc:none",
                "--add-exports",
                "java.base/jdk.internal.vm.annotation=ALL-UNNAMED");
        boolean done;
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            done = compiler.getTask(messages, files, null, options, null, files.getJavaFileObjects(file))
                    .call();
        }
        if (!done) {
            throw new AssertionError(messages);
        }
    }

    /** One class in three is contended or has contended fields; three in four extend another one. */
    private static void append(StringBuilder source, int number, Random random) {
        boolean contendable = random.nextInt(3) == 0;
        if (contendable && random.nextBoolean()) {
            source.append(CONTENDED).append('\n');
        }
        source.append("class C").append(number);
        if (number > 0 && random.nextInt(4) > 0) {
            source.append(" extends C").append(random.nextInt(number));
        }
        source.append(" {\n");
        int fields = random.nextInt(4) == 0 ? 0 : random.nextInt(10);
        for (int field = 0; field < fields; field++) {
            if (contendable && random.nextInt(3) == 0) {
                source.append(CONTENDED).append(random.nextBoolean() ? "(\"group\") " : " ");
            }
            source.append(random.nextInt(5) == 0 ? "static " : "")
                    .append(TYPES[random.nextInt(TYPES.length)])
                    .append(" f")
                    .append(field)
                    .append(";\n");
        }
        source.append("}\n");
    }
}
