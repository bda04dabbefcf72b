package io.github.heapfold.cli;

import io.github.heapfold.MemoryProfiler;
import io.github.heapfold.rules.scan.PackageClasses;
import io.github.heapfold.typerule.RuleProvider;
import io.github.heapfold.typerule.Rules;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says what a profile shows of a class, and why. */
@Command(
        name = "explain",
        header = "Says what a profile shows of a class, and why: the rule and its origin, the layout, the frames.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        footer = {
            "%nProviders of rules on the class path count, annotations too. Examples:",
            "  heapfold explain HashMap",
            "  heapfold explain --package com.acme --class-path app.jar"
        })
final class ExplainCommand implements Callable<Integer> {
    private final Console console;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it calls
    private CommandSpec spec;

    @Parameters(
            arity = "0..1",
            paramLabel = "CLASS",
            description = "A class, by its full name; by its simple one if eval imports its package.")
    private @Nullable String className;

    @Option(names = "--package", paramLabel = "NAME", description = "List all classes of a package and those beneath.")
    private @Nullable String packageName;

    @Option(
            names = "--scan",
            paramLabel = "NAME",
            split = ",",
            description = "Add the rules that a scan of this package finds, as rules(r -> r.scan(NAME)) would.")
    private List<String> scanned = new ArrayList<>();

    @Option(
            names = {"--class-path", "-cp"},
            paramLabel = "PATH",
            description = "Where your classes are: directories, jars, DIRECTORY/* for all jars in one.")
    private String classPath = "";

    ExplainCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws Failure, IOException {
        if ((className == null) == (packageName == null)) {
            throw new ParameterException(spec.commandLine(), "give a class, or a package with --package, and not both");
        }
        List<String> entries;
        try {
            entries = ClassPath.entries(classPath);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
        try (ClassLookup classes = new ClassLookup(entries)) {
            MemoryProfiler profiler = profiler(classes.loader());
            if (className != null) {
                console.out().println(explain(profiler, classes.find(className)));
            } else if (packageName != null) {
                list(profiler, classes, packageName);
            }
        }
        return 0;
    }

    private static String explain(MemoryProfiler profiler, Class<?> type) throws Failure {
        try {
            return profiler.explain(type).toString();
        } catch (IllegalArgumentException e) {
            throw new Failure(String.valueOf(e.getMessage()));
        }
    }

    private MemoryProfiler profiler(ClassLoader loader) throws Failure {
        try {
            return MemoryProfiler.builder()
                    .rules(rules -> register(rules, loader))
                    .build();
        } catch (IllegalArgumentException | IllegalStateException | ServiceConfigurationError e) {
            throw new Failure(String.valueOf(e.getMessage()));
        }
    }

    /** The providers that only the user's class path has; ours are registered already. */
    private void register(Rules rules, ClassLoader loader) {
        ServiceLoader.load(RuleProvider.class, loader).stream()
                .filter(provider -> loader.equals(provider.type().getClassLoader()))
                .forEach(provider -> rules.provider(provider.get()));
        if (!scanned.isEmpty()) {
            rules.scan(loader, scanned.toArray(String[]::new));
        }
    }

    private void list(MemoryProfiler profiler, ClassLookup classes, String name) throws Failure {
        List<String> names = PackageClasses.names(name, classes.loader());
        if (names.isEmpty()) {
            throw new Failure(
                    "there is no class in package \"" + name + "\"; correct the name, or put its jar on --class-path");
        }
        int width = names.stream().mapToInt(String::length).max().orElse(0);
        classes.load(names, console)
                .forEach(type -> console.out()
                        .println(type.getName()
                                + " ".repeat(width - type.getName().length()) + "  "
                                + profiler.explain(type).chosen()));
    }
}
