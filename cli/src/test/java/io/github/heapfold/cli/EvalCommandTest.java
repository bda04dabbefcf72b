package io.github.heapfold.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.heapfold.MemoryProfile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EvalCommandTest {
    @TempDir
    Path directory;

    @Test
    void printsTheTreeOfTheValue() {
        Captured run = Captured.run("eval", "record P(int x, List<String> names) {} new P(1, List.of(\"a\"))");

        assertThat(run.exitCode()).isZero();
        assertThat(run.out()).contains("total", "P.x", "P.names", "P[header]", "ImmutableList[stack]");
        assertThat(run.err()).matches("\\d+ objects in .* s\n");
    }

    @Test
    void whatTheCodePrintsIsNoResult() {
        Captured run = Captured.run("eval", "System.out.println(\"chatter\"); List.of()");

        assertThat(run.out().lines()).doesNotContain("chatter").anyMatch(line -> line.endsWith("  total"));
        assertThat(run.err()).startsWith("chatter\n");
    }

    @Test
    void noCodeOfTheValueRuns() {
        Captured run = Captured.run(
                "eval",
                "class Loud extends ArrayList<String> { public String toString() { throw new Error(\"ran\"); }"
                        + " public int hashCode() { throw new Error(\"ran\"); } } new Loud()");

        assertThat(run.exitCode()).isZero();
        assertThat(run.err()).doesNotContain("ran");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1 + 1                        | Integer",
                "(char) 120                   | Character",
                "new long[3]                  | long[]",
                "var s = \"text\"             | String",
                "String s; s = \"text\"       | String",
                "int f(int x) { return x; } f(1) | Integer",
                "for (int i = 0; i < 3; i++) {} new StringBuilder() | StringBuilder",
                "record B(int x) {} new B(1)  | B",
                "import java.util.zip.*; new CRC32() | CRC32",
                "import static java.util.List.of; of(1) | Integer",
                "int n = 3; int f() { return n; } f() | Integer",
                "final int n = 3, m = 4; n + m | Integer",
                "int[] a = {1, 2}; a          | int[]",
                "String a[] = {\"x\"}; a[0]  | String",
                "List<Map<String, int[]>> l = new ArrayList<>(); l.add(Map.of(\"}\", new int[1])); l | int[]",
                "switch (3) { case 3 -> \"a\"; default -> \"b\"; } | String",
                "if (1 > 2) throw new Error(); else System.gc(); 'c' | Character",
                "int i = 0; do { i++; } while (i < 3); i | Integer",
                "int i = 0; do i++; while (i < 3); i | Integer",
                "try { } catch (RuntimeException e) { } finally { } 1L | Long",
                "out: for (;;) { break out; } 1L | Long",
                "Object o = \"a\"; o instanceof String s ? s : o | String",
                "int a = 1, b = 2; boolean c = a < b; c | Boolean",
                "/* { */ 1L // }             | Long",
                "@Deprecated final class D { int[] x = {1}; } new D() | D",
                "enum E { A } new EnumMap<E, String>(E.class) | EnumMap",
                "interface I { int f(); } class C implements I { public int f() { return 1; } } new C() | C",
                "static <T extends Comparable<T>> List<T> two(T x) throws IOException { return new ArrayList<>(List.of(x, x)); } two(1L) | Long",
                "return \"early\";           | String",
                "new Object() { int x = 1; }  | x",
                "Runnable r = () -> { }; r    | Lambda",
                "List.<String>of().stream().map(x -> { return x + 1; }).toList(); | ImmutableList",
                "ByteBuffer.allocate(3); new AtomicLong(1) | AtomicLong",
                "LocalDate.of(2026, 1, 1)     | LocalDate",
            })
    void valueIsThatOfTheLastSnippet(String expression, String frame) {
        Captured run = Captured.run("eval", expression);

        assertThat(run.err()).doesNotContain("heapfold:");
        assertThat(run.out()).contains(frame);
    }

    @Test
    void textBlocksAndLinesAreTheUsersOwn() {
        assertThat(Captured.run("eval", "var s = \"\"\"\n  a } \"b\n  \"\"\";\n// and\ns")
                        .err())
                .doesNotContain("heapfold:");
        assertFailure(
                Captured.run("eval", "var a = 1;\nint f() {\n  return b;\n}\nf()"),
                "cannot find symbol\n  symbol:   variable b\n      return b;\n             ^\n");
        assertFailure(Captured.run("eval", "List<Foo> l = null; l"), "    List<Foo> l = null; l\n         ^\n");
        assertFailure(Captured.run("eval", "import no.such.*; 1"), "no.such", "    ^");
        assertFailure(Captured.run("eval", "'a"), "not complete");
        assertFailure(Captured.run("eval", "1 +"), "illegal start of expression");
        assertFailure(Captured.run("eval", "1 }"), "does not compile");
    }

    @Test
    void declarationsMayReferToLaterOnes() {
        Captured run = Captured.run("eval", "record A(B b) {} record B(int x) {} new A(new B(1))");

        assertThat(run.out()).contains("A.b", "A[header]");
    }

    @Test
    void exactShowsWhatIsUnused() {
        assertThat(Captured.run("eval", "new ArrayList<>(100)").out()).doesNotContain("ArrayList[spare]");
        assertThat(Captured.run("eval", "--exact", "new ArrayList<>(100)").out())
                .contains("ArrayList[spare]");
    }

    @Test
    void fileNameDecidesTheFormat() throws IOException {
        Path folded = directory.resolve("x.folded");
        Path html = directory.resolve("x.html");
        Path text = directory.resolve("x.txt");

        for (Path file : new Path[] {folded, html, text}) {
            Captured run = Captured.run("eval", "-o", file.toString(), "new int[] {1, 2}");
            assertThat(run.exitCode()).isZero();
            assertThat(run.out()).isEmpty();
            assertThat(run.err()).contains("wrote " + file);
        }

        assertThat(MemoryProfile.parse(Files.readString(folded)).totalBytes()).isEqualTo(24);
        assertThat(folded).content().endsWith("\n");
        assertThat(html).content().contains("<title>new int[] {1, 2}</title>");
        assertThat(text).content().contains("total", "int[]");
    }

    @Test
    void sourceThatDoesNotCompileIsShownWithTheCompilersMessage() {
        assertFailure(Captured.run("eval", "new Foo()"), "does not compile", "class Foo", "    ^", "--class-path");
        assertFailure(Captured.run("eval", "int x = \"a\"; x"), "incompatible types", "correct it");
        assertFailure(Captured.run("eval", "List.of("), "not complete", "close its brackets");
        assertFailure(Captured.run("eval", "Foo f() { return null; } f()"), "class Foo", "    ^", "--class-path");
    }

    @Test
    void exceptionIsShownWithTheUsersFrames() {
        assertFailure(
                Captured.run("eval", "int f(int x) {\n return 1 / x; }\nf(0)"),
                "the expression threw java.lang.ArithmeticException: / by zero\n    at f (line 2)\n    at (line 3)");
        assertFailure(
                Captured.run("eval", "throw new IllegalStateException(new RuntimeException(\"why\"))"),
                "caused by java.lang.RuntimeException: why");
    }

    @Test
    void nullAndNothingAreNoObjects() {
        assertFailure(Captured.run("eval", "null"), "the expression gives null");
        assertFailure(Captured.run("eval", "System.gc()"), "\"System.gc()\" gives no value; end with an expression");
        assertFailure(Captured.run("eval", "int x"), "gives no value");
        assertFailure(Captured.run("eval", "record P() {}"), "gives no value");
        assertFailure(Captured.run("eval", "// nothing"), "there is no expression");
    }

    @Test
    void wrongArgumentsAreUsageErrors() throws IOException {
        assertUsageError(
                Captured.run("eval", "-o", "x.pdf", "1"), "\"x.pdf\" names no format", ".folded", ".html", ".txt");
        assertUsageError(Captured.run("eval", "-cp", "missing.jar", "1"), "\"missing.jar\" does not exist");
        Path noJar = Files.writeString(directory.resolve("no.jar"), "text");
        assertUsageError(Captured.run("eval", "-cp", noJar.toString(), "1"), "no.jar\" is no jar");
        assertUsageError(Captured.run("eval", " "), "the expression is empty");
        assertUsageError(Captured.run("eval", "1", "+", "1"), "put the expression in quotes");
    }

    @Test
    void unwritableFileIsNoticedBeforeTheCodeRuns() {
        Captured run = Captured.run(
                "eval", "-o", directory.resolve("absent/x.html").toString(), "System.out.println(\"ran\"); 1");

        assertFailure(run, "cannot write", "create it first");
        assertThat(run.err()).doesNotContain("ran\n");
        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void failureLeavesTheOldFile() throws IOException {
        Path file = Files.writeString(directory.resolve("x.txt"), "old");

        assertFailure(Captured.run("eval", "-o", file.toString(), "throw new Error()"), "java.lang.Error");

        assertThat(file).hasContent("old");
        assertThat(directory.toFile().list()).containsExactly("x.txt");
    }

    private static final String SHOP = "class Item { String name = \"tea\"; } "
            + "class Shop { Map<String, Item> items = new HashMap<>(Map.of(\"a\", new Item())); Thread owner; Object other; } "
            + "var shop = new Shop(); shop.owner = new Thread(); shop.other = new int[100]; shop";

    @Test
    void typesAndFieldsAreNamedAsInTheExpression() {
        assertThat(Captured.run("eval", SHOP).out()).contains("Item.name", "java.lang.Thread (1)");
        assertThat(Captured.run("eval", "--stop", "Item", SHOP).out()).doesNotContain("Item.name");
        assertThat(Captured.run("eval", "--skip", "Shop.items", SHOP).out()).doesNotContain("Item.name");
        assertThat(Captured.run("eval", "--split", "Shop.items", SHOP).out()).contains("HashMap{a}");
        assertThat(Captured.run("eval", "--follow", "Thread", "--top", "400", "--min", "0", SHOP)
                        .out())
                .contains("Thread[header]")
                .doesNotContain("java.lang.Thread (1)");
        assertThat(Captured.run("eval", "--besides", "shop.other", "--besides", "shop.items", SHOP)
                        .out())
                .doesNotContain("int[]", "Item.name")
                .contains("Shop.owner");
    }

    @Test
    void layoutIsThatOfTheWords() {
        assertThat(Captured.run("eval", "--layout", "jdk-25,compact-headers", "new Object()")
                        .out())
                .contains("8 B live", "compact headers", "JDK 25");
        assertThat(Captured.run("eval", "--layout", "compact-headers", "new Object()")
                        .out())
                .contains("8 B live");
        assertThat(Captured.run("eval", "--layout", "no-compressed-oops,align-32", "--exact", "new Object[1]")
                        .out())
                .contains("32 B allocated");
        assertUsageError(Captured.run("eval", "--layout", "tiny", "1"), "layout \"tiny\": no such word; use jdk-N");
        assertUsageError(Captured.run("eval", "--layout", "align-3", "1"), "layout \"align-3\"", "power of two");
    }

    @Test
    void namesThatAreNotThereAreFailures() {
        assertFailure(Captured.run("eval", "--stop", "Nope", SHOP), "there is no class \"Nope\"");
        assertFailure(
                Captured.run("eval", "--skip", "Shop.nope", SHOP), "declares no field \"nope\"; it has items, owner");
        assertFailure(
                Captured.run("eval", "--split", "Shop", SHOP), "\"Shop\" names no field; write --split TYPE.field");
        assertFailure(Captured.run("eval", "--besides", "nope", SHOP), "variable nope", "    nope\n    ^");
        assertFailure(Captured.run("eval", "--besides", "null", SHOP), "an expression of --besides gives null");
    }

    @Test
    void treeIsAsDeepLongAndWideAsAskedFor() {
        assertThat(Captured.run("eval", "--depth", "1", SHOP).out()).contains("Shop.items (+");
        assertThat(Captured.run("eval", "--top", "3", SHOP).out().lines())
                .anyMatch(line -> line.contains("(3 smaller)"));
        assertThat(Captured.run("eval", "--width", "60", SHOP).out().lines())
                .allMatch(line -> line.length() <= 60)
                .anyMatch(line -> line.length() > 50);
        assertUsageError(Captured.run("eval", "--width", "39", "1"), "--width must be at least 40, was 39");
        assertUsageError(Captured.run("eval", "--min", "200%", "1"), "\"200%\" is no share");
        assertUsageError(Captured.run("eval", "--depth", "0", "1"), "--depth must be at least 1");
    }

    @Test
    void aTerminalWithoutOtherLinesGetsAscii() {
        assertThat(Captured.ascii("eval", "record \u00c9(int x, String y) {} new \u00c9(1, \"a\")")
                        .out())
                .contains("|- \\u00c9.y", "`- \\u00c9.x")
                .doesNotContain("?");
    }

    private static void assertFailure(Captured run, String... messages) {
        assertThat(run.err()).contains("heapfold: ").contains(messages);
        assertThat(run.out()).isEmpty();
        assertThat(run.exitCode()).isEqualTo(1);
    }

    private static void assertUsageError(Captured run, String... messages) {
        assertThat(run.err()).startsWith("heapfold: ").contains(messages).contains("Try: heapfold eval --help");
        assertThat(run.out()).isEmpty();
        assertThat(run.exitCode()).isEqualTo(2);
    }
}
