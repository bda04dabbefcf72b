package io.github.heapfold.internal.walk;

import io.github.heapfold.Warning;
import io.github.heapfold.internal.heap.HeapAccess;
import io.github.heapfold.internal.shape.Shape;
import io.github.heapfold.type.HeapType;
import java.util.Collections;
import java.util.IdentityHashMap;
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
    private final Sites sites;
    private final VisitedSet visited;
    private final WalkControl control;
    /** Null where there is one walker. */
    private final @Nullable BackingArrays backing;

    private final PendingStack pending = new PendingStack();

    /** What to scan next; null to take it from the stack. */
    private @Nullable Object next;

    private @Nullable Site nextSite;
    private long claimed;
    private boolean stopped;

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

        /** Of type Object, since C2 does not compile a primitive read from what it knows to be an Object[]. */
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

    /** Where the running VM keeps the elements of an array of references; sizes may be those of another VM. */
    private static final class Elements {
        static final long BASE = HeapAccess.arrayBaseOffset(Object[].class);
        static final int SHIFT = Integer.numberOfTrailingZeros(HeapAccess.arrayIndexScale(Object[].class));
    }

    GraphWalker(Sites sites, VisitedSet visited, WalkControl control, @Nullable BackingArrays backing) {
        this.sites = sites;
        this.visited = visited;
        this.control = control;
        this.backing = backing;
    }

    /** Objects claimed so far. */
    long claimed() {
        return claimed;
    }

    /** Walks one root; what an earlier one claimed stays with it. */
    void walk(Object root, Path path) {
        EdgeState edge = new EdgeState(sites, path, null, sites.compiler.root());
        if (!stopped && entersFirst(root)) {
            claim(root, edge.site(root), 0);
            run();
        }
    }

    /** An earlier root may have claimed a root of a class that is a boundary, and have stopped at it. */
    private boolean entersFirst(Object root) {
        boolean claimedFirst = visited.claim(root);
        return sites.compiler.isBoundary(HeapType.of(root.getClass())) ? boundaryRoots.add(root) : claimedFirst;
    }

    private void run() {
        long checkAt = 0;
        while (true) {
            if (claimed >= checkAt && hasWork()) {
                if (!visited.isValid() || backing != null && backing.areContested()) {
                    stopped = true;
                    return;
                }
                if (!control.goOn(this)) {
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
                advance(cursor, checkAt);
                continue;
            } else if (pending.size() > 0) {
                object = pending.object();
                site = pending.site();
                pending.drop();
            } else {
                return;
            }
            if (object != null) {
                scan(object, site);
            }
        }
    }

    /** Does what another walker gave away. */
    void work(Work work) {
        Site site = sites.adopt(work.site());
        if (work.to() > 0) {
            enter(work.object(), site, work.from(), work.to());
        } else {
            scan(work.object(), site);
        }
        run();
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
            enter(object, site, 0, ((Object[]) object).length);
        } else if (site.plain) {
            scanFields(object, site);
        } else if (site.split != null) {
            long before = pending.size();
            new SplitScan(this, object, site, site.split).run();
            endScan(object, site, before);
        } else if (site.shape.visitor() != null) {
            visit(object, site, site.shape.visitor());
        }
    }

    private void scanFields(Object object, Site site) {
        long[] offsets = site.offsets;
        long before = pending.size();
        for (int i = 0; i < offsets.length; i++) {
            Object target = claimAlong(object, site, i);
            if (target != null) {
                claim(target, site.edge(i).site(target), site.told(object, i, target));
            }
        }
        endScan(object, site, before);
    }

    /** Counts what is not followed, and has what was claimed first scanned first. */
    private void endScan(Object object, Site site, long before) {
        for (int i = 0; i < site.cutOffsets.length; i++) {
            if (HeapAccess.reference(object, site.cutOffsets[i]) != null) {
                site.cutCounts[i]++;
            }
        }
        if (pending.size() - before > 1) {
            pending.reverseAbove(before);
        }
    }

    private void enter(Object array, Site site, int from, int to) {
        Cursor outer = cursor;
        Cursor at = outer == null ? outermost : outer.inner;
        if (at == null) {
            at = new Cursor(outer, array, site);
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

    /** Claims elements up to the first one that is to be scanned, or to the end. */
    private void advance(Cursor at, long checkAt) {
        Object array = at.array;
        Site site = at.site;
        EdgeState even = site.even;
        EdgeState odd = site.odd;
        int i = at.index;
        int live = 0;
        while (i < at.end && next == null && claimed < checkAt && even != null && odd != null) {
            long offset = Elements.BASE + ((long) i << Elements.SHIFT);
            EdgeState edge = (i & 1) == 0 ? even : odd;
            if (site.pairs != null) {
                edge = site.pairs.edge(array, i, edge);
            }
            Object element = claim(array, offset, edge);
            if (element != null) {
                claim(element, edge.site(element), 0);
            }
            if (site.countsLive && HeapAccess.reference(array, offset) != null) {
                live++;
            }
            i++;
        }
        at.index = i;
        site.live += live;
        if (i == at.end) {
            cursor = at.outer;
        }
    }

    private @Nullable Object claimAlong(Object holder, Site site, int edge) {
        long offset = site.offsets[edge];
        return backing == null ? visited.claim(holder, offset) : backing.claim(holder, offset, site.edge(edge));
    }

    private @Nullable Object claim(Object holder, long offset, EdgeState edge) {
        return backing == null ? visited.claim(holder, offset) : backing.claim(holder, offset, edge);
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
            case Site.PRIMITIVES -> claimArray(site, java.lang.reflect.Array.getLength(object), told);
            case Site.ARRAY -> {
                int length = ((Object[]) object).length;
                claimArray(site, length, told);
                if (length > 0) {
                    scanLater(object, site);
                }
            }
            case Site.STOPPED -> claimed--;
            default -> {
                site.extra += sites.compiler.layouts().shallowBytes(object)
                        - sites.compiler.layouts().layoutOf(object.getClass()).shallowBytes();
                scanLater(object, site);
            }
        }
    }

    /** Claims an object, unless somebody did before, and counts it where an edge leads; its site, or null if it was claimed. */
    @Nullable
    Site claimAlong(Object target, EdgeState edge, int told) {
        if (backing == null ? visited.claim(target) : backing.claim(target, edge)) {
            Site site = edge.site(target);
            claim(target, site, told);
            return site;
        }
        return null;
    }

    /** The object is scanned as soon as it is claimed: what it refers to likely lies beside it, and leads nowhere. */
    private void claimArrayOf(Object object, Site site) {
        Object array = claimAlong(object, site, 0);
        if (array != null) {
            claim(array, site.edge(0).site(array), site.told(object, 0, array));
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

    /** Runs a user's code, and takes what it says only if it comes to its end. */
    private void visit(Object object, Site site, Shape.Visitor visitor) {
        VisitRecorder recorder = new VisitRecorder();
        try {
            visitor.code().visit(object, recorder);
            recorder.close();
            sites.expect(recorder.bytes());
        } catch (Throwable e) { // a user's code may throw anything; it costs this object its rule, not the profile
            recorder.close();
            sites.warnings.add(
                    Warning.Code.RULE_FAILED,
                    site.path,
                    site.shape.className(),
                    "the visit rule of " + visitor.origin() + " threw " + site.describe(e),
                    "correct the rule; the object is shown field by field",
                    1);
            scanFields(object, site);
            return;
        }
        long before = pending.size();
        for (VisitRecorder.Told told : recorder.told()) {
            if (told.target() == null && told.frame() != null) {
                sites.report(site.path, told.frame(), told.bytes());
            } else if (told.target() != null) {
                // what has the class of its holder stands where that stands
                boolean same = told.target().getClass() == object.getClass();
                EdgeState edge = sites.edge(site.path.step(same ? null : told.frame(), sites.budget));
                if (backing == null ? visited.claim(told.target()) : backing.claim(told.target(), edge)) {
                    claim(told.target(), edge.site(told.target()), 0);
                }
            }
        }
        pending.reverseAbove(before);
    }

    /** Ends the walk here. What was claimed counts; what lies beneath claimed objects that were not scanned is missing. */
    private void truncate() {
        stopped = true;
        for (Cursor at = cursor; at != null; at = at.outer) {
            if (at.site.countsLive) {
                // slots not looked at are taken for live, so that none is called spare unseen
                at.site.live += at.end - at.index;
            }
        }
        cursor = null;
        next = null;
    }
}
