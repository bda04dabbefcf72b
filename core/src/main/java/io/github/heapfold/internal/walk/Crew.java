package io.github.heapfold.internal.walk;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Several walkers on one graph. They share the visited set, so that each object is claimed once; each has counters of its
 * own, which are added up at the end. The calling thread begins; the others start when it has shown, by coming to its first
 * check, that there is enough to do. A walker that checks in while another waits gives a part of its work away.
 */
final class Crew {
    /** How many objects a walker claims between two checks. */
    static final int INTERVAL = 1024;

    private final VisitedSet visited;
    private final SharedClaims claims;
    private final Sites leaderSites;
    private final WalkControl control;
    /** How many threads there are to be; fewer from the moment when the system gives no more. */
    private int size;

    private final long claimedBefore;

    private final List<Thread> threads = new ArrayList<>();
    private final List<Sites> memberSites = new ArrayList<>();
    private final Deque<Work> offered;
    private final List<GraphWalker> walkers = new ArrayList<>();
    private int waiting;
    private boolean started;
    private boolean over;
    private @Nullable Throwable failure;

    /** With what members of earlier crews of the same walk claimed. */
    Crew(
            VisitedSet visited,
            SharedClaims claims,
            Sites leaderSites,
            WalkControl control,
            int size,
            long claimedBefore) {
        this.visited = visited;
        this.claims = claims;
        this.leaderSites = leaderSites;
        this.control = control;
        this.size = size;
        this.claimedBefore = claimedBefore;
        offered = new ArrayDeque<>(size);
    }

    /** Walks one root, and returns when all threads have ended. Throws what any of them threw. */
    void walk(GraphWalker leader, Object root, Path path) {
        walkers.add(leader);
        try {
            leader.walk(root, path);
            for (Work work = take(); work != null; work = take()) {
                leader.work(work);
            }
        } finally {
            end();
            join(); // the visited set must not be closed under a thread that uses it
        }
        Throwable thrown = failure;
        if (thrown instanceof Error error) {
            throw error;
        }
        if (thrown != null) {
            throw new IllegalStateException("a walking thread failed: " + thrown, thrown);
        }
        offered.forEach(GraphWalker::countUnseen); // nobody took it before the walk ended
        try {
            memberSites.forEach(leaderSites::add);
        } catch (OutOfMemoryError e) {
            control.outOfMemory(e);
        }
    }

    /** A walker checks in: may it go on, and is there someone to give work to? */
    synchronized boolean goOn(GraphWalker walker, WalkControl asked) {
        if (over || !asked.goOn(claimed())) {
            end();
            return false;
        }
        if (!started) {
            started = true;
            start();
        }
        while (offered.size() < waiting) {
            Work work = walker.giveAway();
            if (work == null) {
                break;
            }
            offered.add(work);
            notifyAll();
        }
        return true;
    }

    private long claimed() {
        long sum = claimedBefore;
        for (GraphWalker walker : walkers) {
            sum += walker.claimed();
        }
        return sum;
    }

    private void start() {
        for (int i = 1; i < size; i++) {
            if (!start(i)) {
                size = i;
            }
        }
    }

    /** Whether there is one more thread. It waits for this crew's lock, so it does nothing before all are started. */
    private boolean start(int number) {
        int members = threads.size();
        try {
            VisitedSet shared = visited.share();
            SharedClaims own = shared == null ? null : claims.share(shared);
            if (shared == null || own == null) {
                return false;
            }
            Sites sites = new Sites(leaderSites.heap, leaderSites.compiler, leaderSites.budget);
            GraphWalker walker = new GraphWalker(sites, shared, control, own, false, new Tellings());
            Thread thread = new Thread(() -> member(walker), "heapfold-walker-" + number);
            thread.setDaemon(true);
            memberSites.add(sites);
            walkers.add(walker);
            threads.add(thread);
            thread.start();
            return true;
        } catch (OutOfMemoryError e) { // of memory, or of threads
            trim(memberSites, members);
            trim(walkers, members + 1);
            trim(threads, members);
            return false;
        }
    }

    private static void trim(List<?> list, int size) {
        while (list.size() > size) {
            list.remove(list.size() - 1);
        }
    }

    /** How many threads it is, or could be. */
    int size() {
        return size;
    }

    private void member(GraphWalker walker) {
        try {
            for (Work work = take(); work != null; work = take()) {
                walker.work(work);
            }
        } catch (OutOfMemoryError e) {
            control.outOfMemory(e);
        } catch (Throwable e) { // handed to the calling thread, which throws it
            fail(e);
        }
    }

    /** Waits for work; null when all is done, or the walk ended early. */
    private synchronized @Nullable Work take() {
        waiting++;
        notifyAll();
        while (offered.isEmpty() && !over) {
            if (waiting == threads.size() + 1) {
                end(); // all wait, nobody has anything to give
                return null;
            }
            try {
                wait();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                control.stop(Stop.INTERRUPTED);
                end();
            }
        }
        waiting--;
        return over ? null : offered.poll();
    }

    private synchronized void fail(Throwable thrown) {
        failure = failure == null ? thrown : failure;
        end();
    }

    /** No more work is given out, and no walker goes on beyond its next check. */
    synchronized void end() {
        over = true;
        notifyAll();
    }

    private void join() {
        boolean interrupted = false;
        for (Thread thread : threads) {
            while (thread.isAlive()) {
                try {
                    thread.join();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** What its members claimed, the leader left out. */
    long claimedByMembers(GraphWalker leader) {
        return claimed() - leader.claimed();
    }
}
