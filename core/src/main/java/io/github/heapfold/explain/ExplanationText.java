package io.github.heapfold.explain;

import io.github.heapfold.explain.Explanation.FrameBytes;
import io.github.heapfold.explain.Explanation.Layout;
import io.github.heapfold.explain.Explanation.Region;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Writes an explanation, a paragraph for each question. */
final class ExplanationText {
    private static final String HERE = "(where it stands)";

    private final StringBuilder text = new StringBuilder();

    private ExplanationText() {}

    static String of(Explanation explanation) {
        ExplanationText writer = new ExplanationText();
        writer.write(explanation);
        return writer.text.toString();
    }

    private void write(Explanation e) {
        text.append(e.className()).append(": ").append(e.chosen().rule());
        String simple = e.className().substring(e.className().lastIndexOf('.') + 1);
        if (!simple.endsWith(e.frameName())) {
            text.append(", shown as ").append(e.frameName());
        }
        text.append('\n');
        paragraph("Why", List.of(why(e)));
        paragraph("Passed over", e.passedOver().stream().map(String::valueOf).toList());
        if (e.layout() != null) {
            layout(e.layout());
        }
        paragraph("Frames, bytes", frames(e.frames()));
        paragraph("Not followed", e.notFollowed());
        paragraph("Problems", e.problems());
        text.setLength(text.length() - 1);
    }

    private static String why(Explanation e) {
        return e.chosen().why()
                + (e.chosen().origin().isEmpty() ? "" : ", from " + e.chosen().origin());
    }

    private void paragraph(String title, List<String> lines) {
        if (!lines.isEmpty()) {
            text.append(title).append(":\n");
            lines.forEach(line -> text.append("  ").append(line.stripTrailing()).append('\n'));
        }
    }

    private void layout(Layout layout) {
        List<String> lines = new ArrayList<>();
        for (Region region : layout.regions()) {
            lines.add(String.format(Locale.ROOT, "%4d %4d  %s", region.offsetBytes(), region.bytes(), name(region)));
        }
        paragraph("Layout, " + layout.shallowBytes() + " bytes (" + layout.vm() + "), offset and size", lines);
    }

    private static String name(Region region) {
        return region.name() + (region.type().isEmpty() ? "" : " : " + region.type());
    }

    private static List<String> frames(List<FrameBytes> frames) {
        int width = frames.stream().mapToInt(f -> shown(f).length()).max().orElse(0);
        return frames.stream()
                .map(frame -> shown(frame) + " ".repeat(width - shown(frame).length()) + amount(frame))
                .toList();
    }

    private static String amount(FrameBytes frame) {
        if (frame.bytes() == 0) {
            return "      per " + frame.per() + ", " + frame.then();
        }
        return String.format(Locale.ROOT, " %4d", frame.bytes()) + " per " + frame.per()
                + (frame.then().isEmpty() ? "" : ", and " + frame.then())
                + (frame.exactOnly() ? " (EXACT only)" : "");
    }

    private static String shown(FrameBytes frame) {
        return frame.frame().isEmpty() ? HERE : frame.frame();
    }
}
