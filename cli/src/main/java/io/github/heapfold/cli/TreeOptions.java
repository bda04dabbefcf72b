package io.github.heapfold.cli;

import io.github.heapfold.view.TextTree;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/** How much of the tree to show: options of every command that prints one. */
final class TreeOptions {
    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("NullAway.Init") // picocli sets it before it calls
    private CommandSpec spec;

    @Option(names = "--depth", paramLabel = "N", description = "Show so many levels (default: all that have room).")
    private @Nullable Integer depth;

    @Option(
            names = "--min",
            paramLabel = "PERCENT",
            converter = Percent.class,
            description = "Fold what has less of the total, such as 1%% (default: 0.5%%).")
    private @Nullable Double minimum;

    @Option(names = "--top", paramLabel = "N", description = "Show so many rows, the heaviest (default: 80).")
    private @Nullable Integer top;

    @Option(
            names = "--width",
            paramLabel = "COLUMNS",
            description = "Write no wider line (default: the terminal's width, else 120).")
    private @Nullable Integer width;

    /** A share from {@code 1%} or {@code 1}. */
    static final class Percent implements ITypeConverter<Double> {
        @Override
        public Double convert(String value) {
            String number = value.endsWith("%") ? value.substring(0, value.length() - 1) : value;
            try {
                double percent = Double.parseDouble(number.strip());
                if (percent >= 0 && percent <= 100) {
                    return percent / 100;
                }
            } catch (NumberFormatException e) {
                // says the same
            }
            throw new TypeConversionException("\"" + value + "\" is no share; write one from 0% to 100%, such as 1%");
        }
    }

    /** Fails where a number makes no sense, before any work is done. */
    void check() {
        atLeast(1, "--depth", depth);
        atLeast(1, "--top", top);
        atLeast(TextTree.MINIMUM_WIDTH, "--width", width);
    }

    private void atLeast(int least, String option, @Nullable Integer value) {
        if (value != null && value < least) {
            throw new ParameterException(spec.commandLine(), option + " must be at least " + least + ", was " + value);
        }
    }

    /** A tree as the options and the terminal want it. */
    TextTree onTerminal(TextTree tree, Console console) {
        int columns = Math.max(TextTree.MINIMUM_WIDTH, console.terminal().width());
        return inFile(tree.width(columns))
                .charset(console.charset())
                .colour(console.terminal().colour());
    }

    /** A tree as the options want it. */
    TextTree inFile(TextTree tree) {
        TextTree wanted = depth == null ? tree : tree.maximumDepth(depth);
        wanted = minimum == null ? wanted : wanted.minimumShare(minimum);
        wanted = top == null ? wanted : wanted.maximumRows(top);
        return width == null ? wanted : wanted.width(width);
    }

    /** How many rows of a table that is no tree. */
    int rows(int unlessTold) {
        return top == null ? unlessTold : top;
    }
}
