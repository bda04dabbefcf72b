package io.github.heapfold.cli;

import io.github.heapfold.Accounting;
import io.github.heapfold.Attribution;
import io.github.heapfold.Boundaries;
import io.github.heapfold.MemoryProfiler;
import io.github.heapfold.jol.JolLayouts;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** How to make a profile: options of every command that makes one. */
final class ProfilingOptions {
    @Option(names = "--exact", description = "Count padding and spare capacity too.")
    private boolean exact;

    @Option(
            names = "--first-owner",
            description =
                    "Count what several paths lead to for the first of them, not at the place where all of them meet.")
    private boolean firstOwner;

    @Option(
            names = "--stop",
            paramLabel = "TYPE",
            split = ",",
            description = "Do not enter objects of this type; the references to them are counted.")
    private List<String> stopped = new ArrayList<>();

    @Option(
            names = "--follow",
            paramLabel = "TYPE",
            split = ",",
            description = "Enter objects of this type where the walk would stop, such as Thread.")
    private List<String> followed = new ArrayList<>();

    @Option(names = "--skip", paramLabel = "TYPE.field", split = ",", description = "Leave out what a field leads to.")
    private List<String> skipped = new ArrayList<>();

    @Option(
            names = "--split",
            paramLabel = "TYPE.field",
            split = ",",
            description = "Show each entry of the map that a field leads to under its key.")
    private List<String> split = new ArrayList<>();

    @Option(
            names = "--layout",
            paramLabel = "WORDS",
            converter = LayoutWords.Converter.class,
            description = "Sizes of another JVM: jdk-N, compact-headers, no-compressed-oops, no-compressed-classes, "
                    + "align-N, with commas between.")
    private @Nullable LayoutWords layout;

    /** A field of a class. */
    private record Named(Class<?> type, String field) {}

    /**
     * The profiler that they ask for.
     *
     * @param classes finds the classes that they name
     * @throws Failure if there is no such class or field
     */
    MemoryProfiler.Builder builder(ClassLookup classes) throws Failure {
        MemoryProfiler.Builder builder = plain().boundaries(boundaries(classes));
        for (String name : skipped) {
            Named field = field(name, "--skip", classes);
            builder.rules(rules -> rules.skip(field.type, field.field));
        }
        for (String name : split) {
            Named field = field(name, "--split", classes);
            builder.rules(rules -> rules.split(field.type, field.field));
        }
        return layout == null ? builder : builder.layouts(JolLayouts.simulated(layout.layout()));
    }

    /** The same for the classes of another JVM, of which only names are known. */
    MemoryProfiler.Builder builderByName() throws Failure {
        MemoryProfiler.Builder builder = plain().boundaries(Boundaries.standard()
                .stopAt(stopped.toArray(String[]::new))
                .follow(followed.toArray(String[]::new)));
        for (String name : skipped) {
            int dot = dot(name, "--skip");
            builder.rules(rules -> rules.skip(name.substring(0, dot), name.substring(dot + 1)));
        }
        for (String name : split) {
            int dot = dot(name, "--split");
            builder.rules(rules -> rules.split(name.substring(0, dot), name.substring(dot + 1)));
        }
        return builder;
    }

    /** Fails if sizes of a certain JVM are asked for. */
    void checkNoLayout(CommandSpec spec) {
        if (layout != null) {
            throw new ParameterException(
                    spec.commandLine(), "--layout is not for heap dumps, which have sizes of their own; leave it out");
        }
    }

    private MemoryProfiler.Builder plain() {
        return MemoryProfiler.builder()
                .attribution(firstOwner ? Attribution.FIRST : Attribution.COMMON)
                .accounting(exact ? Accounting.EXACT : Accounting.LOGICAL);
    }

    private static int dot(String name, String option) throws Failure {
        int dot = name.lastIndexOf('.');
        if (dot < 1) {
            throw new Failure("\"" + name + "\" names no field; write " + option + " TYPE.field");
        }
        return dot;
    }

    private Boundaries boundaries(ClassLookup classes) throws Failure {
        Boundaries boundaries = Boundaries.standard();
        for (String name : stopped) {
            boundaries = boundaries.stopAt(classes.find(name));
        }
        for (String name : followed) {
            boundaries = boundaries.follow(classes.find(name));
        }
        return boundaries;
    }

    private static Named field(String name, String option, ClassLookup classes) throws Failure {
        int dot = dot(name, option);
        Class<?> type = classes.find(name.substring(0, dot));
        String wanted = name.substring(dot + 1);
        List<String> fields = new ArrayList<>();
        for (Field field : type.getDeclaredFields()) {
            if (field.getName().equals(wanted)) {
                return new Named(type, wanted);
            }
            fields.add(field.getName());
        }
        throw new Failure(type.getName() + " declares no field \"" + wanted + "\"; it has "
                + (fields.isEmpty() ? "none" : String.join(", ", fields)));
    }
}
