package io.github.heapfold.export;

import io.github.heapfold.MemoryProfile;
import io.github.heapfold.ProfileBuilder;
import io.github.heapfold.export.browser.Chromium;
import io.github.heapfold.export.browser.Tab;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * How long the page takes to open a profile of so many places, and how many frames a second it draws while zooming, by
 * the page's own marks. {@code export/README.md} has the command.
 */
final class PageBenchmark {
    private static final int ZOOMS = 12;

    private PageBenchmark() {}

    public static void main(String[] arguments) throws IOException {
        int places = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1_000_000;
        Path page = Files.createTempFile("heapfold", ".html");
        try (Chromium browser = Chromium.start();
                Tab tab = browser.tab(1280, 800)) {
            FlameGraph.of(profile(places)).writeTo(page);
            System.out.printf(Locale.ROOT, "%,d places, file %.1f MB%n", places, Files.size(page) / 1e6);
            for (int round = 0; round < 3; round++) {
                measure(tab.withMotion(), page);
            }
        } finally {
            Files.delete(page);
        }
    }

    private static void measure(Tab tab, Path page) {
        tab.open(page, "");
        System.out.printf(
                Locale.ROOT,
                "unpack %.0f ms, open until drawn %.0f ms (since navigation %.0f ms), one drawing %.1f ms of %.0f boxes%n",
                tab.number("heapfold.times.unpack"),
                tab.number("heapfold.times.open"),
                tab.number("heapfold.times.drawn"),
                tab.number("heapfold.times.draw"),
                tab.number("heapfold.boxes.count"));
        List<Double> frames = new ArrayList<>();
        List<Double> drawings = new ArrayList<>();
        for (int zoom = 0; zoom < ZOOMS; zoom++) {
            String before = tab.text("heapfold.scene.focus");
            tab.run(zoom % 4 == 3 ? "heapfold.go({z: []})" : LARGEST_CHILD);
            tab.await("heapfold.scene.focus !== " + before + " && heapfold.zooming === null");
            int count = (int) tab.number("heapfold.times.frames.length");
            for (int i = 1; i < count; i++) { // the first is the time until the browser asked for one
                frames.add(tab.number("heapfold.times.frames[" + i + "]"));
            }
            drawings.add(tab.number("heapfold.times.slowest"));
        }
        frames.sort(null);
        drawings.sort(null);
        System.out.printf(
                Locale.ROOT,
                "zooming: %d frames, median %.1f ms, 95 %% within %.1f ms; slowest drawing of each zoom: median %.1f, most %.1f ms%n",
                frames.size(),
                frames.get(frames.size() / 2),
                frames.get(frames.size() * 95 / 100),
                drawings.get(drawings.size() / 2),
                drawings.get(drawings.size() - 1));
    }

    private static final String LARGEST_CHILD = """
            (() => {
              const {tree, metric, focus} = heapfold.scene;
              heapfold.zoom(tree.children(focus, metric.weights(tree), metric.key, false).list[0]);
            })()""";

    /** Paths of fields of some hundred types, up to fourteen deep, most of the bytes in few of them. */
    private static MemoryProfile profile(int places) {
        Random random = new Random(42);
        ProfileBuilder profile = MemoryProfile.builder();
        List<List<String>> paths = new ArrayList<>();
        paths.add(List.of());
        while (paths.size() <= places) {
            List<String> parent = paths.get(random.nextInt(paths.size()));
            if (parent.size() >= 14) {
                continue;
            }
            int type = random.nextInt(400);
            int children = 1 + random.nextInt(8);
            for (int i = 0; i < children && paths.size() <= places; i++) {
                List<String> path = new ArrayList<>(parent);
                path.add(
                        i == 0
                                ? "Type" + type + "[header]"
                                : "Type" + type + ".field" + i + "of" + paths.size() % 1000);
                profile.add(path, 16 + (long) Math.exp(random.nextGaussian() * 3 + 4), 1);
                paths.add(path);
            }
        }
        return profile.build();
    }
}
