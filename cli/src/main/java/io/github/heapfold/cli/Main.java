package io.github.heapfold.cli;

import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.UnmatchedArgumentException;

/** Starts the command line: {@code java -jar heapfold.jar COMMAND ...}. */
public final class Main {
    /** Something could not be done. */
    static final int FAILED = 1;
    /** Something was asked for that makes no sense. */
    static final int USAGE = 2;
    /** A profile grew by more than it may. */
    static final int GREW = 3;

    private Main() {}

    public static void main(String[] args) {
        Interruption.ofProcess().exit(run(Console.ofProcess(), args));
    }

    /** Runs one command and answers its exit code. */
    static int run(Console console, String... args) {
        CommandLine commands = new CommandLine(new HeapfoldCommand())
                .addSubcommand(new AttachCommand(console))
                .addSubcommand(new DemoCommand(console))
                .addSubcommand(new DumpCommand(console))
                .addSubcommand(new EvalCommand(console))
                .addSubcommand(new ExplainCommand(console))
                .addSubcommand(new ReadCommand(console))
                .addSubcommand(new ConvertCommand(console))
                .addSubcommand(new DiffCommand(console))
                .addSubcommand(new MergeCommand(console))
                .addSubcommand(new TopCommand(console));
        CommandLine jshell = new CommandLine(new JShellCommand(console));
        jshell.setUnmatchedOptionsArePositionalParams(true); // they are for jshell
        commands.addSubcommand(jshell)
                .addSubcommand("completion", new AutoComplete.GenerateCompletion())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setOut(console.outWriter())
                .setErr(console.errWriter())
                .setParameterExceptionHandler(usageError(console))
                .setExecutionExceptionHandler(failure(console));
        try {
            return commands.execute(args);
        } catch (OutOfMemoryError e) {
            console.error("out of memory; allow more, for example JDK_JAVA_OPTIONS=-Xmx8g");
            return FAILED;
        }
    }

    private static IParameterExceptionHandler usageError(Console console) {
        return (e, args) -> {
            CommandLine command = e.getCommandLine();
            boolean unquoted = e instanceof UnmatchedArgumentException
                    && command.getCommandSpec().userObject() instanceof EvalCommand;
            console.error(e.getMessage() + (unquoted ? "; put the expression in quotes" : ""));
            console.note("Try: " + command.getCommandSpec().qualifiedName(" ") + " --help");
            return USAGE;
        };
    }

    private static IExecutionExceptionHandler failure(Console console) {
        return (e, command, parsed) -> {
            if (e instanceof Failure failure) {
                console.error(failure.text());
            } else {
                console.error("this is a bug of Heapfold, please report it:");
                e.printStackTrace(console.err());
            }
            return FAILED;
        };
    }
}
