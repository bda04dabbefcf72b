package io.github.heapfold.internal.code;

/** What a rule's code threw, which costs the rule its objects, and nothing else. */
public final class Failure {
    private Failure() {}

    /** What was thrown, in words. Throws it on where nothing can be expected to work after it, as without memory. */
    public static String describe(Throwable thrown) {
        throwIfFatal(thrown);
        try {
            return String.valueOf(thrown);
        } catch (Throwable again) { // the message is a user's code too
            throwIfFatal(again);
            return thrown.getClass().getName();
        }
    }

    private static void throwIfFatal(Throwable thrown) {
        if (thrown instanceof VirtualMachineError fatal && !(thrown instanceof StackOverflowError)) {
            throw fatal;
        }
    }
}
