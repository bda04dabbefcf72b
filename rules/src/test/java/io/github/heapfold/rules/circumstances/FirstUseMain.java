package io.github.heapfold.rules.circumstances;

import io.github.heapfold.Attribution;
import io.github.heapfold.MemoryProfiler;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Uses Heapfold for the first time where stack or heap is short, as often as it takes, then where there is enough of both.
 * What was thrown before must have left nothing behind: prints {@code right} if the last profile is right. A main class,
 * because there is one first time in a JVM. Arguments: "stack", "small stack", or so many kilobytes that are left of the heap.
 */
final class FirstUseMain {
    private static final Object ROOT = List.of(Map.of("a", 1L), "b", new int[10]);
    private static int failures;

    private FirstUseMain() {}

    public static void main(String[] arguments) throws Exception {
        // loaded, since class loaders too may be spoilt; what they use is not even loaded
        Class.forName(MemoryProfiler.class.getName());
        Class.forName("io.github.heapfold.internal.heap.FirstUse");
        if (arguments[0].equals("stack")) {
            run(1 << 20, FirstUseMain::descend);
        } else if (arguments[0].equals("small stack")) {
            run(1 << 18, FirstUseMain::attempt);
        } else {
            inFullHeap(Integer.parseInt(arguments[0]) * 1024L);
        }
        boolean wasFirst = failures > 0;
        System.out.println((wasFirst ? "after failures " : "at once ") + (isRight() ? "right" : "wrong"));
    }

    private static void run(int stackBytes, Runnable code) throws InterruptedException {
        Thread thread = new Thread(null, code, "with a stack of its own", stackBytes);
        thread.start();
        thread.join();
    }

    private static boolean isRight() {
        long bytes = MemoryProfiler.standard().profile(ROOT).totalBytes();
        return bytes > 100
                && MemoryProfiler.builder()
                                .attribution(Attribution.COMMON)
                                .build()
                                .profile(ROOT)
                                .totalBytes()
                        == bytes
                && MemoryProfiler.standard().explain(ROOT.getClass()).toString().contains("List");
    }

    /** To the end of the stack, and from there a try at each step back. */
    private static void descend() {
        try {
            descend();
        } catch (StackOverflowError e) {
            if (attempt()) {
                return;
            }
            throw e;
        }
    }

    private static boolean attempt() {
        try {
            return isRight();
        } catch (StackOverflowError e) {
            failures++;
            return false;
        }
    }

    private static void inFullHeap(long bytesLeft) {
        List<byte[]> ballast = new ArrayList<>(1 << 20);
        try {
            for (int size = 1 << 16; size >= 1 << 10; size >>= 1) {
                fill(ballast, size);
            }
        } catch (OutOfMemoryError e) {
            // now it is full
        }
        for (long given = 0; given < bytesLeft && !ballast.isEmpty(); ) {
            given += ballast.remove(ballast.size() - 1).length;
        }
        for (int i = 0; i < 3; i++) {
            try {
                isRight();
            } catch (OutOfMemoryError e) {
                failures++;
            }
        }
        ballast.clear();
    }

    private static void fill(List<byte[]> ballast, int size) {
        try {
            while (true) {
                ballast.add(new byte[size]);
            }
        } catch (OutOfMemoryError e) {
            // smaller ones may fit
        }
    }
}
