package io.github.heapfold.rules.jdk.lang;

import io.github.heapfold.typerule.ContainerSpec;
import io.github.heapfold.typerule.NodeSpec;
import io.github.heapfold.typerule.Rules;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.BitSet;
import java.util.Currency;
import java.util.DoubleSummaryStatistics;
import java.util.HexFormat;
import java.util.IntSummaryStatistics;
import java.util.LongSummaryStatistics;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.UUID;

/**
 * Values: strings and their builders, numbers, identifiers, records of nothing but primitives and enums.
 *
 * <p>Mirrors {@code java/lang/AbstractStringBuilder.java}, {@code StringBuffer.java}, {@code java/util/BitSet.java} and
 * {@code Optional.java} of JDK 17 to 25; leaves rely on no field.
 */
final class ValueRules {
    private ValueRules() {}

    static void register(Rules rules) {
        rules.leaf(String.class)
                .leaf(Boolean.class, Character.class, Byte.class, Short.class, Integer.class, Long.class)
                .leaf(Float.class, Double.class, BigInteger.class, BigDecimal.class, MathContext.class)
                .leaf(UUID.class, Currency.class, HexFormat.class, Random.class, SplittableRandom.class)
                .leaf(OptionalInt.class, OptionalLong.class, OptionalDouble.class)
                .leaf(IntSummaryStatistics.class, LongSummaryStatistics.class, DoubleSummaryStatistics.class)
                .leafRecords()
                .container(StringBuilder.class, c -> chars(c))
                .container(StringBuffer.class, c -> chars(c).stack("toStringCache"))
                .container(Optional.class, c -> c.elements("value"))
                .container(BitSet.class, c -> c.subclasses().slots("words").size("wordsInUse"));
    }

    /** A char takes one byte or two, by the coder; unused ones are spare. */
    private static NodeSpec chars(ContainerSpec builder) {
        return builder.oneLine().slots("value").size("count", "coder");
    }
}
