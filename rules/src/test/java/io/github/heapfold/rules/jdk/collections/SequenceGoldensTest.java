package io.github.heapfold.rules.jdk.collections;

import static io.github.heapfold.rules.samples.Goldens.assertProfile;

import io.github.heapfold.rules.samples.Goldens.Backwards;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedList;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Vector;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.Test;

/** Lists, queues and deques. What a profile shows of each everyday type, empty and filled. */
class SequenceGoldensTest {
    static final class NamedList extends ArrayList<String> {
        private static final long serialVersionUID = 1;

        String name;
    }

    private static <C extends Collection<String>> C filled(C collection) {
        collection.add("a");
        collection.add("b");
        return collection;
    }

    @Test
    void arrayListTellsLiveSlotsFromSpareOnes() {
        assertProfile(new ArrayList<>(), """
                ArrayList[stack] 40""");
        assertProfile(filled(new ArrayList<>()), """
                ArrayList[slots] 8
                ArrayList[spare] 32
                ArrayList[stack] 40
                String 78
                String[padding] 18""");
    }

    @Test
    void subclassKeepsTheDisplayOfItsCollection() {
        assertProfile(filled(new NamedList()), """
                NamedList.name 4
                NamedList[padding] 4
                NamedList[slots] 8
                NamedList[spare] 32
                NamedList[stack] 40
                String 78
                String[padding] 18""");
    }

    @Test
    void vectorCountsLikeArrayList() {
        assertProfile(filled(new Vector<>()), """
                String 78
                String[padding] 18
                Vector[padding] 4
                Vector[slots] 8
                Vector[spare] 32
                Vector[stack] 44""");
    }

    @Test
    void linkedListHasAnEntryPerElement() {
        assertProfile(new LinkedList<>(), """
                LinkedList[padding] 4
                LinkedList[stack] 28""");
        assertProfile(filled(new LinkedList<>()), """
                LinkedList[entry] 48
                LinkedList[padding] 4
                LinkedList[stack] 28
                String 78
                String[padding] 18""");
    }

    @Test
    void arrayDequeWithoutElementsIsSpare() {
        assertProfile(new ArrayDeque<>(), """
                ArrayDeque[padding] 4
                ArrayDeque[spare] 68
                ArrayDeque[stack] 40""");
        assertProfile(filled(new ArrayDeque<>()), """
                ArrayDeque[padding] 4
                ArrayDeque[slots] 8
                ArrayDeque[spare] 60
                ArrayDeque[stack] 40
                String 78
                String[padding] 18""");
    }

    @Test
    void priorityQueueShowsItsComparator() {
        assertProfile(new PriorityQueue<>(), """
                PriorityQueue[padding] 8
                PriorityQueue[spare] 44
                PriorityQueue[stack] 44""");
        assertProfile(filled(new PriorityQueue<>(new Backwards())), """
                PriorityQueue.comparator;Backwards[header] 12
                PriorityQueue.comparator;Backwards[padding] 4
                PriorityQueue[padding] 8
                PriorityQueue[slots] 8
                PriorityQueue[spare] 36
                PriorityQueue[stack] 44
                String 78
                String[padding] 18""");
    }

    @Test
    void copyOnWriteSetIsItsList() {
        assertProfile(filled(new CopyOnWriteArraySet<>()), """
                CopyOnWriteArraySet[padding] 8
                CopyOnWriteArraySet[slots] 8
                CopyOnWriteArraySet[stack] 64
                String 78
                String[padding] 18""");
    }

    @Test
    void concurrentQueueHasAnEntryMoreThanElements() {
        assertProfile(filled(new ConcurrentLinkedQueue<>()), """
                ConcurrentLinkedQueue[entry] 60
                ConcurrentLinkedQueue[padding] 16
                ConcurrentLinkedQueue[stack] 20
                String 78
                String[padding] 18""");
    }

    @Test
    void locksOfABlockingQueueAreStack() {
        assertProfile(filled(new LinkedBlockingQueue<>()), """
                LinkedBlockingQueue[entry] 60
                LinkedBlockingQueue[padding] 24
                LinkedBlockingQueue[stack] 196
                String 78
                String[padding] 18""");
        assertProfile(filled(new ArrayBlockingQueue<>(4)), """
                ArrayBlockingQueue[padding] 8
                ArrayBlockingQueue[slots] 8
                ArrayBlockingQueue[spare] 8
                ArrayBlockingQueue[stack] 152
                String 78
                String[padding] 18""");
    }

    @Test
    void arrayAsListHasNoSpare() {
        assertProfile(Arrays.asList("a", null), """
                ArrayAsList[padding] 4
                ArrayAsList[slots] 8
                ArrayAsList[stack] 36
                String 39
                String[padding] 9""");
    }

    @Test
    void immutableListsOfEverySizeAreOneType() {
        assertProfile(List.of(), """
                ImmutableList[padding] 7
                ImmutableList[stack] 33""");
        assertProfile(List.of("a"), """
                ImmutableList[padding] 8
                ImmutableList[stack] 32
                String 39
                String[padding] 9""");
        assertProfile(List.of("a", "b"), """
                ImmutableList[padding] 4
                ImmutableList[stack] 20
                String 78
                String[padding] 18""");
        assertProfile(List.of("a", "b", "c"), """
                ImmutableList[padding] 11
                ImmutableList[slots] 12
                ImmutableList[stack] 33
                String 117
                String[padding] 27""");
    }

    @Test
    void subListLeadsToTheWholeList() {
        assertProfile(filled(new ArrayList<>()).subList(0, 1), """
                ArrayList[slots] 8
                ArrayList[spare] 32
                ArrayList[stack] 40
                String 78
                String[padding] 18
                SubList[stack] 32""");
    }

    @Test
    void unmodifiableListLeadsToTheList() {
        assertProfile(Collections.unmodifiableList(filled(new ArrayList<>())), """
                ArrayList[slots] 8
                ArrayList[spare] 32
                ArrayList[stack] 40
                String 78
                String[padding] 18
                UnmodifiableList[padding] 4
                UnmodifiableList[stack] 20""");
        assertProfile(Collections.unmodifiableList(filled(new LinkedList<>())), """
                LinkedList[entry] 48
                LinkedList[padding] 4
                LinkedList[stack] 28
                String 78
                String[padding] 18
                UnmodifiableList[padding] 4
                UnmodifiableList[stack] 20""");
    }

    @Test
    void constantsOfTheCollectionsClassAreNamed() {
        assertProfile(Collections.emptyList(), """
                EmptyList[stack] 16""");
        assertProfile(Collections.singletonList("a"), """
                SingletonList[padding] 4
                SingletonList[stack] 20
                String 39
                String[padding] 9""");
        assertProfile(Collections.nCopies(9, "a"), """
                NCopies[stack] 24
                String 39
                String[padding] 9""");
    }
}
