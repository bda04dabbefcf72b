package io.github.heapfold.internal.heap;

/**
 * Sees to it that there are stack and heap enough to initialize classes. A class whose initializer fails cannot be used as
 * long as the JVM lives, the JDK's classes included; so what is short is thrown before one is touched, and a later call
 * finds nothing spoilt.
 */
public final class FirstUse {
    private static final int FRAMES = 450;
    private static final int CHUNKS = 32;
    private static final int CHUNK_BYTES = 1 << 16;

    private FirstUse() {}

    /**
     * Throws unless there is room.
     *
     * @throws StackOverflowError if the thread is too near the end of its stack
     * @throws OutOfMemoryError if the heap is too full
     */
    public static void requireRoom() {
        descend(FRAMES, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12);
        byte[][] chunks = new byte[CHUNKS][];
        for (int i = 0; i < chunks.length; i++) {
            chunks[i] = new byte[CHUNK_BYTES];
        }
    }

    /** With so many arguments that a frame of compiled code is not much smaller than another. */
    private static long descend(
            int frames,
            long a,
            long b,
            long c,
            long d,
            long e,
            long f,
            long g,
            long h,
            long i,
            long j,
            long k,
            long l) {
        return frames == 0
                ? a + b + c + d + e + f + g + h + i + j + k + l
                : descend(frames - 1, b, c, d, e, f, g, h, i, j, k, l, a + frames) + a + b + c + d + e + f + g + h;
    }
}
