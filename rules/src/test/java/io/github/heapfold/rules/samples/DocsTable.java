package io.github.heapfold.rules.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A page of the docs with a table that the program makes. */
public final class DocsTable {
    private static final String BEGIN = "<!-- table: begin -->\n";
    private static final String END = "<!-- table: end -->\n";
    private static final String REWRITE = "heapfold.rewriteDocs";

    private final Path page;
    private final Class<?> test;

    /** By the page's file name, and the test that checks it. */
    public DocsTable(String fileName, Class<?> test) {
        page = Path.of("..", "docs", fileName);
        this.test = test;
    }

    /** Fails unless the page has this table; writes it there first if told to. */
    public void assertIs(String table) throws IOException {
        String text = Files.readString(page);
        String before = text.substring(0, text.indexOf(BEGIN) + BEGIN.length());
        String after = text.substring(text.indexOf(END));
        if (Boolean.getBoolean(REWRITE)) {
            Files.writeString(page, before + table + after);
            fail(page + " was rewritten; look at the difference and run again without -D" + REWRITE);
        }
        assertThat(text)
                .as(
                        "run mvn -pl rules -am test -Dtest=%s -Dsurefire.failIfNoSpecifiedTests=false -D%s=true",
                        test.getSimpleName(), REWRITE)
                .isEqualTo(before + table + after);
    }
}
