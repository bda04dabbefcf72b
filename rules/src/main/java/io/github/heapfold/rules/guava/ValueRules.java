package io.github.heapfold.rules.guava;

import io.github.heapfold.rules.internal.Display;
import io.github.heapfold.typerule.Rules;
import java.util.List;

/**
 * Arrays of primitive values that cannot change, numbers, hashes, hosts, and Bloom filters.
 *
 * <p>Mirrors {@code com/google/common/primitives/} and {@code com/google/common/hash/BloomFilter*.java} of Guava 30.1 to
 * 33.8; leaves rely on no field.
 */
final class ValueRules {
    private static final String PRIMITIVES = "com.google.common.primitives.";
    private static final String HASH = "com.google.common.hash.";

    /** Each of these is one line. */
    private static final String LEAVES = """
            AtomicDouble: util.concurrent.AtomicDouble
            HashCode: hash.HashCode$BytesHashCode hash.HashCode$IntHashCode hash.HashCode$LongHashCode
            HashFunction: hash.ChecksumHashFunction hash.Crc32cHashFunction hash.FarmHashFingerprint64 \
                hash.MacHashFunction hash.MessageDigestHashFunction hash.Murmur3_128HashFunction \
                hash.Murmur3_32HashFunction hash.SipHashFunction
            HostAndPort: net.HostAndPort
            HostSpecifier: net.HostSpecifier
            InternetDomainName: net.InternetDomainName
            LinearTransformation: math.LinearTransformation$NaNLinearTransformation \
                math.LinearTransformation$RegularLinearTransformation \
                math.LinearTransformation$VerticalLinearTransformation
            MediaType: net.MediaType
            PairedStats: math.PairedStats
            PairedStatsAccumulator: math.PairedStatsAccumulator
            Stats: math.Stats
            StatsAccumulator: math.StatsAccumulator
            UnsignedInteger: primitives.UnsignedInteger
            UnsignedLong: primitives.UnsignedLong
            """;

    private ValueRules() {}

    static void register(Rules rules) {
        BaseRules.leaves(rules, LEAVES);
        for (String of : List.of("Int", "Long", "Double")) {
            String type = PRIMITIVES + "Immutable" + of + "Array";
            rules.container(type, c -> c.slots("array"))
                    .container(type + "$Builder", c -> c.slots("array").size("count"));
            Display.view(rules, type + "$AsList", "ArrayAsList", "parent");
        }
        for (String of : List.of("Boolean", "Byte", "Char", "Double", "Float", "Int", "Long", "Short")) {
            Display.container(rules, PRIMITIVES + of + "s$" + of + "ArrayAsList", "ArrayAsList", c -> c.slots("array"));
        }
        rules.container(
                        HASH + "BloomFilter",
                        c -> c.part(
                                        HASH + "BloomFilterStrategies$LockFreeBitArray",
                                        n -> n.backing("data").stack("bitCount"))
                                .entries("bits")
                                .elements("funnel")
                                .stack("strategy"))
                .container("com.google.common.util.concurrent.AtomicDoubleArray", c -> c.backing("longs"));
        Display.container(rules, HASH + "Funnels$SequentialFunnel", "Funnel", c -> c.elements("elementFunnel"));
        Display.leaf(rules, HASH + "Funnels$StringCharsetFunnel", "Funnel");
        Display.container(rules, HASH + "Hashing$ConcatenatedHashFunction", "HashFunction", c -> c.slots("functions"));
    }
}
