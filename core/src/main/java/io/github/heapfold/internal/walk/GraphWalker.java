package io.github.heapfold.internal.walk;

import io.github.heapfold.Warning;
import io.github.heapfold.internal.shape.Shape;
import io.github.heapfold.layout.Heap;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Walks what the roots reach: depth first, fields in declaration order, an array's elements one after the other, each with
 * all beneath it. An object claims its referents when it is scanned. Knows neither layouts nor any collection.
 *
 * <p>This loop runs once per object, so it is written for speed: an object costs one counter, nothing is allocated for it,
 * an array is a cursor and not a batch of pushes, and the first object claimed by a scan is scanned next without going
 * over the stack.
 */
final class GraphWalker {
    /** Slots counted between two checks at most, though nothing new is claimed. */
    private static final int SLOTS = 1 << 18;
    /** So few slots at once are not counted: each such look comes with an object that is claimed, or waited. */
    private static final int FEW = 16;
    /** Time between two checks at most, though a user's code is slow. */
    private static final long CHECK_NANOS = 10_000_000;

    private final Sites sites;
    private final Heap heap;
    private final VisitedSet visited;
    private final WalkControl control;
    /** Null where the visited set decides. */
    private final @Nullable Claims claims;

    /** Whether the visited set is told of links within containers. */
    private final boolean notesLinks;

    private final Tellings tellings;

    private final PendingStack pending = new PendingStack();

    /** What to scan next; null to take it from the stack. */
    private @Nullable Object next;

    private @Nullable Site nextSite;
    private long claimed;
    /** Slots looked at since the last check, but for few at once. */
    private long slots;

    private long checkedNanos;
    private boolean stopped;
    /** At how many objects the walk is checked next. */
    private long checkAt;

    /** The array whose elements are being claimed; it knows those around it. */
    private @Nullable Cursor cursor;

    private @Nullable Cursor outermost;

    /** Roots entered so far of classes that nothing but a root is entered of. */
    private final Set<Object> boundaryRoots = Collections.newSetFromMap(new IdentityHashMap<>());

    /** How far the walk has come in an array. Used again for the next array, since there is one for every list. */
    private static final class Cursor {
        final @Nullable Cursor outer;

        @Nullable
        Cursor inner;

        Object array;

        Site site;
        long pendingSize;
        int index;
        int end;

        Cursor(@Nullable Cursor outer, Object array, Site site) {
            this.outer = outer;
            this.array = array;
            this.site = site;
        }
    }

    GraphWalker(
            Sites sites,
            VisitedSet visited,
            WalkControl control,
            @Nullable Claims claims,
            boolean notesLinks,
            Tellings tellings) {
        this.sites = sites;
        heap = sites.heap;
        this.visited = visited;
        this.control = control;
        this.claims = claims;
        this.notesLinks = notesLinks;
        this.tellings = tellings;
        checkAt = control.firstCheck(0);
    }

    /** Objects claimed so far. */
    long claimed() {
        return claimed;
    }

    /** Whether a root is to be walked: what an earlier one claimed stays with it. */
    boolean enters(Object root) {
        try {
            return !stopped && entersFirst(root);
        } catch (OutOfMemoryError e) {
            end(e);
            return false;
        }
    }

    /** Walks one root that is entered. */
    void walk(Object root, Path path) {
        try {
            walkClaimed(root, path);
        } catch (OutOfMemoryError e) {
            end(e);
        }
    }

    /** Walks one root that is claimed. */
    void walkClaimed(Object root, Path path) {
        claim(root, rootSite(root, path), 0);
        run();
    }

    /** Where a root stands. */
    Site rootSite(Object root, Path path) {
        return new EdgeState(sites, path, null, sites.compiler.root(), false).site(root);
    }

    /** Counts an object, and scans it in the next run. */
    void take(Object object, Site site, int told) {
        claim(object, site, told);
    }

    /** Whether the walk ended before its end. */
    boolean isStopped() {
        return stopped;
    }

    /** An earlier root may have claimed a root of a class that is a boundary, and have stopped at it. */
    private boolean entersFirst(Object root) {
        boolean claimedFirst = visited.claim(root);
        return sites.compiler.isBoundary(heap.typeOf(root)) || sites.statics.nameOf(root) != null
                ? boundaryRoots.add(root)
                : claimedFirst;
    }

