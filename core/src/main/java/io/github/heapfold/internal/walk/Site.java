package io.github.heapfold.internal.walk;

import io.github.heapfold.internal.shape.Shape;
import io.github.heapfold.layout.ArrayLayout;
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

    final Path path;
    final Shape shape;
    final int onClaim;

    // edges, and references that are only counted, in the shape's order
    final long[] offsets;
    final EdgeState[] edges;
    /** Where the number of live slots of each edge's array lies; null if no edge has one. */
    final long @Nullable [] sizeOffsets;

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
    /** By how much to shift the number of elements that a holder tells for the number of live slots. */
    final int toldShift;
    /** Class of the keys that say that a pair is a chain; null where there are no chains. */
    final @Nullable String chainKeyClass;

    private final @Nullable EdgeState chainKey;
    private final @Nullable EdgeState chain;

    /** Objects claimed; for a stopped shape, objects not entered. */
    long count;
    /** Sum of the lengths of arrays. */
    long length;
    /** Sum of the live slots of arrays whose shape tells live from spare. */
    long live;
    /** Sum of the padding of arrays; bytes beyond the layout's of objects that differ in size. */
    long extra;

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
            sized |= edge.sizeOffset() >= 0;
        }
        sizeOffsets =
                sized ? shape.edges().stream().mapToLong(Shape.Edge::sizeOffset).toArray() : null;
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
        toldShift = array == null ? 0 : Integer.numberOfTrailingZeros(array.slotsPerElement());
        Shape.Chain chains = array == null ? null : array.chain();
        chainKeyClass = chains == null ? null : chains.keyClass();
        chainKey = chains == null ? null : sites.edge(path, chains.key());
        chain = chains == null ? null : sites.edge(path, chains.pairs());
        onClaim = switch (shape.kind()) {
            case OBJECT -> n == 0 && cutOffsets.length == 0 ? COUNT_ONLY : SCAN;
            case VISITED -> SCAN;
            case PRIMITIVES -> PRIMITIVES;
            case ARRAY -> ARRAY;
            case STOPPED -> STOPPED;
            case SIZED_EACH -> SIZED_EACH;
        };
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

    /** The edge of an element of an array of pairs that is part of a chain; null for any other. */
    @Nullable
    EdgeState ofChain(Object element, @Nullable Object keyBefore) {
        if (keyBefore == null) {
            return element.getClass().getName().equals(chainKeyClass) ? chainKey : null;
        }
        return keyBefore.getClass().getName().equals(chainKeyClass) ? chain : null;
    }

    /** Counts an array that was just claimed. Its padding is the gap after the header and what aligns its end. */
    void addArray(int arrayLength) {
        length += arrayLength;
        long end = baseBytes + ((long) arrayLength << scaleShift);
        extra += headerGapBytes + (-end & alignmentMask);
    }
}
