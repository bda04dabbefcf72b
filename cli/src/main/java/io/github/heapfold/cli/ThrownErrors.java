package io.github.heapfold.cli;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

/** Says what a user's code threw, with the lines of the user's own text. */
final class ThrownErrors {
    private static final int FRAMES = 50;
    private static final String MEMORY = "allow more memory, for example JDK_JAVA_OPTIONS=-Xmx8g";

    private ThrownErrors() {}

    static Failure failure(Source source, Throwable thrown) {
        StringBuilder text = new StringBuilder("the expression threw ");
        Set<Throwable> told = Collections.newSetFromMap(new IdentityHashMap<>());
        String before = "";
        for (Throwable next = thrown; next != null && told.add(next); next = next.getCause()) {
            text.append(before).append(name(next));
            frames(source, next, text);
            before = "\ncaused by ";
        }
        return new Failure(text + (thrown instanceof OutOfMemoryError ? "\n" + MEMORY : ""));
    }

    private static String name(Throwable thrown) {
        try {
            return thrown.toString();
        } catch (RuntimeException | Error e) {
            return thrown.getClass().getName(); // its message is the user's code too
        }
    }

    /** Down to what the user wrote; what called it is ours. */
    private static void frames(Source source, Throwable thrown, StringBuilder text) {
        StackTraceElement[] frames = thrown.getStackTrace();
        int last = frames.length - 1;
        while (last >= 0 && !isOfTheUser(frames[last])) {
            last--;
        }
        for (int i = 0; i <= last; i++) {
            if (i == FRAMES) {
                text.append("\n    and ").append(last + 1 - i).append(" more");
                return;
            }
            text.append("\n    at ").append(isOfTheUser(frames[i]) ? place(source, frames[i]) : frames[i].toString());
        }
    }

    private static boolean isOfTheUser(StackTraceElement frame) {
        return frame.getClassName().equals(Source.CLASS) || frame.getClassName().startsWith(Source.CLASS + "$");
    }

    private static String place(Source source, StackTraceElement frame) {
        String type = frame.getClassName().equals(Source.CLASS)
                ? ""
                : frame.getClassName().substring(Source.CLASS.length() + 1) + ".";
        String method = frame.getMethodName();
        boolean isBody = type.isEmpty() && (method.equals(Source.METHOD) || method.startsWith("lambda$"));
        int line = source.line(frame.getLineNumber());
        return (isBody ? "" : type + method + " ") + (line > 0 ? "(line " + line + ")" : "");
    }
}
