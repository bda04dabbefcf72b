package io.github.heapfold.typerule;

import java.lang.StackWalker.StackFrame;

/** Where the code stands that registers a rule. */
final class Caller {
    private static final StackWalker STACK = StackWalker.getInstance();
    private static final String OURS = Caller.class.getPackageName() + ".";

    private Caller() {}

    /** {@code "rules of this profiler, Main.java:12"}. */
    static String describe() {
        return "rules of this profiler, "
                + STACK.walk(frames -> frames.filter(frame -> !isRegistry(frame.getClassName()))
                        .findFirst()
                        .map(Caller::place)
                        .orElse("unknown"));
    }

    private static boolean isRegistry(String className) {
        return className.startsWith(OURS + "Rules") || className.startsWith(OURS + "Caller");
    }

    private static String place(StackFrame frame) {
        return frame.getFileName() == null ? frame.getClassName() : frame.getFileName() + ":" + frame.getLineNumber();
    }
}
