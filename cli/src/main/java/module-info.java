/** The command line, and what a JShell session gets. */
module io.github.heapfold.cli {
    requires io.github.heapfold.agent;
    requires io.github.heapfold.core;
    requires io.github.heapfold.dump;
    requires io.github.heapfold.export;
    requires io.github.heapfold.fixtures;
    requires io.github.heapfold.jol;
    requires io.github.heapfold.rules;
    requires info.picocli;
    requires java.compiler;
    requires jdk.jshell;
    requires static org.jspecify;

    exports io.github.heapfold.cli;

    opens io.github.heapfold.cli to
            info.picocli;
}
