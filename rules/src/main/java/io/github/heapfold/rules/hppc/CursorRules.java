package io.github.heapfold.rules.hppc;

import io.github.heapfold.rules.internal.Display;
import io.github.heapfold.typerule.Rules;
import java.util.List;

/**
 * HPPC's cursors and iterators. A cursor that an iterator has moved holds a key and a value.
 *
 * <p>Mirrors {@code AbstractIterator.java} and {@code cursors/} of HPPC 0.8.2 to 0.10.0.
 */
final class CursorRules {
    private static final String PACKAGE = "com.carrotsearch.hppc.";
    private static final String CURSORS = PACKAGE + "cursors.";

    private CursorRules() {}

    static void register(Rules rules, List<String> keys, List<String> types) {
        for (String type : types) {
            if (!type.equals("Object")) {
                rules.leaf(CURSORS + type + "Cursor");
            }
        }
        rules.container(CURSORS + "ObjectCursor", c -> c.elements("value"));
        for (String key : keys) {
            for (String value : types) {
                pair(rules, key, value);
            }
        }
    }

    private static void pair(Rules rules, String key, String value) {
        String cursor = CURSORS + key + value + "Cursor";
        if (key.equals("Object")) {
            rules.container(cursor, value.equals("Object") ? c -> c.keys("key").elements("value") : c -> c.keys("key"));
        } else if (value.equals("Object")) {
            rules.container(cursor, c -> c.elements("value"));
        } else {
            rules.leaf(cursor);
        }
    }

    /** A view, of which javac may leave out references that it does not use. */
    static void view(Rules rules, String type, String displayName, String... fields) {
        Display.container(
                rules, PACKAGE + type, displayName, c -> c.elements(fields).mayLack(fields));
    }

    static void iterator(Rules rules, String type) {
        view(rules, type, "Iterator", "nextElement", "cursor", "this$0");
    }
}
