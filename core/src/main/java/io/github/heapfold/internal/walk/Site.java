package io.github.heapfold.internal.walk;

import io.github.heapfold.internal.shape.Shape;
import io.github.heapfold.layout.ArrayLayout;
import java.util.Arrays;
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
    /** An array of references that leads nowhere, since its holder leads to what it holds. */
    static final int HELD = 7;
    /** All it refers to is one array of primitive values, as with a String: both are claimed at once. */
    static final int WITH_ARRAY = 6;

    private static final int RESIDUE_BYTES = 32;
    private static final long[] NONE = {};

    /** Its place among all sites of the walk. */
    final int id;

    final Path path;
    /** Where the map stands whose entries the objects are; if they are none, where they stand. */
    final Path base;

    final Shape shape;
    final int onClaim;

    // edges, and references that are only counted, in the shape's order
    final long[] offsets;
    private final @Nullable EdgeState[] edges;
    private final Sites sites;
    /** Where the number of live slots of each edge's array lies, null for nowhere; null if no edge has one. */
    final Shape.@Nullable Size @Nullable [] sizes;

    /** Those of the edges that are links within a container. */
    final long[] linkOffsets;

    final long[] cutOffsets;
    final long[] cutCounts;

    // arrays
    /** How many arrays have a length that leaves 0, 1, 2 ... divided by the size of this; by it their padding is told. */
    final long[] residues;

    final boolean countsLive;
    final @Nullable EdgeState even;
    final @Nullable EdgeState odd;
    /** Where the elements lead if it depends on what they are; null mostly. */
    final @Nullable PairEdges pairs;

    /** Where fields lead to keys and values of a split map; null mostly. */
    final @Nullable SplitEdges split;

    /** Whether what its objects refer to is to be claimed edge by edge, and nothing else is to be done. */
    final boolean plain;

    /** References of each edge that led to objects counted elsewhere. */
    final long[] metAgain;

    /** Elements that were counted elsewhere. */
    long elementsMetAgain;
    /** Objects claimed; for a stopped shape, objects not entered. */
    long count;
    /** Sum of the lengths of arrays. */
    long length;
    /** Sum of the live slots of arrays whose shape tells live from spare. */
    long live;
    /** Bytes beyond the layout's of objects that differ in size. */
    long extra;

    Site(Path path, Path base, Shape shape, Sites sites, int id) {
        this.id = id;
        this.path = path;
        this.base = base;
        this.shape = shape;
        this.sites = sites;
        int n = shape.edges().size();
        offsets = new long[n];
        edges = new EdgeState[n];
        metAgain = n == 0 ? NONE : new long[n];
        boolean sized = false;
        boolean linked = false;
        for (int i = 0; i < n; i++) {
            Shape.Edge edge = shape.edges().get(i);
            offsets[i] = edge.offset();
            sized |= edge.size() != null;
            linked |= edge.link();
        }
        sizes = sized ? shape.edges().stream().map(Shape.Edge::size).toArray(Shape.Size[]::new) : null;
        linkOffsets = linked
                ? shape.edges().stream()
                        .filter(Shape.Edge::link)
                        .mapToLong(Shape.Edge::offset)
                        .toArray()
                : NONE;
        cutOffsets = shape.cuts().stream().mapToLong(Shape.Cut::offset).toArray();
        cutCounts = new long[cutOffsets.length];

        Shape.ArrayParts array = shape.array();
        residues = array == null ? NONE : new long[residues(array.layout())];
        countsLive = array != null && array.live() == Shape.Live.NOT_NULL;
        even = array == null || array.even() == null ? null : sites.edge(path, base, array.even());
        odd = array == null || array.odd() == null ? even : sites.edge(path, base, array.odd());
        pairs = PairEdges.of(sites, path, shape);
        split = SplitEdges.of(sites, path, shape);
        plain = shape.visitor() == null && split == null;
        onClaim = switch (shape.kind()) {
            case OBJECT -> ofObject(shape);
            case VISITED -> SCAN;
            case PRIMITIVES -> PRIMITIVES;
            case ARRAY -> even == null ? HELD : ARRAY;
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
        return size == null ? 0 : size.read(sites.heap, holder, array);
    }

    /** Adds what another walker counted on this site. */
    void add(Site other) {
        count += other.count;
        length += other.length;
        live += other.live;
        extra += other.extra;
        elementsMetAgain += other.elementsMetAgain;
        for (int i = 0; i < metAgain.length; i++) {
            metAgain[i] += other.metAgain[i];
        }
        for (int i = 0; i < residues.length; i++) {
            residues[i] += other.residues[i];
        }
        for (int i = 0; i < cutCounts.length; i++) {
            cutCounts[i] += other.cutCounts[i];
        }
    }

    /** Slots that were not looked at before the walk ended are taken for live, so that none is called spare unseen. */
    void addUnseen(int slots) {
        if (countsLive) {
            live += slots;
        }
    }

    /** The same, of all slots of an array. */
    void addUnseen(Object array) {
        addUnseen(sites.heap.length(array));
    }

    /** Counts an array that was just claimed. */
    void addArray(int arrayLength) {
        length += arrayLength;
        residues[arrayLength & residues.length - 1]++;
    }

    /** Forgets what was counted. */
    void clearCounts() {
        count = 0;
        length = 0;
        live = 0;
        extra = 0;
        elementsMetAgain = 0;
        Arrays.fill(metAgain, 0);
        Arrays.fill(residues, 0);
        Arrays.fill(cutCounts, 0);
    }

    /** The edge that leads to an element; null if none does. */
    @Nullable
    EdgeState elementEdge(Object array, int index) {
        EdgeState edge = (index & 1) == 0 ? even : odd;
        return edge != null && pairs != null ? pairs.edge(array, index, edge) : edge;
    }

    /** The edge that leads from a field of one object. */
    EdgeState edge(Object holder, int number) {
        EdgeState labelled = split == null ? null : split.edge(holder, number);
        return labelled == null ? edge(number) : labelled;
    }

    /** The padding of all arrays: the gap after the header and what aligns the end. */
    long arrayPaddingBytes() {
        Shape.ArrayParts array = shape.array();
        long sum = 0;
        for (int length = 0; array != null && length < residues.length; length++) {
            sum += residues[length] * array.layout().paddingBytes(length);
        }
        return sum;
    }

    /** So many that lengths with equal residues have equal padding, under this layout and others up to 32 bytes. */
    private static int residues(ArrayLayout layout) {
        return Math.max(RESIDUE_BYTES, layout.alignmentBytes()) / layout.scaleBytes();
    }

    /** The edge of that number, made at first use. */
    EdgeState edge(int number) {
        EdgeState edge = edges[number];
        if (edge == null) {
            edge = sites.edge(path, base, shape.edges().get(number));
            edges[number] = edge;
        }
        return edge;
    }
}
