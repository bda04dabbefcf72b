package io.github.heapfold.internal.walk;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;

/**
 * Finds where objects stand that a reference seen late would have stand at a higher place, and with them what only they refer
 * to. All of a round are decided before any is moved, so the order within it does not matter. Places only rise, so the rounds
 * end.
 */
final class Rounds {
    private static final int CHECK_EVERY = 1024;

    private final Ownership ownership;
    private final References references;
    private final Predicate<Object> leavesOut;
    private final BooleanSupplier goesOn;
    private final Deque<Move> open = new ArrayDeque<>();

    private record Move(Object object, Site from, Site to) {}

    /** Asks now and then whether to go on: objects that moved meanwhile could lead round in circles. */
    Rounds(Ownership ownership, References references, Predicate<Object> leavesOut, BooleanSupplier goesOn) {
        this.ownership = ownership;
        this.references = references;
        this.leavesOut = leavesOut;
        this.goesOn = goesOn;
    }

    /** Whether it came to its end. */
    boolean run() {
        long scanned = 0;
        List<Move> round = new ArrayList<>();
        while (ownership.moveLate((object, from, to) -> round.add(new Move(object, from, to)))) {
            for (Move move : round) {
                open.add(move);
                while (!open.isEmpty()) {
                    if (++scanned % CHECK_EVERY == 0 && !goesOn.getAsBoolean()) {
                        return false;
                    }
                    move(open.pop());
                }
            }
            round.clear();
        }
        return true;
    }

    private void move(Move move) {
        references.forEach(move.object, move.from, move.to, (target, before, now) -> {
            if (leavesOut.test(target)) {
                return;
            }
            int rank = ownership.rank(target);
            if (rank < 0) {
                if (before != now) {
                    open.push(new Move(target, before, now));
                }
            } else if (now.onClaim != Site.STOPPED) {
                ownership.see(target, rank, now);
            }
        });
    }
}
