package io.github.heapfold.view;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Writes what stands above and beneath the rows. */
record Notes(Heading heading, int width, Script script, Colours colours) {

    void appendHeading(StringBuilder text, String title, @Nullable Instant date) {
        if (!title.isEmpty()) {
            text.append(colours.title(paragraph(title, "", "")));
        }
        text.append(paragraph(heading.sums(), "", ""));
        text.append(paragraph(heading.making(date), "", ""));
        if (!heading.notes().isEmpty()) {
            text.append(colours.warning(paragraph(heading.notes(), "", "")));
        }
        text.append('\n');
    }

    void appendEnd(StringBuilder text) {
        if (!heading.notes().isEmpty()) {
            text.append('\n');
        }
        if (!heading.cuts().isEmpty()) {
            text.append(paragraph(heading.cuts(), "not followed: ", "  "));
        }
        for (String warning : heading.warnings()) {
            text.append(colours.warning(paragraph(warning, "warning: ", "  ")));
        }
    }

    private String paragraph(String content, String before, String indent) {
        StringBuilder lines = new StringBuilder();
        Paragraph.append(lines, before + script.shown(content), indent, width);
        return lines.toString();
    }
}
