package io.github.heapfold.cli;

import java.lang.reflect.Method;
import java.util.Map;
import jdk.jshell.execution.DirectExecutionControl;
import jdk.jshell.spi.ExecutionControl;
import jdk.jshell.spi.ExecutionControlProvider;
import jdk.jshell.spi.ExecutionEnv;
import org.jspecify.annotations.Nullable;

/**
 * Runs snippets in this JVM and keeps the object that the last one gave. JShell itself hands out only its text, and calls
 * its {@code toString} for that; here no code of the object runs.
 */
final class ValueCapture implements ExecutionControlProvider {
    private @Nullable Object value;

    /** What the last snippet gave; null if it gave null or nothing. */
    @Nullable
    Object value() {
        return value;
    }

    @Override
    public String name() {
        return "heapfold";
    }

    @Override
    public ExecutionControl generate(ExecutionEnv env, Map<String, String> parameters) {
        return new DirectExecutionControl() {
            @Override
            protected String invoke(Method snippet) throws Exception {
                value = null;
                value = snippet.invoke(null);
                return "";
            }
        };
    }
}
