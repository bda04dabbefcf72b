package io.github.heapfold.rules.jdk.lang;

import io.github.heapfold.typerule.Rules;

/** Values, exceptions, references, and what reflection answers: the families of this package. */
public final class JdkLanguage {
    private JdkLanguage() {}

    public static void register(Rules rules) {
        ValueRules.register(rules);
        LanguageRules.register(rules);
        ExceptionRules.register(rules);
        ReferenceRules.register(rules);
        StableRules.register(rules);
    }
}
