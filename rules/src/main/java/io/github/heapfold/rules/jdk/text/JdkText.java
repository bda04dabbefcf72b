package io.github.heapfold.rules.jdk.text;

import io.github.heapfold.typerule.Rules;

/** Formats, patterns and documents: the families of this package. */
public final class JdkText {
    private JdkText() {}

    public static void register(Rules rules) {
        TextRules.register(rules);
        XmlRules.register(rules);
    }
}
