package io.github.heapfold.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.heapfold.Accounting;
import io.github.heapfold.Attribution;
import io.github.heapfold.Limits;
import io.github.heapfold.MemoryProfile;
import io.github.heapfold.agent.exchange.RefusedException;
import io.github.heapfold.agent.exchange.Request;
import io.github.heapfold.dump.HeapDump;
import io.github.heapfold.tree.Place;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.spi.ToolProvider;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AttachmentTest {
    private static final String APP = App.class.getName();

    @TempDir
    Path directory;

    static List<Path> jdks() throws Exception {
        return Jvm.jdks();
    }

    private static MemoryProfile ask(Jvm jvm, Request request) throws Exception {
        try (Attachment attachment = Attachment.to(jvm.pid())) {
            return attachment.ask(request);
        }
    }

    private static Request request(List<String> roots, List<String> statics, boolean threads) {
        return new Request(
                roots, statics, threads, Attribution.COMMON, Accounting.LOGICAL, Limits.none(), (@Nullable Path) null);
    }

    private static Request root(String field) {
        return request(List.of(APP + "." + field), List.of(), false);
    }

    @ParameterizedTest
    @MethodSource("jdks")
    void profileIsThatOfTheJvmItself(Path jdk) throws Exception {
        try (Jvm jvm = Jvm.start(jdk)) {
            assertThat(ask(jvm, root("CACHE")).toString()).isEqualTo(String.join("\n", jvm.told("profile")));
        }
    }

    @ParameterizedTest
    @MethodSource("jdks")
    void tenTimesLeaveNoMoreThanOnce(Path jdk) throws Exception {
        try (Jvm jvm = Jvm.start(jdk)) {
            jvm.told("state");
            List<String> before = jvm.told("state");
            ask(jvm, root("CACHE"));
            List<String> afterOne = jvm.told("state");
            for (int i = 0; i < 9; i++) {
                ask(jvm, request(List.of(), List.of("*"), true));
            }

            List<String> afterTen = jvm.told("state");
            for (int i = 0; i < 60 && loaders(afterTen) > 1; i++) {
                Thread.sleep(1000);
                afterTen = jvm.told("state");
            }
            assertThat(loaders(afterTen)).as("of ten").isLessThanOrEqualTo(2);
            afterTen.removeAll(afterOne);
            assertThat(afterTen).allMatch(line -> line.startsWith("objects "));
            afterOne.removeAll(before);
            assertThat(afterOne)
                    .allMatch(line -> line.equals("thread Attach Listener") // the JDK's
                            || line.equals("property user.timezone") // the JDK's, as soon as a jar is read
                            || line.startsWith("objects "));
        }
    }

    /** Those of ours that the JVM still holds: one, on a busy machine two, are seen to stay for a while. */
    private static int loaders(List<String> state) {
        return state.stream()
                .filter(line -> line.endsWith(" java.net.URLClassLoader"))
                .mapToInt(line -> Integer.parseInt(line.split(" ", 3)[1]))
                .sum();
    }

    @Test
    void rootsAreStaticFieldsOfPackagesAndThreadLocals() throws Exception {
        try (Jvm jvm = Jvm.start(Jvm.OWN)) {
            MemoryProfile statics = ask(jvm, request(List.of(), List.of(App.class.getPackageName()), false));
            assertThat(statics.root().children())
                    .extracting(Place::frame)
                    .contains(APP + ".CACHE")
                    .allMatch(name -> name.startsWith(APP) || name.startsWith(App.class.getPackageName()));
            assertThat(statics.totalBytes())
                    .isGreaterThan(ask(jvm, root("CACHE")).totalBytes());

            MemoryProfile threads = ask(jvm, request(List.of(), List.of(), true));
            assertThat(threads.toString()).contains("Thread \"main\"").contains(";Entry.value 5004");

            assertThat(ask(jvm, root("CACHE.root.value")).toString())
                    .isEqualTo(ask(jvm, root("CACHE.root.value")).toString())
                    .startsWith("String");
        }
    }

    @Test
    void countsTheLiveBytesAsTheJvmDoes() throws Exception {
        try (Jvm jvm = Jvm.start(Jvm.OWN);
                Attachment attachment = Attachment.to(jvm.pid())) {
            assertThat(attachment.liveBytes()).isPresent();
            MemoryProfile all = attachment.ask(request(List.of(), List.of("*"), true));
            assertThat(all.as(Accounting.EXACT).totalBytes())
                    .isBetween(1L, attachment.liveBytes().orElseThrow());
        }
    }

    @Test
    void fieldsThatAreNotThereAreNamed() throws Exception {
        try (Jvm jvm = Jvm.start(Jvm.OWN)) {
            assertRefused(jvm, root("count"), "count is int, not an object");
            assertRefused(jvm, root("nothing"), APP + ".nothing is null; there is no object to profile");
            assertRefused(
                    jvm, root("CASH"), APP + " declares no static field \"CASH\"; it has CACHE, LOCAL, LARGE, nothing");
            assertRefused(jvm, root("CACHE.toor"), "holds a java.util.TreeMap, which has no field \"toor\"; it has ");
            assertRefused(jvm, root("Idle.HELD"), APP + "$Idle.HELD is null");
            assertRefused(
                    jvm,
                    request(List.of("com.acme.Nope.X"), List.of(), false),
                    "no class com.acme.Nope is loaded in the target");
            assertRefused(jvm, request(List.of("X"), List.of(), false), "\"X\" names no field");
            assertRefused(
                    jvm,
                    request(List.of(), List.of("com.acme"), false),
                    "no class that is loaded in com.acme has a static field");
        }
    }

    private static void assertRefused(Jvm jvm, Request request, String message) {
        assertThatThrownBy(() -> ask(jvm, request))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining(message);
    }

    @Test
    void dumpHasASideFileWithTheLayout() throws Exception {
        Path file = directory.resolve("app.hprof");
        try (Jvm jvm = Jvm.start(Jvm.OWN)) {
            ask(jvm, Request.dump(file));
            assertRefused(jvm, Request.dump(file), "exists; name another file");
        }
        assertThat(directory.resolve("app.hprof.heapfold")).exists();
        try (HeapDump dump = HeapDump.open(file)) {
            assertThat(dump.sizes().notes()).isEmpty();
            assertThat(dump.roots().statics(APP + ".CACHE")).hasSize(1);
        }
    }

    @Test
    void secondOfTwoAtOnceIsRefused() throws Exception {
        try (Jvm jvm = Jvm.start(Jvm.OWN, "-Xmx700m")) {
            jvm.told("grow");
            String refusal = "";
            for (int i = 0; i < 50 && refusal.isEmpty(); i++) { // until they meet
                for (CompletableFuture<MemoryProfile> each : List.of(inBackground(jvm), inBackground(jvm))) {
                    try {
                        assertThat(each.get().objectCount()).isGreaterThan(2_000_000);
                    } catch (ExecutionException e) {
                        refusal += e.getCause().getCause().getMessage();
                    }
                }
            }
            assertThat(refusal).isEqualTo("another heapfold is at work in this JVM; wait for its end, then try again");
        }
    }

    @Test
    void targetThatEndsIsNamed() throws Exception {
        try (Jvm jvm = Jvm.start(Jvm.OWN, "-Xmx700m")) {
            jvm.told("grow");
            CompletableFuture<MemoryProfile> first = inBackground(jvm);
            Thread.sleep(300);
            jvm.process().destroyForcibly();
            assertThatThrownBy(first::get)
                    .isInstanceOf(ExecutionException.class)
                    .hasMessageMatching("(?s).*process \\d+ (has ended before it answered|cannot be attached to).*");
        }
    }

    private static CompletableFuture<MemoryProfile> inBackground(Jvm jvm) {
        return CompletableFuture.supplyAsync(
                () -> {
                    try {
                        return ask(jvm, root("LARGE"));
                    } catch (Exception e) {
                        throw new IllegalStateException(e);
                    }
                },
                task -> new Thread(task).start()); // the common pool may have one thread only
    }

    @Test
    void targetWithoutMemoryIsLeftAlone() throws Exception {
        try (Jvm jvm = Jvm.start(Jvm.OWN, "-Xmx64m", "-XX:+ExitOnOutOfMemoryError")) {
            jvm.told("fill");
            assertRefused(jvm, root("CACHE"), " MB of heap left, a profile needs 24; give it more with -Xmx");
            assertThat(jvm.told("profile")).isNotEmpty();
        }
    }

    @Test
    void jvmsThatCannotBeAttachedToAreNamed() throws Exception {
        try (Jvm jvm = Jvm.start(Jvm.OWN, "-XX:+DisableAttachMechanism")) {
            assertRefused(jvm, root("CACHE"), "runs with -XX:+DisableAttachMechanism");
            assertThat(jvm.told("profile")).noneMatch(line -> line.contains("Full thread dump"));
        }
        try (Jvm jvm = Jvm.start(Jvm.OWN, "-XX:-EnableDynamicAgentLoading")) {
            assertRefused(jvm, root("CACHE"), "start it with -XX:+EnableDynamicAgentLoading");
        }
    }

    @Test
    void imageWithoutTheAgentsModuleIsNamed() throws Exception {
        Path image = directory.resolve("image");
        int exit = ToolProvider.findFirst("jlink")
                .orElseThrow()
                .run(
                        System.out,
                        System.err,
                        "--add-modules",
                        "java.management,jdk.management,jdk.unsupported",
                        "--output",
                        image.toString());
        assertThat(exit).isZero();
        try (Jvm jvm = Jvm.start(image)) {
            assertRefused(jvm, root("CACHE"), "its Java runtime lacks the module java.instrument");
        }
    }

    @Test
    void processesThatAreNoJvmsAreLeftAlone() throws Exception {
        Process sleep = new ProcessBuilder("sleep", "60").start();
        try {
            assertThatThrownBy(() -> Attachment.to(String.valueOf(sleep.pid())))
                    .isInstanceOf(RefusedException.class)
                    .hasMessageContaining("is no JVM that can be attached to");
            assertThat(sleep.isAlive()).isTrue();
        } finally {
            sleep.destroyForcibly();
        }
        assertThatThrownBy(() -> Attachment.to("999999999"))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("there is no process 999999999; ");
        assertThatThrownBy(() -> Attachment.to("com.acme.Nobody"))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("no JVM of yours runs \"com.acme.Nobody\"; ");
        assertThatThrownBy(() ->
                        Attachment.to(String.valueOf(ProcessHandle.current().pid())))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("is heapfold itself");
    }

    @Test
    void leavesNoFilesToTheCaller() throws Exception {
        try (Jvm jvm = Jvm.start(Jvm.OWN)) {
            ask(jvm, root("CACHE"));
        }
        try (var files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .noneMatch(name -> name.matches("heapfold-\\d+"));
        }
    }
}
