package io.github.heapfold.dump;

import java.util.stream.LongStream;

/** Where random tests begin: {@code -Dheapfold.seed=N} repeats one case. */
public final class Seeds {
    private Seeds() {}

    /** So many seeds, or the one that is asked for. */
    public static LongStream of(int count) {
        Long one = Long.getLong("heapfold.seed");
        return one != null ? LongStream.of(one) : LongStream.range(0, count);
    }
}
