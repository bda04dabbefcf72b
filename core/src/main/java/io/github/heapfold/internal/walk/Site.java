package io.github.heapfold.internal.walk;

import io.github.heapfold.internal.code.Failure;
import io.github.heapfold.internal.shape.Shape;
import io.github.heapfold.layout.ArrayLayout;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All objects of one shape on one path. Its counters are what the walk leaves behind. */
final class Site {
    /** What claiming an object asks for beyond counting it. */
    static final int COUNT_ONLY = 0;

    static final int SCAN = 1;
    static final int PRIMITIVES = 2;
    static final int ARRAY = 3;
    static final int STOPPED = 4;
    static final int SIZED_EACH = 5;
    /** All it refers to is one array of primitive values, as with a String: both are claimed at once. */
    static final int WITH_ARRAY = 6;

    final Path path;
    final Shape shape;
    final int onClaim;

    // edges, and references that are only counted, in the shape's order
    final long[] offsets;
    final EdgeState[] edges;
    /** Where the number of live slots of each edge's array lies, null for nowhere; null if no edge has one. */
    final Shape.@Nullable Size @Nullable [] sizes;

    final long[] cutOffsets;
    final long[] cutCounts;

    // arrays
    final int baseBytes;
    final int scaleShift;
    final long alignmentMask;
    final int headerGapBytes;
    final boolean countsLive;
    final @Nullable EdgeState even;
    final @Nullable EdgeState odd;
    /** Leads from the place of a value to an array of further pairs; null where there are no chains. */
    final @Nullable EdgeState chain;

    /** Class of the keys that say that a pair is a chain. */
    private final String chainKeyClass;

    /** Objects claimed; for a stopped shape, objects not entered. */
    long count;
    /** Sum of the lengths of arrays. */
    long length;
    /** Sum of the live slots of arrays whose shape tells live from spare. */
    long live;
    /** Sum of the padding of arrays; bytes beyond the layout's of objects that differ in size. */
    long extra;
    /** What rules threw at objects here, in words. */
    private @Nullable Map<Class<?>, String> failures;

    Site(Path path, Shape shape, Sites sites) {
        this.path = path;
        this.shape = shape;
        int n = shape.edges().size();
        offsets = new long[n];
        edges = new EdgeState[n];
        boolean sized = false;
        for (int i = 0; i < n; i++) {
            Shape.Edge edge = shape.edges().get(i);
            offsets[i] = edge.offset();
            edges[i] = sites.edge(path, edge);
            sized |= edge.size() != null;
        }
        sizes = sized ? shape.edges().stream().map(Shape.Edge::size).toArray(Shape.Size[]::new) : null;
        cutOffsets = shape.cuts().stream().mapToLong(Shape.Cut::offset).toArray();
        cutCounts = new long[cutOffsets.length];

        Shape.ArrayParts array = shape.array();
        ArrayLayout layout = array == null ? new ArrayLayout(0, 0, 1, 8) : array.layout();
        baseBytes = layout.baseBytes();
        scaleShift = Integer.numberOfTrailingZeros(layout.scaleBytes());
        alignmentMask = layout.alignmentBytes() - 1L;
        headerGapBytes = layout.baseBytes() - layout.headerBytes();
        countsLive = array != null && array.live() == Shape.Live.NOT_NULL;
        even = array == null || array.even() == null ? null : sites.edge(path, array.even());
        odd = array == null || array.odd() == null ? even : sites.edge(path, array.odd());
        Shape.Chain chains = array == null ? null : array.chain();
        chainKeyClass = chains == null ? "" : chains.keyClass();
        chain = chains == null ? null : sites.edge(path, chains.pairs());
        onClaim = switch (shape.kind()) {
            case OBJECT -> ofObject(shape);
            case VISITED -> SCAN;
            case PRIMITIVES -> PRIMITIVES;
            case ARRAY -> ARRAY;
            case STOPPED -> STOPPED;
            case SIZED_EACH -> SIZED_EACH;
        };
    }

    /** Whether it is an array some of whose slots may be spare. */
    boolean tellsLiveFromSpare() {
        Shape.ArrayParts array = shape.array();
        return array != null && array.live() != Shape.Live.ALL;
    }

    private static int ofObject(Shape shape) {
        if (!shape.cuts().isEmpty() || shape.edges().size() > 1) {
            return SCAN;
        }
        if (shape.edges().isEmpty()) {
            return COUNT_ONLY;
        }
        return shape.edges().get(0).toPrimitives() ? WITH_ARRAY : SCAN;
    }

    /** How many slots are live of the array that an edge leads to, as far as its holder tells. */
    int told(Object holder, int edge, Object array) {
        Shape.Size size = sizes == null ? null : sizes[edge];
        return size == null ? 0 : size.read(holder, array);
    }

    /** In words; the first of each class speaks for all of it, since the messages may differ from object to object. */
    String describe(Throwable thrown) {
        if (failures == null) {
            failures = new HashMap<>();
        }
        String known = failures.get(thrown.getClass());
        if (known == null) {
            known = Failure.describe(thrown);
            failures.put(thrown.getClass(), known);
        }
        return known;
    }

    /** Adds what another walker counted on this site. */
    void add(Site other) {
        count += other.count;
        length += other.length;
        live += other.live;
        extra += other.extra;
        for (int i = 0; i < cutCounts.length; i++) {
            cutCounts[i] += other.cutCounts[i];
        }
    }

    /** The edge that leads to a value: the one given, unless its key says that there is a chain. */
    EdgeState valueEdge(@Nullable Object key, EdgeState edge) {
        return key != null && chain != null && key.getClass().getName().equals(chainKeyClass) ? chain : edge;
    }

    /** Slots that were not looked at before the walk ended are taken for live, so that none is called spare unseen. */
    void addUnseen(int slots) {
        if (countsLive) {
            live += slots;
        }
    }

    /** Counts an array that was just claimed. Its padding is the gap after the header and what aligns its end. */
    void addArray(int arrayLength) {
        length += arrayLength;
        long end = baseBytes + ((long) arrayLength << scaleShift);
        extra += headerGapBytes + (-end & alignmentMask);
    }
}
