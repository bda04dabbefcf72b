package io.github.heapfold.rules;

import io.github.heapfold.rules.samples.DocsTable;
import io.github.heapfold.typerule.RuleRegistry;
import io.github.heapfold.typerule.RuleRegistry.Listed;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The table in {@code docs/what-is-counted-in-libraries.md} is what the registry says. */
class WhatIsCountedInLibrariesTest {
    /** In libraries that generate a class for each type of value, or pair of them. */
    private static final Pattern ELEMENT_TYPE =
            Pattern.compile("(Boolean|Byte|Char|Short|Int|Long|Float|Double|Object|Reference)(?=[A-Z2$s]|$)");

    private static final Pattern ELEMENT_PACKAGE =
            Pattern.compile("(?<=\\.)(booleans|bytes|chars|shorts|ints|longs|floats|doubles|objects)\\b");

    private static final List<String> GENERATED =
            List.of("it.unimi.dsi.fastutil", "org.eclipse.collections", "com.carrotsearch.hppc", "org.agrona");

    /** What one row lists; names in alphabetical order. */
    private static final class Row {
        final Set<String> containers = new TreeSet<>();
        final Set<String> others = new TreeSet<>();
        final Set<String> names = new TreeSet<>();

        void add(Listed listed, String type) {
            if (listed.name() != null) {
                names.add("`" + general(listed.type(), listed.name()) + "`");
            } else if (listed.rule().kind().equals("container")) {
                containers.add("`" + type + "`");
            } else {
                others.add("`" + type + "` (" + listed.rule().kind() + ")");
            }
        }

        @Override
        public String toString() {
            return String.join(
                    " | ", String.join(", ", containers), String.join(", ", others), String.join(", ", names));
        }
    }

    @Test
    void pageListsEveryRule() throws IOException {
        new DocsTable("what-is-counted-in-libraries.md", getClass()).assertIs(table());
    }

    private static String table() {
        Map<String, Row> rows = new TreeMap<>();
        for (Listed listed :
                RuleRegistry.builder().provider(new LibraryRules()).build().list()) {
            String type = String.valueOf(listed.type());
            int dot = type.lastIndexOf('.');
            String in = general(type, type.substring(0, Math.max(0, dot)));
            rows.computeIfAbsent(in, key -> new Row()).add(listed, general(type, type.substring(dot + 1)));
        }
        StringBuilder table = new StringBuilder(
                "| package | containers | others | names of private classes |\n| --- | --- | --- | --- |\n");
        rows.forEach((in, row) ->
                table.append("| ").append(in).append(" | ").append(row).append(" |\n"));
        return table.toString();
    }

    private static String general(String type, String text) {
        if (GENERATED.stream().noneMatch(type::startsWith)) {
            return text;
        }
        return ELEMENT_TYPE
                .matcher(ELEMENT_PACKAGE.matcher(text).replaceAll("*"))
                .replaceAll("*");
    }
}