    /** Scans what is claimed, and all that is claimed by that. */
    void run() {
        while (true) {
            if (claimed >= checkAt && hasWork()) {
                if (!goesOn()) {
                    truncate();
                    return;
                }
                checkAt = control.nextCheck(claimed);
            }
            Object object = next;
            Site site = nextSite;
            if (object != null && site != null) {
                next = null;
            } else if (cursor != null && pending.size() == cursor.pendingSize) {
                advance(cursor);
                continue;
            } else if (pending.size() > 0) {
                object = pending.object();
                site = pending.site();
                pending.drop();
                count(FEW);
            } else if (claims != null && claims.isMore()) {
                continue;
            } else {
                if (!visited.isValid()) {
                    control.spoil();
                }
                return;
            }
            if (object != null) {
                scan(object, site);
            }
        }
    }

    /** Slots looked at. Where they are many it is time for a check, whatever the number of objects, which the loop looks at. */
    private void count(int looked) {
        slots += looked;
        if (slots >= SLOTS) {
            checkSoon();
        }
    }

    private void checkSoon() {
        checkAt = 0;
    }

    /** All that was claimed so far is right if the set says so now, whatever moves objects from here on. */
    private boolean goesOn() {
        slots = 0;
        if (!visited.isValid()) {
            control.spoil();
            return false;
        }
        boolean goesOn = (claims == null || !claims.areVoid()) && control.goOn(this);
        checkedNanos = System.nanoTime();
        return goesOn;
    }

    /** Asked for each pair of a scan that may be long. */
    private boolean goesOnWithin() {
        slots += 2;
        boolean slow = (slots & 0xFE) == 0 && System.nanoTime() - checkedNanos >= CHECK_NANOS; // labels are users' code
        if (claimed < checkAt && slots < SLOTS && !slow) {
            return true;
        }
        if (!goesOn()) {
            truncate();
            return false;
        }
        checkAt = control.nextCheck(claimed);
        return true;
    }

    /** Does what another walker gave away. */
    void work(Work work) {
        try {
            Site site = sites.adopt(work.site());
            if (work.to() > 0) {
                enter(work.object(), site, work.from(), work.to());
            } else {
                scan(work.object(), site);
            }
            run();
        } catch (OutOfMemoryError e) {
            end(e);
        }
    }

    /** Gives away a part of what remains to be done, as large a one as is at hand; null if there is none worth it. */
    @Nullable
    Work giveAway() {
        Cursor largest = cursor;
        for (Cursor at = cursor; at != null && largest != null; at = at.outer) {
            if (at.end - at.index > largest.end - largest.index) {
                largest = at;
            }
        }
        if (largest != null && largest.end - largest.index >= 64) {
            int middle = (largest.index + largest.end) >>> 1;
            Work work = new Work(largest.array, largest.site, middle, largest.end);
            largest.end = middle;
            return work;
        }
        return pending.takeLowest();
    }

    private boolean hasWork() {
        return next != null || cursor != null || pending.size() > 0;
    }

    private void scan(Object object, Site site) {
        if (site.onClaim == Site.ARRAY) {
            enter(object, site, 0, heap.slots(object));
        } else if (site.plain) {
            scanFields(object, site);
        } else if (site.split != null) {
            scanSplit(object, site, site.split);
        } else if (site.shape.visitor() != null) {
            visit(object, site, site.shape.visitor());
            if (System.nanoTime() - checkedNanos >= CHECK_NANOS) {
                checkSoon();
            }
        }
    }

    private void scanFields(Object object, Site site) {
        long[] offsets = site.offsets;
        long before = pending.size();
        if (offsets.length > FEW) {
            count(offsets.length);
        }
        for (int i = 0; i < offsets.length; i++) {
            Object target = heap.reference(object, offsets[i]);
            if (target != null) {
                meet(target, object, site, i);
            }
        }
        endScan(object, site, before);
    }

