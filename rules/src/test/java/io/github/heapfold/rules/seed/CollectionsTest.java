package io.github.heapfold.rules.seed;

import static io.github.heapfold.rules.seed.Seed.assertFolded;

import io.github.heapfold.fixtures.seed.Box;
import io.github.heapfold.fixtures.seed.Linear;
import io.github.heapfold.fixtures.seed.SeedValues;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Collections: structure apart from keys, elements and values at the collection's own path. */
class CollectionsTest {

    @Test
    void aSetIsStructureAndElements() {
        assertFolded(SeedValues.setHolder(), """
                SetHolder.set 64
                SetHolder.set;HashSet[entry] 84
                SetHolder.set;HashSet[slots] 12
                SetHolder.set;HashSet[stack] 88
                SetHolder[header] 12""");
    }

    @Test
    void aDequeIsStructureAndElements() {
        assertFolded(SeedValues.dequeHolder(), """
                DequeHolder.deque 64
                DequeHolder.deque;ArrayDeque[slots] 12
                DequeHolder.deque;ArrayDeque[stack] 40
                DequeHolder[header] 12""");
    }

    @Test
    void keysOfATreeMapHaveAFrameAndValuesHaveNone() {
        assertFolded(SeedValues.treeMapOfLinear(), rules -> rules.leaf(Linear.class), """
                Linear 368
                TreeMap[entry] 66
                TreeMap[key] 40
                TreeMap[stack] 48""");
    }

    @Test
    void keysOfAHashMapHaveAFrameAndValuesHaveNone() {
        assertFolded(SeedValues.hashMapOfLinear(), rules -> rules.leaf(Linear.class), """
                HashMap[entry] 56
                HashMap[key] 40
                HashMap[slots] 8
                HashMap[stack] 60
                Linear 368""");
    }

    /** The same map with its values field by field, each a map itself. */
    @Test
    void mapsInMapsAddUpByPath() {
        assertFolded(SeedValues.hashMapOfLinear(), """
                HashMap[entry] 56
                HashMap[key] 40
                HashMap[slots] 8
                HashMap[stack] 60
                Linear.terms 68
                Linear.terms;HashMap[entry] 84
                Linear.terms;HashMap[key] 60
                Linear.terms;HashMap[slots] 12
                Linear.terms;HashMap[stack] 120
                Linear[header] 24""");
    }

    @Test
    void elementsOfAListAddUp() {
        assertFolded(SeedValues.listOfLinear(), rules -> rules.leaf(Linear.class), """
                ArrayList[slots] 12
                ArrayList[stack] 40
                Linear 428""");
    }

    @Test
    void anEmptyCollectionIsOnlyItsStack() {
        assertFolded(new HashMap<>(), "HashMap[stack] 44");
        assertFolded(new TreeMap<>(), "TreeMap[stack] 48");
        assertFolded(new ArrayList<>(), "ArrayList[stack] 40");
        assertFolded(new Box<>(new ArrayList<>()), """
                Box.value 4
                Box.value;ArrayList[stack] 40
                Box[header] 12""");
    }
}
