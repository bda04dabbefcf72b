package io.github.heapfold.cli;

/** The part of the JDK that a plain runtime may lack. */
final class JdkTools {
    private JdkTools() {}

    /** Fails if this Java does not have a module that a command needs. */
    static void require(String command, String module) throws Failure {
        if (ModuleLayer.boot().findModule(module).isEmpty()) {
            throw new Failure("\"" + command + "\" needs the module " + module + ", which the Java at "
                    + System.getProperty("java.home") + " does not have; use a full JDK");
        }
    }
}