    /** Scans structure of a split map that holds keys and values side by side, in fields or in two arrays. */
    private void scanSplit(Object map, Site site, SplitEdges split) {
        long before = pending.size();
        for (int i = 0; i < site.offsets.length; i++) {
            Object target = heap.reference(map, site.offsets[i]);
            if (target != null && !claimAlong(target, site.edge(map, i), site.told(map, i, target))) {
                site.metAgain[i]++;
            }
        }
        slots += site.offsets.length;
        split.forEachHeld(map, site, new SplitEdges.HeldConsumer() {
            @Override
            public void accept(Object object, EdgeState edge) {
                if (!claimAlong(object, edge, 0)) {
                    site.elementsMetAgain++;
                }
            }

            @Override
            public boolean goesOn() {
                return goesOnWithin();
            }
        });
        endScan(map, site, before);
    }

    /** Counts what is not followed, and has what was claimed first scanned first. */
    private void endScan(Object object, Site site, long before) {
        if (notesLinks) {
            noteLinks(object, site);
        }
        for (int i = 0; i < site.cutOffsets.length; i++) {
            if (heap.reference(object, site.cutOffsets[i]) != null) {
                site.cutCounts[i]++;
            }
        }
        if (pending.size() - before > 1) {
            pending.reverseAbove(before);
        }
    }

    private void noteLinks(Object object, Site site) {
        for (long offset : site.linkOffsets) {
            Object target = heap.reference(object, offset);
            if (target != null) {
                visited.noteLink(target);
            }
        }
    }

    private void enter(Object array, Site site, int from, int to) {
        Cursor outer = cursor;
        Cursor at = outer == null ? outermost : outer.inner;
        if (at == null) {
            at = newCursor(outer, array, site, to - from);
            if (outer == null) {
                outermost = at;
            } else {
                outer.inner = at;
            }
        }
        at.array = array;
        at.site = site;
        at.pendingSize = pending.size();
        at.index = from;
        at.end = to;
        cursor = at;
    }

    private static Cursor newCursor(@Nullable Cursor outer, Object array, Site site, int slots) {
        try {
            return new Cursor(outer, array, site);
        } catch (OutOfMemoryError e) {
            site.addUnseen(slots);
            throw e;
        }
    }

    /** Claims elements up to the first one that is to be scanned, or to the end. */
    private void advance(Cursor at) {
        Heap from = heap;
        Object array = at.array;
        Site site = at.site;
        long limit = checkAt;
        Claims others = claims;
        EdgeState even = site.even;
        EdgeState odd = site.odd;
        int i = at.index;
        int end = (int) Math.min(at.end, i + (long) SLOTS);
        int live = 0;
        int again = 0;
        while (i < end && next == null && claimed < limit && even != null && odd != null) {
            EdgeState edge = (i & 1) == 0 ? even : odd;
            if (site.pairs != null) {
                edge = site.pairs.edge(array, i, edge);
            }
            Object element = from.element(array, i);
            if (element != null) {
                live++;
                if (others == null ? visited.claim(element) : others.claim(element, edge, 0)) {
                    claim(element, edge.site(from, element), 0);
                } else {
                    again++;
                }
            }
            i++;
        }
        if (i - at.index > FEW) {
            count(i - at.index);
        }
        at.index = i;
        site.elementsMetAgain += again;
        if (site.countsLive) {
            site.live += live;
        }
        if (i == at.end) {
            cursor = at.outer;
        }
    }

    /** Claims what a field refers to, if nobody did before. */
    private void meet(Object target, Object holder, Site site, int number) {
        if (claims == null
                ? visited.claim(target)
                : claims.claim(target, site.edge(number), site.told(holder, number, target))) {
            claim(target, site.edge(number).site(heap, target), site.told(holder, number, target));
        } else {
            site.metAgain[number]++;
        }
    }

    /**
     * Counts an object that nobody claimed before.
     *
     * @param told the number of live slots, if it is an array whose holder tells
     */
    private void claim(Object object, Site site, int told) {
        site.count++;
        claimed++;
        switch (site.onClaim) {
            case Site.COUNT_ONLY -> {}
            case Site.SCAN -> scanLater(object, site);
            case Site.WITH_ARRAY -> claimArrayOf(object, site);
            case Site.PRIMITIVES -> claimArray(site, heap.length(object), told);
            case Site.HELD -> {
                claimArray(site, heap.slots(object), told);
                site.live += site.countsLive ? notNull(object) : 0;
            }
            case Site.ARRAY -> {
                int length = heap.slots(object);
                if (length > 0) {
                    scanLater(object, site);
                }
                claimArray(site, length, told);
            }
            case Site.STOPPED -> claimed--;
            default -> {
                site.extra += sites.beyondLayout(object, site);
                scanLater(object, site);
            }
        }
    }

