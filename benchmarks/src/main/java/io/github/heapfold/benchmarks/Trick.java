package io.github.heapfold.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What makes the walk fast, one thing at a time, and what core's sources would say without it. */
enum Trick {
    /** One bit per address, in place of a set by identity. */
    BITMAP(change("VisitedSets", "return Fastest.INSTANCE;", "return Identity.ASKED_FOR;")),

    /** A site's offsets lie side by side in an array; without, they are asked of the shape's edges. */
    FLAT_OFFSETS(change(
            "GraphWalker",
            "Object target = heap.reference(object, offsets[i]);",
            "Object target = heap.reference(object, site.shape.edges().get(i).offset());")),

    /** Arrays are known as Object, so that C2 compiles the reads from them; without, as Object[]. */
    ARRAYS_AS_OBJECT(
            change("GraphWalker", "        Object array;\n", "        Object[] array;\n"),
            change("GraphWalker", "            this.array = array;", "            this.array = (Object[]) array;"),
            change("GraphWalker", "        at.array = array;", "        at.array = (Object[]) array;"),
            change("GraphWalker", "        Object array = at.array;", "        Object[] array = at.array;"),
            change("BitmapSet", "private final Object slot", "private final Object[] slot"),
            change("BitmapSet", "((Object[]) slot)[0]", "slot[0]")),

    /** An edge keeps its last class and site apart; without, it looks them up in its map. */
    LAST_CLASS(change(
            "EdgeState",
            "if (type == lastType && site != null) {",
            "if (type == lastType && site != null && others == null) {")),

    /** An array in work is a position; without, all its elements are claimed and put on the stack at once. */
    CURSORS(
            change("GraphWalker", "        at.end = to;\n        cursor = at;\n", """
                            at.end = to;
                            cursor = at;
                            pushAll(at);
                    """),
            change("GraphWalker", "    /** Claims elements up to", """
                        private void pushAll(Cursor at) {
                            long before = pending.size();
                            while (cursor == at) {
                                long kept = checkAt;
                                checkAt = Long.MAX_VALUE;
                                advance(at);
                                checkAt = kept;
                                Object first = next;
                                Site site = nextSite;
                                if (first != null && site != null) {
                                    next = null;
                                    pending.push(first, site);
                                }
                            }
                            pending.reverseAbove(before);
                        }

                        /** Claims elements up to""")),

    /** The first object that a scan claims is scanned next, without going over the stack. */
    NEXT_AT_HAND(
            change("GraphWalker", "        if (next == null) {\n            next = object;", """
                            if (false) {
                                next = object;"""),
            change("GraphWalker", "i < end && next == null", "i < end && pending.size() == at.pendingSize")),

    /** What is to be scanned lies in two arrays; without, an object is allocated for each. */
    NOTHING_ALLOCATED(
            change("PendingStack", "        current.sites[top] = site;", """
                            current.sites[top] = site;
                            made = new Work(object, site, 0, 0);"""),
            change("PendingStack", "    private int top;", """
                        @Nullable Work made;

                        private int top;""")),

    /** Objects are counted, and bytes worked out at the end; without, each object's bytes are added part by part. */
    ONE_COUNTER(
            change("Site", "    long count;\n", "    long count;\n    final long[] bytes = new long[16];\n"),
            change("GraphWalker", "        site.count++;\n", """
                            site.count++;
                            for (int k = 0; k < site.shape.parts().size(); k++) {
                                site.bytes[k & 15] += site.shape.parts().get(k).bytes();
                            }
                    """)),

    /** An object that holds one array of primitives is claimed together with it. */
    ARRAY_AT_ONCE(change("Site", "? WITH_ARRAY : SCAN;", "? SCAN : SCAN;"));

    private static final Path WALK = Path.of("io", "github", "heapfold", "internal", "walk");

    @SuppressWarnings("ImmutableEnumChecker") // List.of gives an immutable one
    private final List<Change> changes;

    Trick(Change... changes) {
        this.changes = List.of(changes);
    }

    /** A piece of one source file, and what is to stand in its place. */
    private record Change(String type, String from, String to) {
        String in(String source) {
            int at = source.indexOf(from);
            if (at < 0) {
                throw new IllegalStateException(
                        type + ".java has no \"" + from + "\"; the trick must say anew what the source is without it");
            }
            return source.replace(from, to);
        }
    }

    private static Change change(String type, String from, String to) {
        return new Change(type, from, to);
    }

    /** The changed sources of core, by their path. */
    Map<String, String> sourcesWithout() {
        Map<String, String> sources = new LinkedHashMap<>();
        for (Change change : changes) {
            String path = WALK.resolve(change.type + ".java").toString();
            sources.put(path, change.in(sources.computeIfAbsent(path, Trick::read)));
        }
        return sources;
    }

    private static String read(String path) {
        try {
            return Files.readString(Variant.sources().resolve(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
