package io.github.heapfold.rules;

import io.github.heapfold.rules.samples.DocsTable;
import io.github.heapfold.typerule.Claim;
import io.github.heapfold.typerule.RuleRegistry;
import io.github.heapfold.typerule.TypeRule;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The table in {@code docs/what-is-counted.md} is what the registry says. */
class WhatIsCountedTest {
    private static final String OWN = "its own";

    /** One row: types of a package that are shown alike, under one name or each under its own. */
    private record Row(String packageName, String name, String shownAs) {
        /** Of a package, those that keep their names first. */
        static final Comparator<Row> ORDER = Comparator.comparing(Row::packageName)
                .thenComparing(row -> !row.name.equals(OWN))
                .thenComparing(Row::name)
                .thenComparing(Row::shownAs);
    }

    @Test
    void pageListsEveryRule() throws IOException {
        new DocsTable("what-is-counted.md", getClass()).assertIs(table());
    }

    private static String table() {
        Map<Row, List<String>> rows = RuleRegistry.builder().provider(new JdkRules()).build().list().stream()
                .collect(Collectors.groupingBy(
                        WhatIsCountedTest::row,
                        () -> new TreeMap<>(Row.ORDER),
                        Collectors.mapping(WhatIsCountedTest::type, Collectors.toList())));
        StringBuilder table =
                new StringBuilder("| package | types | shown as | name in frames |\n| --- | --- | --- | --- |\n");
        rows.forEach((row, types) -> table.append("| ")
                .append(String.join(" | ", row.packageName, String.join(", ", types), row.shownAs, row.name))
                .append(" |\n"));
        return table.toString();
    }

    private static Row row(RuleRegistry.Listed listed) {
        String type = listed.type();
        String shownAs = shownAs(listed.rule());
        return type == null
                ? new Row("any", OWN, shownAs)
                : new Row(
                        type.substring(0, type.lastIndexOf('.')),
                        listed.name() == null ? OWN : "`" + listed.name() + "`",
                        shownAs);
    }

    private static String type(RuleRegistry.Listed listed) {
        String type = listed.type();
        if (type == null) {
            return "records of nothing but primitives and enums";
        }
        String simple = "`" + type.substring(type.lastIndexOf('.') + 1) + "`";
        return listed.claim() == Claim.SUBCLASSES ? simple + "\\*" : simple;
    }

    private static String shownAs(TypeRule rule) {
        if (rule instanceof TypeRule.Container container && container.shape().oneLine()) {
            return "leaf, `[spare]` apart";
        }
        return rule.getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }
}
