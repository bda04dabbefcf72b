package io.github.heapfold.export.browser;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.imageio.ImageIO;

/** One tab: opens a file, runs scripts, clicks, types, takes pictures. */
public final class Tab implements AutoCloseable {
    private final Chromium browser;
    private final String target;
    private final String session;
    private final List<String> complaints = new CopyOnWriteArrayList<>();
    private final List<String> requests = new CopyOnWriteArrayList<>();

    Tab(Chromium browser, String target, String session) {
        this.browser = browser;
        this.target = target;
        this.session = session;
    }

    void prepare(int width, int height) {
        for (String domain : List.of("Page", "Runtime", "Log", "Network")) {
            call(domain + ".enable", "{}");
        }
        call(
                "Emulation.setDeviceMetricsOverride",
                "{\"width\":%d,\"height\":%d,\"deviceScaleFactor\":1,\"mobile\":false}".formatted(width, height));
        call("Emulation.setFocusEmulationEnabled", "{\"enabled\":true}");
        theme("light");
    }

    void event(String method, Map<String, Object> parameters) {
        switch (method) {
            case "Runtime.exceptionThrown", "Log.entryAdded", "Page.javascriptDialogOpening" ->
                complaints.add(method + " " + parameters);
            case "Runtime.consoleAPICalled" -> {
                if (!"log".equals(parameters.get("type"))) {
                    complaints.add(method + " " + parameters);
                }
            }
            case "Network.requestWillBeSent" ->
                requests.add(
                        String.valueOf(Json.object(parameters.get("request")).get("url")));
            default -> {}
        }
    }

    private Map<String, Object> call(String method, String parameters) {
        return browser.call(session, method, parameters);
    }

    /** What the page threw, what the browser refused to do for it, and dialogs. */
    public List<String> complaints() {
        return List.copyOf(complaints);
    }

    /** All addresses that were asked for. */
    public List<String> requests() {
        return List.copyOf(requests);
    }

    /** What people prefer who open the page: light or dark. */
    public Tab theme(String theme) {
        call(
                "Emulation.setEmulatedMedia",
                "{\"features\":[{\"name\":\"prefers-color-scheme\",\"value\":\"%s\"},".formatted(theme)
                        + "{\"name\":\"prefers-reduced-motion\",\"value\":\"reduce\"}]}");
        return this;
    }

    /** Lets boxes glide, which tests do without. */
    public Tab withMotion() {
        call("Emulation.setEmulatedMedia", "{\"features\":[]}");
        return this;
    }

    /** Opens a page of Heapfold and waits until it has drawn. */
    public Tab open(Path file, String hash) {
        call("Page.navigate", "{\"url\":\"about:blank\"}");
        call("Page.navigate", "{\"url\":" + Json.quote(file.toUri() + hash) + "}");
        return await("window.heapfold !== undefined && heapfold.scene !== undefined");
    }

    /** Waits until an expression is true. */
    public Tab await(String expression) {
        for (int wait = 0; wait < 600; wait++) {
            if (Boolean.TRUE.equals(run(expression))) {
                return this;
            }
            if (complaints.stream().anyMatch(complaint -> complaint.startsWith("Runtime.exceptionThrown"))) {
                break;
            }
            Chromium.pause();
        }
        throw new AssertionError("never true: " + expression + "; the browser said " + complaints);
    }

    /** The value of an expression: text, a double, a boolean, a list, a map or null. */
    public Object run(String expression) {
        Map<String, Object> answer = call(
                "Runtime.evaluate",
                "{\"returnByValue\":true,\"awaitPromise\":true,\"expression\":" + Json.quote(expression) + "}");
        if (answer.containsKey("exceptionDetails")) {
            throw new AssertionError(expression + " threw " + answer.get("exceptionDetails"));
        }
        return Json.object(answer.get("result")).get("value");
    }

    public String text(String expression) {
        return String.valueOf(run(expression));
    }

    public double number(String expression) {
        return (Double) run(expression);
    }

    /** Clicks at a point of the window. */
    public Tab click(double x, double y) {
        for (String type : List.of("mouseMoved", "mousePressed", "mouseReleased")) {
            call(
                    "Input.dispatchMouseEvent",
                    "{\"type\":\"%s\",\"x\":%s,\"y\":%s,\"button\":\"left\",\"clickCount\":1}".formatted(type, x, y));
        }
        return this;
    }

    /** Moves the mouse to a point of the window. */
    public Tab hover(double x, double y) {
        call("Input.dispatchMouseEvent", "{\"type\":\"mouseMoved\",\"x\":%s,\"y\":%s}".formatted(x, y));
        return this;
    }

    /** Presses a key, by its name in the browser: a letter, Enter, ArrowDown. */
    public Tab press(String key) {
        String text = key.length() == 1 ? ",\"text\":" + Json.quote(key) : "";
        call("Input.dispatchKeyEvent", "{\"type\":\"keyDown\",\"key\":" + Json.quote(key) + text + "}");
        call("Input.dispatchKeyEvent", "{\"type\":\"keyUp\",\"key\":" + Json.quote(key) + "}");
        return this;
    }

    /** What is in the window as a picture, kept in a file too. */
    public BufferedImage picture(Path file) {
        String data =
                (String) call("Page.captureScreenshot", "{\"format\":\"png\"}").get("data");
        byte[] png = Base64.getDecoder().decode(data);
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.write(file, png);
            return ImageIO.read(new ByteArrayInputStream(png));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        browser.close(this, target, session);
    }
}
