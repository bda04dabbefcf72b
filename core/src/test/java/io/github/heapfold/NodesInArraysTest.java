package io.github.heapfold;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Tries and trees of arrays: what stands in an array may be an element, or structure with more of them. */
class NodesInArraysTest {
    private record Key(int number) {}

    private record Value(int number) {}

    private static final class Node {
        final Object[] slots;

        Node(Object... slots) {
            this.slots = slots;
        }
    }

    private static final class None {}

    private static final class Trie {
        Object first;
        Node root;
    }

    private static final class Tree {
        Object[] root;
        Object[][] leaves;
    }

    private static MemoryProfile profile(Object root, Accounting accounting) {
        return MemoryProfiler.builder()
                .accounting(accounting)
                .layouts(new FixedLayout())
                .withoutStandardRules()
                .rules(r -> r.leaf(Key.class, Value.class)
                        .container(
                                Trie.class,
                                c -> c.part(
                                                Node.class.getName(),
                                                n -> n.pairs("slots").full())
                                        .part(None.class.getName(), n -> {})
                                        .keysOrMarkers("first")
                                        .entries("root"))
                        .container(Tree.class, c -> c.entries("root", "leaves")))
                .build()
                .profile(root);
    }

    private static MemoryProfile profile(Object root) {
        return profile(root, Accounting.LOGICAL);
    }

    private static Trie trie(Object first) {
        Trie trie = new Trie();
        trie.first = first;
        Node child = new Node(new Key(3), new Value(4), new Key(5), null);
        trie.root = new Node(new Key(1), new Value(2), child);
        return trie;
    }

    @Test
    void nodeInAnArrayOfPairsIsStructureAndTheRestAreKeysAndValues() {
        assertThat(profile(trie(null))).hasToString("""
                Trie[key] 48
                Trie[slots] 28
                Trie[stack] 84
                Value 32""");
    }

    @Test
    void keyOrMarkerIsAKeyUnlessItIsAPart() {
        assertThat(profile(trie(new Key(0)))).hasToString("""
                Trie[key] 64
                Trie[slots] 28
                Trie[stack] 84
                Value 32""");
        assertThat(profile(trie(new None()))).hasToString("""
                Trie[key] 48
                Trie[slots] 28
                Trie[stack] 96
                Value 32""");
    }

    @Test
    void fullNodesHaveNoSpareSlots() {
        MemoryProfile exact = profile(trie(null), Accounting.EXACT);
        assertThat(exact.entries()).noneMatch(entry -> entry.path().contains("Trie[spare]"));
    }

    @Test
    void arraysOfObjectsInArraysOfObjectsAreATreeAndOtherArraysElements() {
        Tree tree = new Tree();
        tree.root = new Object[] {new Object[] {new Key(1), null}, new Key[] {new Key(2)}, new byte[8]};
        assertThat(profile(tree)).hasToString("""
                Key 32
                Key[] [slots] 4
                Key[] [stack] 16
                Tree[slots] 16
                Tree[stack] 52
                byte[] 8
                byte[] [stack] 16""");
    }

    @Test
    void arrayOfArraysSaysByItsTypeHowDeepItsTreeIs() {
        Tree tree = new Tree();
        tree.leaves = new Object[][] {{new Key(1), new byte[8]}, {new Object[] {new Key(2)}}};
        assertThat(profile(tree)).hasToString("""
                Key 32
                Object[] [slots] 4
                Object[] [stack] 16
                Tree[slots] 20
                Tree[stack] 68
                byte[] 8
                byte[] [stack] 16""");
    }
}