    private int notNull(Object array) {
        int count = 0;
        for (int i = 0; i < heap.slots(array); i++) {
            count += heap.element(array, i) == null ? 0 : 1;
        }
        return count;
    }

    /** Claims an object along an edge, unless somebody did before; whether it is counted. */
    private boolean claimAlong(Object target, EdgeState edge, int told) {
        if (claims == null ? visited.claim(target) : claims.claim(target, edge, told)) {
            claim(target, edge.site(heap, target), told);
            return true;
        }
        return false;
    }

    /** The object is scanned as soon as it is claimed: what it refers to likely lies beside it, and leads nowhere. */
    private void claimArrayOf(Object object, Site site) {
        Object array = heap.reference(object, site.offsets[0]);
        if (array != null) {
            meet(array, object, site, 0);
        }
    }

    private static void claimArray(Site site, int length, int told) {
        site.addArray(length);
        site.live += Math.max(0, Math.min(told, length));
    }

    private void scanLater(Object object, Site site) {
        if (next == null) {
            next = object;
            nextSite = site;
        } else {
            pending.push(object, site);
        }
    }

    /** Takes what a user's code tells of an object, if the code comes to its end. */
    @SuppressWarnings("ReferenceEquality") // so it is with keys of types
    private void visit(Object object, Site site, Shape.Visitor visitor) {
        List<VisitRecorder.Told> list = tellings.isReplayed() ? tellings.of(object) : tell(object, visitor);
        if (list == null) {
            sites.warnings.add(
                    Warning.Code.RULE_FAILED,
                    site.path,
                    site.shape.className(),
                    "the visit rule of " + visitor.origin() + " threw " + tellings.failureOf(object),
                    "correct the rule; the object is shown field by field",
                    1);
            scanFields(object, site);
            return;
        }
        long before = pending.size();
        for (VisitRecorder.Told told : list) {
            if (told.target() == null && told.frame() != null) {
                sites.report(site.path, told.frame(), told.bytes());
            } else if (told.target() != null) {
                // what has the class of its holder stands where that stands
                boolean same = heap.typeKey(told.target()) == heap.typeKey(object);
                EdgeState edge = sites.edge(site.path.step(same ? null : told.frame(), sites.budget));
                site.elementsMetAgain += claimAlong(told.target(), edge, 0) ? 0 : 1;
            }
        }
        pending.reverseAbove(before);
    }

    /** Runs the code; null if it throws. */
    private @Nullable List<VisitRecorder.Told> tell(Object object, Shape.Visitor visitor) {
        VisitRecorder recorder = new VisitRecorder();
        try {
            visitor.code().visit(object, recorder);
            recorder.finish();
            sites.expect(recorder.bytes());
            tellings.keep(object, recorder.told());
            return recorder.told();
        } catch (Throwable e) { // a user's code may throw anything; it costs this object its rule, not the profile
            recorder.close();
            tellings.keepFailure(object, sites.warnings.describe(visitor.origin(), e));
            return null;
        }
    }

    /** Ends the walk for want of memory, and gives back its own. Allocates nothing. */
    private void end(OutOfMemoryError error) {
        truncate();
        if (!visited.isValid()) {
            control.spoil();
        }
        control.outOfMemory(error);
    }

    /** Ends the walk here. What was claimed counts; what lies beneath claimed objects that were not scanned is missing. */
    private void truncate() {
        stopped = true;
        for (Cursor at = cursor; at != null; at = at.outer) {
            at.site.addUnseen(at.end - at.index);
        }
        cursor = null;
        if (next != null && nextSite != null) {
            countUnseen(next, nextSite);
        }
        next = null;
        for (; pending.size() > 0; pending.drop()) {
            Object object = pending.object();
            if (object != null) {
                countUnseen(object, pending.site());
            }
        }
    }

    /** Work that nobody will do. */
    static void countUnseen(Work work) {
        if (work.to() > 0) {
            work.site().addUnseen(work.to() - work.from());
        } else {
            countUnseen(work.object(), work.site());
        }
    }

    private static void countUnseen(Object object, Site site) {
        if (site.onClaim == Site.ARRAY) {
            site.addUnseen(object);
        }
    }
}
