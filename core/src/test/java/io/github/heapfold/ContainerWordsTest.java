package io.github.heapfold;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.heapfold.check.RuleCheck;
import io.github.heapfold.typerule.ContainerSpec;
import io.github.heapfold.typerule.Rules;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** One line but for what is spare, sizes in units of several slots, and structure without naming it. */
class ContainerWordsTest {
    private static final int LATIN1 = 0;
    private static final int UTF16 = 1;

    /** With fields as a string builder has them, the same on every JVM. */
    private static final class Text {
        byte[] value;
        byte coder;
        int count;
        Object cached;

        Text(int coder, int count, int bytes) {
            value = new byte[bytes];
            this.coder = (byte) coder;
            this.count = count;
        }
    }

    private record Holder(Text text) {}

    private static final class Table {
        Row[] rows = {new Row(), new Row(), null};
    }

    private static final class Row {
        Object key = new int[1];
        Object value = new long[1];
    }

    private static final class Keys {
        Table table = new Table();
    }

    private static void rules(Rules rules) {
        rules.container(
                        Text.class,
                        c -> c.oneLine().slots("value").size("count", "coder").stack("cached"))
                .container(Table.class, c -> table(c.oneLine()));
    }

    private static void table(ContainerSpec table) {
        table.entry(Row.class.getName(), row -> row.keys("key").elements("value"))
                .entries("rows");
    }

    private static MemoryProfiler.Builder profiler(Consumer<Rules> rules) {
        return MemoryProfiler.builder()
                .withoutStandardRules()
                .layouts(new FixedLayout())
                .accounting(Accounting.EXACT)
                .rules(rules);
    }

    private static String exact(Object root) {
        return profiler(ContainerWordsTest::rules).build().profile(root).toString();
    }

    @Test
    void allButTheSpareIsOneLine() {
        assertThat(exact(new Text(LATIN1, 5, 16))).isEqualTo("""
                Text 46
                Text[padding] 7
                Text[spare] 11""");
    }

    @Test
    void allIsAtThePathWhereTheObjectStands() {
        Text text = new Text(LATIN1, 5, 16);
        text.cached = new int[2];
        assertThat(exact(new Holder(text))).isEqualTo("""
                Holder.text 74
                Holder.text;Text[padding] 7
                Holder.text;Text[spare] 11
                Holder[header] 12""");
    }

    @Test
    void logicalHasNoSpare() {
        assertThat(profiler(ContainerWordsTest::rules)
                        .accounting(Accounting.LOGICAL)
                        .build()
                        .profile(new Text(LATIN1, 5, 16)))
                .hasToString("Text 46");
    }

    @Test
    void aUnitMayTakeSeveralSlots() {
        assertThat(exact(new Text(UTF16, 5, 32))).isEqualTo("""
                Text 51
                Text[padding] 7
                Text[spare] 22""");
        assertThat(exact(new Text(UTF16, 16, 32))).isEqualTo("""
                Text 73
                Text[padding] 7""");
        assertThat(exact(new Text(3, 2, 32))).contains("Text[spare] 16");
    }

    @Test
    void emptyIsAllSpare() {
        assertThat(exact(new Text(LATIN1, 0, 16))).contains("Text 41\n", "Text[spare] 16");
        assertThat(exact(new Text(UTF16, 0, 0))).isEqualTo("Text 41\nText[padding] 7");
    }

    @Test
    void aSizeThatCannotBeIsHeldToTheArray() {
        assertThat(exact(new Text(UTF16, 17, 32))).isEqualTo("Text 73\nText[padding] 7");
        assertThat(exact(new Text(UTF16, -1, 32))).contains("Text[spare] 32");
        assertThat(exact(new Text(31, 1, 32))).contains("Text[spare] 32");
    }

    @Test
    void eachHolderTellsOfItsOwnArray() {
        assertThat(exact(new Text[] {new Text(LATIN1, 8, 16), new Text(UTF16, 8, 16), new Text(LATIN1, 1, 16)}))
                .contains("Text 148\n", "Text[spare] 23");
    }

    @Test
    void entriesAreOnTheLineKeysAndElementsWhereTheyAlwaysAre() {
        assertThat(exact(new Table())).isEqualTo("""
                Table 80
                Table[key] 8
                Table[key];int[] [padding] 8
                Table[key];int[] [stack] 32
                Table[padding] 12
                Table[spare] 4
                long[] 16
                long[] [stack] 32""");
    }

    @Test
    void whoseWorkAnotherContainerDoesSaysHowBothAreShown() {
        assertThat(profiler(r -> r.container(Table.class, ContainerWordsTest::table)
                                .container(Keys.class, c -> c.oneLine().backing("table")))
                        .build()
                        .profile(new Keys()))
                .hasToString("""
                Keys 96
                Keys[padding] 12
                Keys[spare] 4
                int[] 8
                int[] [padding] 8
                int[] [stack] 32
                long[] 16
                long[] [stack] 32""");
        assertThat(profiler(r -> r.container(Table.class, c -> table(c.oneLine()))
                                .container(Keys.class, c -> c.backing("table")))
                        .build()
                        .profile(new Keys())
                        .toString())
                .contains("Keys[stack] 48", "Keys[entry] 40", "Keys[slots] 8");
    }

