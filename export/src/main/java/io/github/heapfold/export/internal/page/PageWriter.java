package io.github.heapfold.export.internal.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes a page: the HTML, style and scripts of this package and the packed model, in one file.
 *
 * <p>Its content security policy allows that style and that script, by their hashes, and nothing else. Names of the
 * profile are in the packed data only, which no browser runs, and the scripts show them as text.
 */
public final class PageWriter {
    private static final List<String> SCRIPTS = List.of(
            "unpack.js",
            "numbers.js",
            "names.js",
            "tree.js",
            "derive.js",
            "metrics.js",
            "colours.js",
            "canvas.js",
            "flame.js",
            "treemap.js",
            "table.js",
            "tables.js",
            "details.js",
            "controls.js",
            "page.js");

    private PageWriter() {}

    /** Writes the page, in UTF-8, and leaves the stream open. */
    public static void write(PageModel model, OutputStream out) throws IOException {
        String style = "\n" + resource("page.css");
        StringBuilder script = new StringBuilder("\n");
        for (String file : SCRIPTS) {
            script.append("// ---- ").append(file).append('\n').append(resource(file));
        }
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("title", escape(model.title()));
        parts.put("style-hash", hash(style));
        parts.put("script-hash", hash(script.toString()));
        parts.put("style", style);
        parts.put("data", PageData.pack(model));
        parts.put("script", script.toString());
        out.write(fill(resource("page.html"), parts).getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    /** Puts parts in the place of their names in double braces; what stands in a part is not looked at. */
    private static String fill(String template, Map<String, String> parts) {
        StringBuilder page = new StringBuilder();
        int at = 0;
        for (int open = template.indexOf("{{"); open >= 0; open = template.indexOf("{{", at)) {
            int close = template.indexOf("}}", open);
            String name = template.substring(open + 2, close);
            String part = parts.get(name);
            if (part == null) {
                throw new IllegalStateException("page.html has a part " + name + " that is none of " + parts.keySet());
            }
            page.append(template, at, open).append(part);
            at = close + 2;
        }
        return page.append(template, at, template.length()).toString();
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = PageWriter.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the page's " + name
                        + " is not beside its classes; repackage the jar with the resources of heapfold-export");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return "sha256-" + Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
