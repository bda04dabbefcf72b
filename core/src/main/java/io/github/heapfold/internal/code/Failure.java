package io.github.heapfold.internal.code;

import java.util.Set;

/** What a rule's code threw, which costs the rule its objects, and nothing else. */
public final class Failure {
    /** What HotSpot says where there is no more memory for anybody; not where one demand was too much. */
    private static final Set<String> EXHAUSTED =
            Set.of("Java heap space", "GC overhead limit exceeded", "Metaspace", "Compressed class space");

    private Failure() {}

    /** What was thrown, in words. Throws it on where memory is used up, since then it is not the code that failed. */
    public static String describe(Throwable thrown) {
        throwIfExhausted(thrown);
        try {
            return String.valueOf(thrown);
        } catch (Throwable again) { // the message is a user's code too
            throwIfExhausted(again);
            return thrown.getClass().getName();
        }
    }

    private static void throwIfExhausted(Throwable thrown) {
        if (thrown.getClass() == OutOfMemoryError.class
                && thrown.getMessage() != null
                && EXHAUSTED.contains(thrown.getMessage())) {
            throw (OutOfMemoryError) thrown;
        }
    }
}
