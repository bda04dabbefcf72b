package io.github.heapfold.agent.target;

import io.github.heapfold.MemoryProfile;
import io.github.heapfold.agent.exchange.Answer;
import io.github.heapfold.agent.exchange.RefusedException;
import io.github.heapfold.agent.exchange.Request;
import io.github.heapfold.dump.DumpTaker;
import io.github.heapfold.dump.notes.DumpException;
import java.io.IOException;
import java.lang.instrument.Instrumentation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;

/** Does in the target what was asked, and writes the answer. */
public final class Target {
    private Target() {}

    /** Called by name, with a directory of the caller's; its absence means that nobody waits any more. */
    public static void answer(Path directory, Properties properties, Instrumentation instrumentation)
            throws IOException {
        try {
            Request request = Request.read(properties);
            if (request.dump() != null) {
                DumpTaker.take(request.dump(), List.of(instrumentation.getAllLoadedClasses()));
                Answer.write(MemoryProfile.builder().build(), directory);
            } else {
                Answer.write(
                        Profiled.of(request, instrumentation.getAllLoadedClasses(), objects -> Files.exists(directory)),
                        directory);
            }
        } catch (RefusedException | DumpException e) {
            Answer.refuse(String.valueOf(e.getMessage()), directory);
        }
    }
}
