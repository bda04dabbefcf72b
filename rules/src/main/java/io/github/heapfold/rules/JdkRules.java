package io.github.heapfold.rules;

import io.github.heapfold.rules.jdk.collections.JdkCollections;
import io.github.heapfold.rules.jdk.concurrent.JdkConcurrency;
import io.github.heapfold.rules.jdk.desktop.DesktopRules;
import io.github.heapfold.rules.jdk.io.JdkIo;
import io.github.heapfold.rules.jdk.lang.JdkLanguage;
import io.github.heapfold.rules.jdk.memory.JdkMemory;
import io.github.heapfold.rules.jdk.net.JdkNet;
import io.github.heapfold.rules.jdk.security.SecurityRules;
import io.github.heapfold.rules.jdk.stream.JdkStreams;
import io.github.heapfold.rules.jdk.system.JdkSystem;
import io.github.heapfold.rules.jdk.text.JdkText;
import io.github.heapfold.rules.jdk.time.TimeRules;
import io.github.heapfold.typerule.RuleProvider;
import io.github.heapfold.typerule.Rules;

/** All rules for the types of the JDK. Found by {@link java.util.ServiceLoader}; a profiler has them unless told not to. */
public final class JdkRules implements RuleProvider {

    /** For {@link java.util.ServiceLoader}. */
    public JdkRules() {}

    @Override
    public void register(Rules rules) {
        JdkLanguage.register(rules);
        JdkText.register(rules);
        TimeRules.register(rules);
        JdkCollections.register(rules);
        JdkStreams.register(rules);
        JdkConcurrency.register(rules);
        JdkIo.register(rules);
        JdkNet.register(rules);
        JdkMemory.register(rules);
        JdkSystem.register(rules);
        SecurityRules.register(rules);
        DesktopRules.register(rules);
    }
}
