package io.github.heapfold.rules.seed;

import static io.github.heapfold.rules.seed.Seed.assertFolded;

import io.github.heapfold.fixtures.seed.Box;
import io.github.heapfold.fixtures.seed.DeclaredAsClass;
import io.github.heapfold.fixtures.seed.DeclaredAsRecord;
import io.github.heapfold.fixtures.seed.Empty;
import io.github.heapfold.fixtures.seed.EmptyRecord;
import io.github.heapfold.fixtures.seed.Holder;
import io.github.heapfold.fixtures.seed.Leaf;
import io.github.heapfold.fixtures.seed.Marked;
import io.github.heapfold.fixtures.seed.SeedValues;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Types that are no collections. */
class TypesTest {
    /** 22 bytes of string, 16 of array header, 2 of text. */
    private static String hi() {
        return new String(new char[] {'h', 'i'});
    }

    @Test
    void aFlatClassIsALineForEachFieldAndItsHeader() {
        assertFolded(SeedValues.flat("hi"), """
                Flat.alpha 8
                Flat.beta 8
                Flat.gamma 44
                Flat[header] 12""");
    }

    @Test
    void anEmptyStringIsStillAStringAndAnArray() {
        assertFolded(SeedValues.flat(""), """
                Flat.alpha 8
                Flat.beta 8
                Flat.gamma 42
                Flat[header] 12""");
    }

    @Test
    void fieldsOfAFieldStandBeneathIt() {
        assertFolded(SeedValues.nested(), """
                Nested.inner 4
                Nested.inner;Flat.alpha 8
                Nested.inner;Flat.beta 8
                Nested.inner;Flat.gamma 42
                Nested.inner;Flat[header] 12
                Nested.leaf 4
                Nested[header] 12""");
    }

    @Test
    void aRecordOfANumberIsALeafInTheFieldThatHoldsIt() {
        assertFolded(new Holder(new Leaf(7)), """
                Holder.leaf 24
                Holder[header] 12""");
    }

    @Test
    void aRecordOfANumberShowsItsComponentIfToldTo() {
        assertFolded(new Holder(new Leaf(7)), rules -> rules.fields(Leaf.class), """
                Holder.leaf 4
                Holder.leaf;Leaf.value 8
                Holder.leaf;Leaf[header] 12
                Holder[header] 12""");
    }

    /** An enum constant belongs to its class, and a null to nobody, so that only their slots count. */
    @Test
    void whatCarriesNoDataIsASlot() {
        assertFolded(new Marked<String>(true, 'x'), """
                Marked.enabled 1
                Marked.marker 2
                Marked.unit 4
                Marked.witness 4
                Marked[header] 12""");
    }

    @Test
    void anObjectWithoutFieldsIsAHeader() {
        assertFolded(new Empty(), """
                Empty[header] 12""");
    }

    @Test
    void aRecordOfNothingIsALeaf() {
        assertFolded(new EmptyRecord(), """
                EmptyRecord 12""");
    }

    @Test
    void elementsOfAnArrayOfNumbersAddUp() {
        assertFolded(new long[] {1, 2, 3}, """
                long[] 24
                long[] [stack] 16""");
    }

    @Test
    void aTupleIsALineForEachComponent() {
        assertFolded(SeedValues.tuple(), """
                Tuple.first 8
                Tuple.second 44
                Tuple.third 4
                Tuple[header] 12""");
    }

    @Test
    void aBoxIsItsSlotAndItsValue() {
        assertFolded(new Box<>(hi()), """
                Box.value 44
                Box[header] 12""");
    }

    @Test
    void anEmptyOptionalIsItsStack() {
        assertFolded(Optional.empty(), """
                Optional[stack] 16""");
    }

    @Test
    void theValueOfAnOptionalStandsAtTheOptionalsOwnPath() {
        assertFolded(Optional.of(hi()), """
                Optional[stack] 16
                String 40""");
        assertFolded(new Box<>(Optional.of(hi())), """
                Box.value 44
                Box.value;Optional[stack] 16
                Box[header] 12""");
    }

    @Test
    void twoWaysToDeclareTheSameGiveTheSameText() {
        String folded = """
                Point.alpha 8
                Point.gamma 44
                Point[header] 12""";
        assertFolded(new DeclaredAsClass.Point(1, hi()), folded);
        assertFolded(new DeclaredAsRecord.Point(1, hi()), folded);
    }
}
