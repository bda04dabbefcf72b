package io.github.heapfold.rules.jdk.text;

import io.github.heapfold.typerule.RuleRegistry;

/** Formats, patterns and documents: the families of this package. */
public final class JdkText {
    private JdkText() {}

    public static void register(RuleRegistry.Builder rules) {
        TextRules.register(rules);
        XmlRules.register(rules);
    }
}
