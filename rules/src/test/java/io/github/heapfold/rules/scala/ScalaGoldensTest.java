package io.github.heapfold.rules.scala;

import static io.github.heapfold.rules.samples.Goldens.assertProfile;
import static io.github.heapfold.rules.samples.Reflective.call;
import static io.github.heapfold.rules.samples.Reflective.make;
import static io.github.heapfold.rules.scala.Scala.IMMUTABLE;
import static io.github.heapfold.rules.scala.Scala.MUTABLE;
import static io.github.heapfold.rules.scala.Scala.built;
import static io.github.heapfold.rules.scala.Scala.elements;
import static io.github.heapfold.rules.scala.Scala.newBuilder;
import static io.github.heapfold.rules.scala.Scala.ordering;
import static io.github.heapfold.rules.scala.Scala.pair;

import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;

/** What a profile shows of Scala's everyday types. */
class ScalaGoldensTest {
    private static final IntFunction<Object> ENTRY = i -> pair("key " + i, 1000 + i);

    private static Object list(Object... elements) {
        return built(newBuilder(IMMUTABLE + "List"), elements);
    }

    private static Object map(String type, int n, Object... implicits) {
        return built(newBuilder(type, implicits), elements(n, ENTRY));
    }

    @Test
    void listHasAnEntryPerFurtherElement() {
        assertProfile(list(), """
                List[padding] 4
                List[stack] 12""");
        assertProfile(list("a", "b", "c"), """
                List[entry] 40
                List[padding] 16
                List[stack] 32
                String 117
                String[padding] 27""");
    }

    @Test
    void vectorIsSlotsAtEveryLevel() {
        assertProfile(built(newBuilder(IMMUTABLE + "Vector"), "a", null), """
                String 39
                String[padding] 9
                Vector[slots] 8
                Vector[stack] 32""");
        assertProfile(built(newBuilder(IMMUTABLE + "Vector"), elements(70, i -> i)), """
                Integer 1120
                Vector[padding] 4
                Vector[slots] 284
                Vector[stack] 96""");
    }

    @Test
    void arraysInAVectorAreElements() {
        assertProfile(built(newBuilder(IMMUTABLE + "Vector"), new byte[3], new Object[] {"a"}), """
                Object[] [padding] 4
                Object[] [slots] 4
                Object[] [stack] 16
                String 39
                String[padding] 9
                Vector[slots] 8
                Vector[stack] 32
                byte[] 3
                byte[] [padding] 5
                byte[] [stack] 16""");
    }

    @Test
    void smallMapsAndSetsHaveNoEntries() {
        assertProfile(map(IMMUTABLE + "Map", 2), """
                Integer 32
                Map[key] 86
                Map[key];String[padding] 10
                Map[padding] 4
                Map[stack] 28""");
        assertProfile(built(newBuilder(IMMUTABLE + "Set"), "a", "b"), """
                Set[padding] 4
                Set[stack] 20
                String 78
                String[padding] 18""");
    }

    @Test
    void nodesOfAHashMapAreStackAndHoldKeysAndValues() {
        assertProfile(map(IMMUTABLE + "Map", 5), """
                HashMap[key] 215
                HashMap[key];String[padding] 25
                HashMap[padding] 8
                HashMap[slots] 40
                HashMap[stack] 104
                Integer 80""");
        assertProfile(map(IMMUTABLE + "HashMap", 40), """
                HashMap[key] 1750
                HashMap[key];String[padding] 170
                HashMap[padding] 60
                HashMap[slots] 372
                HashMap[stack] 1128
                Integer 640""");
    }

    @Test
    void treeMapShowsItsOrdering() {
        assertProfile(map(IMMUTABLE + "TreeMap", 2, ordering("String")), """
                Integer 32
                Ordering[padding] 4
                Ordering[stack] 12
                TreeMap[entry] 64
                TreeMap[key] 86
                TreeMap[key];String[padding] 10
                TreeMap[padding] 4
                TreeMap[stack] 20""");
        assertProfile(built(newBuilder(MUTABLE + "TreeSet", ordering("String")), "a", "b"), """
                Ordering[padding] 4
                Ordering[stack] 12
                String 78
                String[padding] 18
                TreeSet[entry] 66
                TreeSet[padding] 22
                TreeSet[stack] 40""");
    }

    @Test
    void mutableHashMapIsLikeThatOfTheJdk() {
        assertProfile(map(MUTABLE + "HashMap", 2), """
                HashMap[entry] 56
                HashMap[key] 86
                HashMap[key];String[padding] 10
                HashMap[padding] 8
                HashMap[slots] 8
                HashMap[spare] 56
                HashMap[stack] 48
                Integer 32""");
    }

    @Test
    void buffersTellLiveSlotsFromSpareOnes() {
        assertProfile(built(newBuilder(MUTABLE + "ArrayBuffer"), "a", null), """
                ArrayBuffer[slots] 8
                ArrayBuffer[spare] 56
                ArrayBuffer[stack] 40
                String 39
                String[padding] 9""");
        assertProfile(built(newBuilder(MUTABLE + "Queue"), "a"), """
                Queue[slots] 4
                Queue[spare] 124
                Queue[stack] 40
                String 39
                String[padding] 9""");
    }

    @Test
    void concurrentMapShowsHowItHashes() {
        assertProfile(map("scala.collection.concurrent.TrieMap", 3), """
                Equiv$$$Lambda(universal)[header] 12
                Equiv$$$Lambda(universal)[padding] 4
                Hashing[padding] 4
                Hashing[stack] 12
                Integer 48
                TrieMap[entry] 72
                TrieMap[key] 129
                TrieMap[key];String[padding] 15
                TrieMap[padding] 12
                TrieMap[slots] 12
                TrieMap[stack] 144""");
    }

    @Test
    void vectorMapKeepsItsKeysInAVector() {
        assertProfile(map(IMMUTABLE + "VectorMap", 2), """
                Integer 32
                VectorMap[entry] 40
                VectorMap[key] 86
                VectorMap[key];String[padding] 10
                VectorMap[key];Vector[slots] 8
                VectorMap[key];Vector[stack] 32
                VectorMap[padding] 16
                VectorMap[stack] 88""");
    }

    @Test
    void optionTupleAndEitherShowWhatTheyHold() {
        assertProfile(make("scala.Some", pair("a", make("scala.util.Left", 1))), """
                Either[stack] 16
                Integer 16
                Option[stack] 16
                String 39
                String[padding] 9
                Tuple2[padding] 4
                Tuple2[stack] 20""");
    }

    @Test
    void viewLeadsToItsCollectionAndItsFunction() {
        assertProfile(call(call(list("a"), "view"), "map", new ScalaSamples.Length()), """
                Length.unit 48
                Length.unit;String[padding] 4
                Length[header] 12
                List[padding] 8
                List[stack] 32
                String 39
                String[padding] 9
                View[padding] 4
                View[stack] 44""");
    }

    @Test
    void rangeIsOneLine() {
        assertProfile(call(Scala.object(IMMUTABLE + "Range"), "apply", 1, 10), """
                Range 33
                Range[padding] 7""");
    }
}
