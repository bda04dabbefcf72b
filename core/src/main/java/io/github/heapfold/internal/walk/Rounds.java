package io.github.heapfold.internal.walk;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;

/**
 * Moves objects that a reference seen late would have stand at a higher place, and with them what only they refer to. All of a
 * round are decided before any is moved, so the order within it does not matter. Places only rise, so the rounds end.
 */
final class Rounds {
    private final Ownership ownership;
    private static final int CHECK_EVERY = 1024;

    private final Recount recount;
    private final Predicate<Object> leavesOut;
    private final BooleanSupplier goesOn;
    private final Deque<Move> open = new ArrayDeque<>();

    private record Move(Object object, Site from, Site to, int told) {}

    /** Asks now and then whether to go on: objects that moved meanwhile could lead round in circles. */
    Rounds(Ownership ownership, Recount recount, Predicate<Object> leavesOut, BooleanSupplier goesOn) {
        this.ownership = ownership;
        this.recount = recount;
        this.leavesOut = leavesOut;
        this.goesOn = goesOn;
    }

    /** Whether it came to its end. */
    boolean run() {
        long scanned = 0;
        for (List<Ownership.Waiting> round = ownership.takeLate(); !round.isEmpty(); round = ownership.takeLate()) {
            List<Move> decided = new ArrayList<>();
            for (Ownership.Waiting waiting : round) {
                Site from = ownership.standOf(waiting.rank());
                if (from != null) {
                    Site to = ownership.referrers().stand(ownership.seenOf(waiting.rank()), from);
                    decided.add(new Move(waiting.object(), from, to, ownership.toldOf(waiting.rank())));
                    ownership.stands(waiting.rank(), to);
                }
            }
            for (Move move : decided) {
                open.add(move);
                while (!open.isEmpty()) {
                    if (++scanned % CHECK_EVERY == 0 && !goesOn.getAsBoolean()) {
                        return false;
                    }
                    move(open.pop());
                }
            }
        }
        return true;
    }

    private void move(Move move) {
        if (move.from == move.to) {
            return;
        }
        recount.move(move.object, move.from, move.to, move.told);
        recount.forEachReference(move.object, move.from, move.to, (target, from, to, told) -> {
            if (leavesOut.test(target)) {
                return;
            }
            int rank = ownership.rank(target);
            if (rank >= 0) {
                ownership.move(target, rank, from, to);
            } else if (from != to) {
                open.push(new Move(target, from, to, told));
            }
        });
    }
}