    private static class Stage {
        Object lock = new int[1];
        Object source = new long[1];
        Object cache = new int[1];
    }

    private static final class NamedStage extends Stage {
        Object name = new char[1];
    }

    @Test
    void fieldsThatNothingIsSaidOfAreFieldsOrStructure() {
        assertThat(profiler(r -> r.container(Stage.class, c -> c.elements("source")))
                        .build()
                        .profile(new Stage())
                        .toString())
                .contains("Stage.lock 4", "Stage.cache 4");
        assertThat(profiler(r -> r.container(
                                Stage.class, c -> c.elements("source").stackRest()))
                        .build()
                        .profile(new Stage()))
                .hasToString("""
                Stage[padding] 8
                Stage[stack] 64
                long[] 8
                long[] [stack] 16""");
    }

    @Test
    void fieldsOfASubclassStayFields() {
        assertThat(profiler(r -> r.container(Stage.class, c -> c.subclasses().stackRest()))
                        .build()
                        .profile(new NamedStage())
                        .toString())
                .contains("NamedStage[stack] 88", "NamedStage.name 6")
                .doesNotContain("Stage.lock");
    }

    @Test
    void anExplanationSaysSo() {
        assertThat(profiler(ContainerWordsTest::rules)
                        .build()
                        .explain(Text.class)
                        .toString())
                .endsWith("""
                Frames, bytes:
                  (where it stands)   25 per object, and all that it is first to reach
                  Text[padding]        7 per object (EXACT only)
                  (where it stands)   16 per byte[]
                  (where it stands)    1 per live slot
                  Text[spare]          1 per free slot (EXACT only)""");
    }

    @Test
    void theCheckOfRulesHoldsItRight() {
        assertThat(RuleCheck.of(profiler(ContainerWordsTest::rules).build(), new Text(UTF16, 5, 32))
                        .findings())
                .isEmpty();
    }

    @Test
    void aFieldOfUnitsThatIsNoByteIsAWarning() {
        MemoryProfile profile = profiler(
                        r -> r.container(Text.class, c -> c.slots("value").size("count", "cached")))
                .build()
                .profile(new Text(LATIN1, 5, 16));
        assertThat(profile.warnings()).singleElement().satisfies(warning -> {
            assertThat(warning.code()).isEqualTo(Warning.Code.UNKNOWN_SHAPE);
            assertThat(warning.message()).contains("expects a byte field \"cached\"");
        });
        assertThat(profile.toString()).contains("Text.value 20\nText.value;byte[] [stack] 16");
    }

    /** Of each word, one object and an array; and what may hold either. */
    private static final class Shelf {
        Object[] array = {new Row()};
        Row one = new Row();
        Object either = new Object[] {new Row()};
    }

    private static Warning warning(Consumer<ContainerSpec> spec) {
        MemoryProfile profile =
                profiler(r -> r.container(Shelf.class, spec)).build().profile(new Shelf());
        assertThat(profile.toString()).contains("Shelf.array 4\n");
        assertThat(profile.warnings()).hasSize(1);
        return profile.warnings().get(0);
    }

    @Test
    void aWordForOneObjectDoesNotFitAnArray() {
        Warning warning = warning(c -> c.elements("array").stackRest());
        assertThat(warning.code()).isEqualTo(Warning.Code.UNKNOWN_SHAPE);
        assertThat(warning.message())
                .contains("expects one object in field \"array\", which is java.lang.Object[], an array");
        assertThat(warning.remedy()).endsWith("name the field in slots");
        assertThat(warning(c -> c.keys("array").stackRest()).remedy()).endsWith("in keySlots");
        assertThat(warning(c -> c.elementsOrMarkers("array").stackRest()).remedy())
                .endsWith("in slotsOrMarkers");
    }

    @Test
    void aWordForAnArrayDoesNotFitOneObject() {
        Warning warning = warning(c -> c.slots("one").stackRest());
        assertThat(warning.code()).isEqualTo(Warning.Code.UNKNOWN_SHAPE);
        assertThat(warning.message())
                .contains("expects an array in field \"one\", which is " + Row.class.getTypeName() + ", no array");
        assertThat(warning.remedy()).endsWith("name the field in elements");
        assertThat(warning(c -> c.keySlots("one").stackRest()).remedy()).endsWith("in keys");
        assertThat(warning(c -> c.slotsOrMarkers("one").stackRest()).remedy()).endsWith("in elementsOrMarkers");
    }

    @Test
    void theWordDecidesWhereTheDeclaredTypeDoesNot() {
        assertThat(profiler(r -> r.container(Shelf.class, c -> c.slots("either").stack("array", "one")))
                        .build()
                        .profile(new Shelf())
                        .toString())
                .contains("Shelf[slots] 4");
        assertThat(profiler(r -> r.container(
                                Shelf.class, c -> c.elements("either").stack("array", "one")))
                        .build()
                        .profile(new Shelf())
                        .toString())
                .contains("Object[] [slots] 4")
                .doesNotContain("Shelf[slots]");
    }

    @Test
    void slotsThatSomeVersionsHaveAsOneElementAreThat() {
        assertThat(profiler(r -> r.container(
                                Shelf.class, c -> c.slots("one").mayLack("one").stack("array", "either")))
                        .build()
                        .profile(new Shelf())
                        .warnings())
                .isEmpty();
    }
}
