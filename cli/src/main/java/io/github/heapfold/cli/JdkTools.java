package io.github.heapfold.cli;

/** The part of the JDK that a plain runtime may lack. */
final class JdkTools {
    private JdkTools() {}

    /** Fails if this Java cannot compile and run snippets. */
    static void require(String command) throws Failure {
        if (ModuleLayer.boot().findModule("jdk.jshell").isEmpty()) {
            throw new Failure("\"" + command + "\" needs the module jdk.jshell, which the Java at "
                    + System.getProperty("java.home") + " does not have; use a full JDK");
        }
    }
}
