package io.github.heapfold.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What holds the commands together; does nothing by itself. */
@Command(
        name = "heapfold",
        description = "Shows where the memory of a Java object goes, field by field.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        synopsisSubcommandLabel = "COMMAND",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done",
            "1:failed",
            "2:wrong options or arguments",
            "3:more growth than diff --fail-above allows",
            "130:interrupted; what was found until then is the result, and says so"
        })
final class HeapfoldCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it calls run
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(),
                "a command is missing; one of "
                        + String.join(", ", spec.subcommands().keySet()));
    }
}
