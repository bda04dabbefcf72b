package io.github.heapfold.export.internal.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The places of a profile in flat arrays: each place before what is beneath it, siblings by name.
 *
 * @param attribution what decides which of several holders an object counts for; empty if there is one way only
 * @param frames the last frame of each place
 * @param depths how many frames its path has, from 1; at most one more than the place before
 * @param now what stands at each place itself
 * @param before the same in an earlier profile, if the page is about a change
 * @param classes objects by place and class, by place
 */
public record PageTree(
        String attribution,
        String[] frames,
        int[] depths,
        Bytes now,
        @Nullable Bytes before,
        List<ClassRow> classes) {

    public PageTree {
        classes = List.copyOf(classes);
    }

    /** How many places there are. */
    public int size() {
        return frames.length;
    }

    /**
     * What stands at each place itself, without what is beneath it.
     *
     * @param byKind bytes, first by {@link ByteKind#ordinal()}, then by place
     * @param objects by place
     */
    public record Bytes(long[][] byKind, long[] objects) {
        Bytes(int places) {
            this(new long[ByteKind.values().length][places], new long[places]);
        }
    }

    /** Objects of one class at one place, -1 for the total; before is nothing unless the page is about a change. */
    public record ClassRow(int place, String className, Objects now, Objects before) {}

    /**
     * How many objects, how long their arrays are together, what they take by themselves.
     */
    public record Objects(long count, long arrayElements, long shallowBytes) {
        public static final Objects NONE = new Objects(0, 0, 0);

        Objects plus(Objects other) {
            return new Objects(
                    count + other.count, arrayElements + other.arrayElements, shallowBytes + other.shallowBytes);
        }
    }
}
