package io.github.heapfold.export.internal.page;

import io.github.heapfold.tree.Kind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The places of a profile in flat arrays, by number from 0: each before what is beneath it, siblings by name. */
public final class PageTree {
    private final String attribution;
    private final String[] frames;
    private final int[] depths;
    private final Bytes now;
    private final @Nullable Bytes before;
    private final List<ClassRow> classes;

    /**
     * Takes the arrays as they are.
     *
     * @param attribution what decides which of several holders an object counts for; empty if there is one way only
     * @param frames the last frame of each place
     * @param depths how many frames its path has, from 1; at most one more than the place before
     * @param now what stands at each place itself
     * @param before the same in an earlier profile, if the page is about a change
     * @param classes objects by place and class, by place
     */
    public PageTree(
            String attribution,
            String[] frames,
            int[] depths,
            Bytes now,
            @Nullable Bytes before,
            List<ClassRow> classes) {
        this.attribution = attribution;
        this.frames = frames;
        this.depths = depths;
        this.now = now;
        this.before = before;
        this.classes = List.copyOf(classes);
    }

    public String attribution() {
        return attribution;
    }

    /** How many places there are. */
    public int size() {
        return frames.length;
    }

    public String frame(int place) {
        return frames[place];
    }

    public int depth(int place) {
        return depths[place];
    }

    public Bytes now() {
        return now;
    }

    public @Nullable Bytes before() {
        return before;
    }

    public List<ClassRow> classes() {
        return classes;
    }

    /** Bytes by kind, and objects, that stand at each place itself, without what is beneath it. */
    public static final class Bytes {
        private final long[][] byKind;
        private final long[] objects;

        public Bytes(int places) {
            byKind = new long[Kind.values().length][places];
            objects = new long[places];
        }

        public Bytes add(int place, Kind kind, long bytes) {
            byKind[number(kind)][place] += bytes;
            return this;
        }

        public Bytes addObjects(int place, long count) {
            objects[place] += count;
            return this;
        }

        public long bytes(int place, Kind kind) {
            return byKind[number(kind)][place];
        }

        public long objects(int place) {
            return objects[place];
        }
    }

    /** Objects of one class at one place, -1 for the total; before is nothing unless the page is about a change. */
    public record ClassRow(int place, String className, Objects now, Objects before) {}

    /** How many objects, how long their arrays are together, what they take by themselves. */
    public record Objects(long count, long arrayElements, long shallowBytes) {
        public static final Objects NONE = new Objects(0, 0, 0);

        Objects plus(Objects other) {
            return new Objects(
                    count + other.count, arrayElements + other.arrayElements, shallowBytes + other.shallowBytes);
        }
    }

    /** The number of a kind in the packed data. */
    static int number(Kind kind) {
        return switch (kind) {
            case DATA -> 0;
            case HEADER -> 1;
            case STRUCTURE -> 2;
            case PADDING -> 3;
            case SPARE -> 4;
            case NATIVE -> 5;
        };
    }
}
