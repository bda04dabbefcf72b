package io.github.heapfold.export.browser;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** One running browser. Tabs of it are independent of each other. */
public final class Chromium implements AutoCloseable {
    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");
    private static final int SECONDS = 60;

    private final Process process;
    private final Path profile;
    private final WebSocket socket;
    private final AtomicInteger calls = new AtomicInteger();
    private final Map<Integer, CompletableFuture<Map<String, Object>>> waiting = new ConcurrentHashMap<>();
    private final Map<String, Tab> tabs = new ConcurrentHashMap<>();

    private Chromium(Path program) throws IOException {
        profile = Files.createTempDirectory("heapfold-chromium");
        process = new ProcessBuilder(command(program, profile))
                .redirectErrorStream(true)
                .redirectOutput(profile.resolve("output.txt").toFile())
                .start();
        socket = HttpClient.newHttpClient()
                .newWebSocketBuilder()
                .buildAsync(address(), new Messages())
                .join();
    }

    private static List<String> command(Path program, Path profile) {
        return List.of(
                program.toString(),
                "--headless",
                "--no-sandbox", // CI runs as root
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--force-color-profile=srgb",
                "--remote-debugging-port=0",
                "--user-data-dir=" + profile,
                "about:blank");
    }

    /** Where the browser is, if there is one. */
    public static Optional<Path> program() {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(java.io.File.pathSeparator))
                .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** Starts a browser. */
    public static Chromium start() {
        Path program = program().orElseThrow(() -> new IllegalStateException("no " + NAMES + " on the PATH"));
        try {
            return new Chromium(program);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** The browser says where it listens in a file of its profile. */
    private URI address() throws IOException {
        Path file = profile.resolve("DevToolsActivePort");
        for (int wait = 0; wait < SECONDS * 20; wait++) {
            if (Files.exists(file)) {
                List<String> lines = Files.readAllLines(file);
                if (lines.size() >= 2) {
                    return URI.create("ws://127.0.0.1:" + lines.get(0) + lines.get(1));
                }
            }
            pause();
        }
        throw new IllegalStateException(
                "the browser does not listen; it said " + Files.readString(profile.resolve("output.txt")));
    }

    static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A new tab, so many pixels large. */
    public Tab tab(int width, int height) {
        String target = (String)
                call("", "Target.createTarget", "{\"url\":\"about:blank\"}").get("targetId");
        String session =
                (String) call("", "Target.attachToTarget", "{\"targetId\":" + Json.quote(target) + ",\"flatten\":true}")
                        .get("sessionId");
        Tab tab = new Tab(this, target, session);
        tabs.put(session, tab);
        tab.prepare(width, height);
        return tab;
    }

    void close(Tab tab, String target, String session) {
        call("", "Target.closeTarget", "{\"targetId\":" + Json.quote(target) + "}");
        tabs.remove(session, tab);
    }

    /** Calls a method of the protocol and waits for the result. */
    Map<String, Object> call(String session, String method, String parameters) {
        int id = calls.incrementAndGet();
        CompletableFuture<Map<String, Object>> answer = new CompletableFuture<>();
        waiting.put(id, answer);
        String to = session.isEmpty() ? "" : ",\"sessionId\":" + Json.quote(session);
        String message = "{\"id\":" + id + to + ",\"method\":" + Json.quote(method) + ",\"params\":" + parameters + "}";
        synchronized (socket) {
            socket.sendText(message, true).join();
        }
        Map<String, Object> reply = answer.orTimeout(SECONDS, TimeUnit.SECONDS).join();
        if (reply.containsKey("error")) {
            throw new IllegalStateException(method + ": " + reply.get("error"));
        }
        return Json.object(reply.get("result"));
    }

    private final class Messages implements WebSocket.Listener {
        private final StringBuilder part = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
            part.append(data);
            if (last) {
                Map<String, Object> message = Json.object(Json.read(part.toString()));
                part.setLength(0);
                deliver(message);
            }
            from.request(1);
            return CompletableFuture.completedFuture(null);
        }
    }

    private void deliver(Map<String, Object> message) {
        if (message.get("id") instanceof Double id) {
            CompletableFuture<Map<String, Object>> answer = waiting.remove(id.intValue());
            if (answer != null) {
                answer.complete(message);
            }
        } else if (message.get("sessionId") instanceof String session && tabs.containsKey(session)) {
            tabs.get(session).event((String) message.get("method"), Json.object(message.get("params")));
        }
    }

    /** Ends the browser and removes what it left. */
    @Override
    public void close() {
        try {
            List<ProcessHandle> all = new ArrayList<>(process.descendants().toList());
            all.add(process.toHandle());
            call("", "Browser.close", "{}");
            for (ProcessHandle one : all) {
                one.onExit().get(10, TimeUnit.SECONDS);
            }
        } catch (Exception e) {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
        try (Stream<Path> files = Files.walk(profile)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException | java.io.UncheckedIOException e) {
            // the folder for temporary files is not ours to tidy at any price
        }
    }
}
