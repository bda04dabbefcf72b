package io.github.heapfold.internal.shape;

import io.github.heapfold.layout.ArrayLayout;
import io.github.heapfold.layout.Heap;
import io.github.heapfold.tree.ClassFields;
import io.github.heapfold.typerule.TypeVisitor;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the walker does with an object of one class in one role. Immutable.
 *
 * @param className binary name without what differs from run to run, for the profile's records
 * @param name what a leaf at the empty path is called
 * @param parts the bytes of every object; the first part is the one that objects are counted on
 * @param edges what to follow, in claiming order
 * @param cuts fields with a reference that is not followed, by a boundary or a skip rule
 * @param fields the fields of the class, for the profile's records; null of an array or an opaque class
 * @param rank of its role among those that one object may be met in: a container's structure first, a part of a leaf last
 * @param problem what was wrong with the class's rule or layout; null mostly
 * @param keyed how it tells the entries of a split map; null of what such a map is not made of
 */
public record Shape(
        Kind kind,
        String className,
        TypeName name,
        List<Part> parts,
        List<Edge> edges,
        List<Cut> cuts,
        @Nullable ArrayParts array,
        @Nullable Visitor visitor,
        @Nullable ClassFields fields,
        @Nullable Problem problem,
        int rank,
        @Nullable Keyed keyed) {

    private static final int UNRANKED = -1;

    /** Of a role that is yet to be told, and of what no split map is made of. */
    Shape(
            Kind kind,
            String className,
            TypeName name,
            List<Part> parts,
            List<Edge> edges,
            List<Cut> cuts,
            @Nullable ArrayParts array,
            @Nullable Visitor visitor,
            @Nullable ClassFields fields,
            @Nullable Problem problem) {
        this(kind, className, name, parts, edges, cuts, array, visitor, fields, problem, UNRANKED, null);
    }

    /** The same, with the rank of its role unless it has one. */
    Shape ranked(int ofRole) {
        return rank != UNRANKED ? this : with(problem, ofRole, keyed);
    }

    /** The same, something wrong with its class unless something is known to be. */
    Shape with(Problem other) {
        return problem != null ? this : with(other, rank, keyed);
    }

    /** The same, of a split map. */
    Shape with(Keyed other) {
        return with(problem, rank, other);
    }

    private Shape with(@Nullable Problem otherProblem, int otherRank, @Nullable Keyed otherKeyed) {
        return new Shape(
                kind, className, name, parts, edges, cuts, array, visitor, fields, otherProblem, otherRank, otherKeyed);
    }

    /** Whether objects count where they stand and not beneath: leaves. */
    public boolean isOneLine() {
        return !parts.isEmpty() && parts.get(0).frame() == null;
    }

    /** How the walker handles the object. */
    public enum Kind {
        /** Fields only. */
        OBJECT,
        /** Of references. */
        ARRAY,
        /** Of primitive values. */
        PRIMITIVES,
        /** Own code tells what is beneath. */
        VISITED,
        /** Not counted, not entered. */
        STOPPED,
        /** Instances differ in size, so each is asked; a {@code java.lang.Class}. */
        SIZED_EACH
    }

    /**
     * Bytes of every object.
     *
     * @param frame null for the object's own path
     */
    public record Part(@Nullable Frame frame, long bytes) {
        /** Whether only EXACT shows them. */
        boolean exactOnly() {
            return frame != null && !frame.kind().isLive();
        }
    }

    /**
     * A reference to follow.
     *
     * @param frame null to stay on the path
     * @param size where the holder keeps the number of live slots of the array referred to; null for nowhere
     * @param toPrimitives whether its declared type is an array of primitive values, which leads nowhere
     * @param link whether it leads from one node of a container to another
     */
    public record Edge(
            long offset,
            @Nullable Frame frame,
            Role role,
            @Nullable Size size,
            boolean toPrimitives,
            boolean link) {
        /** An edge to elements: their place is the walker's to know. */
        Edge(@Nullable Frame frame, Role role) {
            this(0, frame, role, null, false, false);
        }
    }

    /**
     * Where a holder keeps the number of live slots of its array.
     *
     * @param offset of an int, how many units
     * @param fromOffset of an int to count from, around the end of the array; -1 for 0
     * @param shiftOffset of a byte n where a unit is {@code 1 << n} slots; -1 where it is one
     * @param flagOffset of a boolean, one unit more if true; -1 where there is none
     * @param each slots of a unit, whatever the shift
     */
    public record Size(long offset, long fromOffset, long shiftOffset, long flagOffset, int each) {
        /** The same, of an array with two slots for each. */
        Size ofPairs() {
            return new Size(offset, fromOffset, shiftOffset, flagOffset, 2 * each);
        }

        /** What it says now; of an object that changes meanwhile, it may be anything. */
        public int read(Heap heap, Object holder, Object array) {
            int units = heap.int32(holder, offset);
            if (fromOffset >= 0) {
                int from = heap.int32(holder, fromOffset);
                units = units >= from ? units - from : units - from + heap.length(array);
            }
            if (flagOffset >= 0) {
                units += heap.int8(holder, flagOffset);
            }
            return (shiftOffset < 0 ? units : units << heap.int8(holder, shiftOffset)) * each;
        }
    }

    /** A reference that is not followed, and the name under which the profile lists it. */
    public record Cut(long offset, String name) {}

    /**
     * What differs from array to array of one class. A null frame stands for the array's own path.
     *
     * @param live which slots count as live
     * @param even the role of elements with an even index, and their frame
     * @param odd the same for odd ones where they differ, in arrays of pairs; else null
     * @param chain of an array of pairs, some of which may be chains; else null
     */
    public record ArrayParts(
            ArrayLayout layout,
            @Nullable Frame slots,
            @Nullable Frame spare,
            Frame padding,
            Live live,
            @Nullable Edge even,
            @Nullable Edge odd,
            @Nullable Chain chain) {}

    /**
     * In an array of pairs, one whose value is an array of further pairs.
     *
     * @param keyClass binary name of the class of what stands for its key
     * @param pairs the role of the array
     */
    public record Chain(String keyClass, Edge pairs) {}

    /** Which slots of an array count as live; the others are spare. */
    public enum Live {
        ALL,
        NOT_NULL,
        TOLD_BY_HOLDER
    }

    /** A visit rule, and the edges to follow should it throw. */
    public record Visitor(TypeVisitor<Object> code, String origin) {}

    /** What goes into a warning, but for the path. */
    public record Problem(io.github.heapfold.Warning.Code code, String message, String remedy) {}
}
