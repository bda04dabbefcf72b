package io.github.heapfold.rules.jdk.system;

import io.github.heapfold.rules.internal.Display;
import io.github.heapfold.typerule.Rules;
import java.util.List;

/**
 * Loggers, handlers and log records. A logger is one line; the log manager that leads to all others counts for the first
 * logger or handler. What was logged is an element of its record, a record one of the handler that keeps it.
 *
 * <p>Mirrors {@code java/util/logging/LogRecord.java} and {@code Handler.java} with its subclasses, of JDK 17 to 25; leaves
 * rely on no field. Classes by name, since the module need not be there.
 */
final class LoggingRules {
    private static final String PACKAGE = "java.util.logging.";

    private LoggingRules() {}

    static void register(Rules rules) {
        rules.rename(PACKAGE + "Logger", "Logger"); // one type with those of the manager
        rules.leaf(PACKAGE + "Logger", PACKAGE + "Level", PACKAGE + "LogManager")
                .leaf(PACKAGE + "SimpleFormatter", PACKAGE + "XMLFormatter", PACKAGE + "ErrorManager")
                .container(
                        PACKAGE + "LogRecord",
                        c -> c.subclasses()
                                .elements("message", "thrown", "resourceBundle")
                                .slots("parameters")
                                .full()
                                .stackRest());
        for (String logger : List.of("LogManager$RootLogger", "Logger$SystemLogger")) {
            Display.leaf(rules, PACKAGE + logger, "Logger");
        }
        for (String handler : List.of("Handler", "StreamHandler", "ConsoleHandler", "FileHandler", "SocketHandler")) {
            rules.container(
                    PACKAGE + handler,
                    c -> c.subclasses()
                            .elements("filter", "formatter", "errorManager", "output", "writer")
                            .mayLack("output", "writer")
                            .stackRest());
        }
        rules.container(
                PACKAGE + "MemoryHandler",
                c -> c.subclasses()
                        .elements("filter", "formatter", "errorManager", "target")
                        .slots("buffer")
                        .stackRest());
        Display.leaf(rules, "sun.util.logging.internal.LoggingProviderImpl$JULWrapper", "System.Logger");
        Display.leaf(rules, "jdk.internal.logger.LazyLoggers$JdkLazyLogger", "System.Logger");
    }
}
