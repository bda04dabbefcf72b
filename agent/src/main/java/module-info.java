/** Profiles a running JVM: the caller's side, and what runs in the target. */
@SuppressWarnings("module") // the sibling exported to is built after this one, so javac cannot see it yet
module io.github.heapfold.agent {
    requires io.github.heapfold.dump;
    requires io.github.heapfold.export;
    requires io.github.heapfold.jol;
    requires io.github.heapfold.rules;
    requires java.instrument;
    requires java.management;
    requires static jdk.attach; // the caller's side only
    requires static org.jspecify;
    requires transitive io.github.heapfold.core;

    exports io.github.heapfold.agent to
            io.github.heapfold.cli;
    exports io.github.heapfold.agent.exchange to
            io.github.heapfold.cli;
}
