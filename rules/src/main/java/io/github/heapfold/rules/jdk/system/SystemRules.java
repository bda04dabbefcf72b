package io.github.heapfold.rules.jdk.system;

import io.github.heapfold.rules.internal.Display;
import io.github.heapfold.typerule.Rules;
import java.lang.module.ModuleDescriptor;
import java.util.List;
import java.util.ServiceLoader;
import java.util.random.RandomGeneratorFactory;

/**
 * Processes, services, random generators, and what the system tells of itself. The providers that a service loader has
 * made are elements.
 *
 * <p>Mirrors {@code java/lang/ProcessBuilder.java} and {@code java/util/ServiceLoader.java} of JDK 17 to 25; leaves rely on
 * no field.
 */
final class SystemRules {
    private SystemRules() {}

    static void register(Rules rules) {
        rules.container(
                        ProcessBuilder.class,
                        c -> c.elements("command", "directory", "environment").slots("redirects"))
                .leaf(Runtime.class, Runtime.Version.class, StackWalker.class, ModuleDescriptor.class, Package.class)
                .leaf(Character.UnicodeBlock.class)
                .container(
                        ServiceLoader.class,
                        c -> c.elements("instantiatedProviders").stackRest())
                .leaf(RandomGeneratorFactory.class)
                .leaf("java.lang.management.MemoryUsage", "java.lang.management.ThreadInfo")
                .leaf("javax.management.ObjectName");
        Display.leaf(rules, "java.lang.StackFrameInfo", "StackFrame");
        Display.leaf(rules, "java.lang.ProcessImpl", "Process");
        Display.leaf(rules, "java.lang.ProcessHandleImpl", "ProcessHandle");
        Display.leaf(rules, "java.lang.ProcessHandleImpl$Info", "ProcessHandle.Info");
        Display.leaf(rules, "java.lang.ProcessEnvironment$StringEnvironment", "Environment");
        rules.rename(ProcessBuilder.Redirect.class, "ProcessBuilder.Redirect");
        for (int i = 1; i <= 6; i++) {
            Display.leaf(rules, "java.lang.ProcessBuilder$Redirect$" + i, "ProcessBuilder.Redirect");
        }
        random(rules);
    }

    private static void random(Rules rules) {
        rules.leaf("java.util.concurrent.ThreadLocalRandom");
        for (String module : List.of("jdk.random.", "jdk.internal.random.")) { // the latter since 23
            for (String generator : List.of(
                    "L32X64MixRandom",
                    "L64X128MixRandom",
                    "L64X128StarStarRandom",
                    "L64X256MixRandom",
                    "L64X1024MixRandom",
                    "L128X128MixRandom",
                    "L128X256MixRandom",
                    "L128X1024MixRandom",
                    "Xoroshiro128PlusPlus",
                    "Xoshiro256PlusPlus")) {
                Display.leaf(rules, module + generator, "RandomGenerator");
            }
        }
    }
}
