package io.github.heapfold.internal.walk;

import io.github.heapfold.internal.shape.Frame;
import io.github.heapfold.internal.shape.FrameText;
import io.github.heapfold.typerule.VisitOutput;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Notes what a user's code tells of one object, to be used once the code has come to its end. */
final class VisitRecorder implements VisitOutput {
    private final List<Told> told = new ArrayList<>();
    private final Thread owner = Thread.currentThread();
    private volatile boolean closed;
    private volatile boolean misused;
    private long sum;

    /** A leaf if there is no target, else an object to walk. */
    record Told(@Nullable Frame frame, @Nullable Object target, long bytes) {}

    List<Told> told() {
        return told;
    }

    /** All bytes reported. */
    long bytes() {
        return sum;
    }

    /** Ends the visit. Throws if it was not the visiting thread alone that told. */
    void finish() {
        close();
        if (misused) {
            throw otherThread();
        }
    }

    void close() {
        closed = true;
    }

    /** Nothing is noted for another thread, so what was told needs no lock. */
    private void check() {
        if (closed) {
            throw new IllegalStateException("the visit is over; a rule must not keep its output for later");
        }
        if (Thread.currentThread() != owner) {
            misused = true;
            throw otherThread();
        }
    }

    private static IllegalStateException otherThread() {
        return new IllegalStateException(
                "another thread used the output of the visit; a rule must tell on its own thread");
    }

    @Override
    public void leaf(String frame, long bytes) {
        check();
        if (bytes < 0) {
            throw new IllegalArgumentException("bytes of \"" + frame + "\" must not be negative, were " + bytes);
        }
        sum = Math.addExact(sum, bytes);
        told.add(new Told(checked(frame), null, bytes));
    }

    @Override
    public void walk(String frame, @Nullable Object target) {
        check();
        Frame checked = checked(frame);
        if (target != null) {
            told.add(new Told(checked, target, 0));
        }
    }

    @Override
    public void element(@Nullable Object target) {
        check();
        if (target != null) {
            told.add(new Told(null, target, 0));
        }
    }

    private static Frame checked(String frame) {
        String problem = FrameText.problem(frame);
        if (problem != null) {
            throw new IllegalArgumentException("\"" + frame + "\" cannot be a frame: " + problem);
        }
        return Frame.text(frame);
    }
}
