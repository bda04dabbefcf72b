package io.github.heapfold.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Ctrl-C during a walk ends the walk, not the program: what was found is still written. At any other time it ends the program.
 * A process that is told to end runs its shutdown hooks while its threads go on; ours waits for the result to be written.
 */
final class Interruption {
    /** What shells say of a command that was interrupted. */
    static final int EXIT_CODE = 130;

    private static final int SECONDS = 60;
    private static final Interruption OF_PROCESS = new Interruption();

    private final CountDownLatch written = new CountDownLatch(1);
    private boolean hooked;
    private volatile boolean walking;
    private volatile boolean asked;

    private Interruption() {}

    static Interruption ofProcess() {
        return OF_PROCESS;
    }

    /** Whether the walk that began was to end. */
    boolean isAsked() {
        return asked;
    }

    /** From here until {@link #end} a walk goes on. */
    synchronized void begin() {
        walking = true;
        if (!hooked) {
            hooked = true;
            Runtime.getRuntime().addShutdownHook(new Thread(this::onShutdown, "heapfold-interruption"));
        }
    }

    void end() {
        walking = false;
    }

    private void onShutdown() {
        if (!walking) {
            return;
        }
        asked = true;
        try {
            if (written.await(SECONDS, TimeUnit.SECONDS)) {
                Runtime.getRuntime().halt(EXIT_CODE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** All is written: ends the process with this code, or with that of an interruption if there was one. */
    void exit(int code) {
        written.countDown();
        System.exit(code); // waits for the hook, which ends the process
    }
}
