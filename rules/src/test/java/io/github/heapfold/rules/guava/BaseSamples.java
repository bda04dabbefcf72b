package io.github.heapfold.rules.guava;

import static io.github.heapfold.rules.guava.GuavaSamples.filled;
import static io.github.heapfold.rules.samples.Samples.text;

import com.google.common.base.CaseFormat;
import com.google.common.base.CharMatcher;
import com.google.common.base.Converter;
import com.google.common.base.Enums;
import com.google.common.base.Equivalence;
import com.google.common.base.Functions;
import com.google.common.base.Joiner;
import com.google.common.base.Optional;
import com.google.common.base.Predicates;
import com.google.common.base.Splitter;
import com.google.common.base.Stopwatch;
import com.google.common.base.Supplier;
import com.google.common.base.Suppliers;
import com.google.common.base.Ticker;
import com.google.common.collect.DiscreteDomain;
import com.google.common.collect.Ordering;
import com.google.common.hash.BloomFilter;
import com.google.common.hash.Funnels;
import com.google.common.hash.HashFunction;
import com.google.common.hash.Hashing;
import com.google.common.math.LinearTransformation;
import com.google.common.math.PairedStatsAccumulator;
import com.google.common.math.Stats;
import com.google.common.math.StatsAccumulator;
import com.google.common.net.HostAndPort;
import com.google.common.net.HostSpecifier;
import com.google.common.net.InternetDomainName;
import com.google.common.net.MediaType;
import com.google.common.primitives.Booleans;
import com.google.common.primitives.Bytes;
import com.google.common.primitives.Chars;
import com.google.common.primitives.Doubles;
import com.google.common.primitives.Floats;
import com.google.common.primitives.ImmutableDoubleArray;
import com.google.common.primitives.ImmutableIntArray;
import com.google.common.primitives.ImmutableLongArray;
import com.google.common.primitives.Ints;
import com.google.common.primitives.Longs;
import com.google.common.primitives.Shorts;
import com.google.common.primitives.UnsignedInteger;
import com.google.common.primitives.UnsignedLong;
import com.google.common.reflect.TypeToken;
import com.google.common.util.concurrent.AtomicDouble;
import com.google.common.util.concurrent.AtomicDoubleArray;
import io.github.heapfold.rules.guava.GuavaSamples.Backwards;
import io.github.heapfold.rules.guava.GuavaSamples.Colour;
import io.github.heapfold.rules.samples.Samples;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** Functions, orderings, values and arrays. */
final class BaseSamples {
    private BaseSamples() {}

    static void addTo(Samples samples) {
        functions(samples);
        orderings(samples);
        textual(samples);
        arrays(samples);
        hashes(samples);
        plain(samples);
    }

    /** A supplier of the user's. */
    static final class Texts implements Supplier<String> {
        String last = "";

        @Override
        public String get() {
            last = text(last.length());
            return last;
        }
    }

    private static void functions(Samples samples) {
        samples.add("Optional, absent", Optional::absent)
                .add("Optional, present", () -> Optional.of(text(1)))
                .add("Functions.constant", () -> Functions.constant(text(1)))
                .add("Functions.forMap", () -> Functions.forMap(filled(new HashMap<>(), 2)))
                .add("Functions.forMap, default", () -> Functions.forMap(filled(new HashMap<>(), 2), 7))
                .add(
                        "Functions.compose",
                        () -> Functions.compose(Functions.toStringFunction(), Functions.forSupplier(new Texts())))
                .add("Functions.forPredicate", () -> Functions.forPredicate(Predicates.equalTo(text(1))))
                .add(
                        "Predicates.and",
                        () -> Predicates.and(Predicates.equalTo(text(1)), Predicates.instanceOf(String.class)))
                .add("Predicates.or", () -> Predicates.or(Predicates.in(GuavaSamples.texts(2)), Predicates.isNull()))
                .add("Predicates.not", () -> Predicates.not(Predicates.equalTo(text(1))))
                .add(
                        "Predicates.compose",
                        () -> Predicates.compose(Predicates.equalTo(text(1)), Functions.toStringFunction()))
                .add("Predicates.contains", () -> Predicates.contains(Pattern.compile("a*")))
                .add("Predicates.containsPattern", () -> Predicates.containsPattern("a*"))
                .add("Predicates.subtypeOf", () -> Predicates.subtypeOf(Number.class))
                .add("Suppliers.ofInstance", () -> Suppliers.ofInstance(text(1)))
                .add("Suppliers.memoize", () -> Suppliers.memoize(new Texts()))
                .add("Suppliers.memoize, serializable", () -> Suppliers.memoize(Suppliers.ofInstance(text(1))))
                .add("Suppliers.memoize, asked", () -> asked(Suppliers.memoize(new Texts())))
                .add(
                        "Suppliers.memoize, serializable, asked",
                        () -> asked(Suppliers.memoize(Suppliers.ofInstance(text(1)))))
                .add(
                        "Suppliers.memoizeWithExpiration",
                        () -> asked(Suppliers.memoizeWithExpiration(new Texts(), 9, TimeUnit.DAYS)))
                .add(
                        "Suppliers.compose",
                        () -> Suppliers.compose(Functions.toStringFunction(), Suppliers.ofInstance(text(1))))
                .add("Suppliers.synchronizedSupplier", () -> Suppliers.synchronizedSupplier(new Texts()))
                .add("Converter.from", () -> Converter.from(Object::toString, Object::toString))
                .add("Converter, reversed", () -> {
                    Converter<Object, Object> converter = Converter.from(Object::toString, Object::toString);
                    return Arrays.asList(converter, converter.reverse(), Converter.identity());
                })
                .add("Converter, composed", () -> Ints.stringConverter().andThen(Converter.identity()))
                .add(
                        "Converter, of two",
                        () -> Ints.stringConverter().andThen(Converter.from(Object::toString, Integer::valueOf)))
                .add(
                        "converters",
                        () -> Arrays.asList(
                                Enums.stringConverter(Colour.class),
                                CaseFormat.LOWER_CAMEL.converterTo(CaseFormat.LOWER_HYPHEN),
                                Doubles.stringConverter(),
                                Floats.stringConverter(),
                                Longs.stringConverter(),
                                Shorts.stringConverter()))
                .add("Equivalence.equals", Equivalence::equals)
                .add("Equivalence.identity", Equivalence::identity)
                .add("Equivalence.onResultOf", () -> Equivalence.equals().onResultOf(Object::toString))
                .add("Equivalence.pairwise", () -> Equivalence.equals().pairwise())
                .add("Equivalence.equivalentTo", () -> Equivalence.equals().equivalentTo(text(1)))
                .add("Equivalence.wrap", () -> Equivalence.equals().wrap(text(1)));
    }

    private static Supplier<String> asked(Supplier<String> supplier) {
        supplier.get();
        return supplier;
    }

    private static void orderings(Samples samples) {
        samples.add("Ordering.natural", Ordering::natural)
                .add("Ordering.natural, reversed", () -> Ordering.natural().reverse())
                .add("Ordering.allEqual", Ordering::allEqual)
                .add("Ordering.arbitrary", Ordering::arbitrary)
                .add("Ordering.usingToString", Ordering::usingToString)
                .add("Ordering.from", () -> Ordering.from(new Backwards()))
                .add(
                        "Ordering.from, reversed",
                        () -> Ordering.from(new Backwards()).reverse())
                .add(
                        "Ordering, nulls first",
                        () -> Ordering.from(new Backwards()).nullsFirst())
                .add(
                        "Ordering, nulls last",
                        () -> Ordering.from(new Backwards()).nullsLast())
                .add("Ordering.onResultOf", () -> Ordering.from(new Backwards()).onResultOf(Object::toString))
                .add("Ordering.compound", () -> Ordering.from(new Backwards()).compound(new Backwards()))
                .add("Ordering.explicit", () -> Ordering.explicit(GuavaSamples.texts(3)))
                .add(
                        "Ordering.lexicographical",
                        () -> Ordering.from(new Backwards()).lexicographical())
                .add("DiscreteDomain.integers", DiscreteDomain::integers)
                .add("DiscreteDomain.longs", DiscreteDomain::longs)
                .add("DiscreteDomain.bigIntegers", DiscreteDomain::bigIntegers);
    }

    @SuppressWarnings("deprecation") // in use all the same
    private static void textual(Samples samples) {
        List<CharMatcher> matchers = Arrays.asList(
                CharMatcher.any(),
                CharMatcher.none(),
                CharMatcher.ascii(),
                CharMatcher.whitespace(),
                CharMatcher.breakingWhitespace(),
                CharMatcher.digit(),
                CharMatcher.javaDigit(),
                CharMatcher.javaLetter(),
                CharMatcher.javaLetterOrDigit(),
                CharMatcher.javaUpperCase(),
                CharMatcher.javaLowerCase(),
                CharMatcher.javaIsoControl(),
                CharMatcher.invisible(),
                CharMatcher.singleWidth(),
                CharMatcher.is('a'),
                CharMatcher.isNot('a'),
                CharMatcher.anyOf("ab"),
                CharMatcher.anyOf("abc"),
                CharMatcher.inRange('a', 'z'),
                CharMatcher.is('a').negate(),
                CharMatcher.anyOf("abc").negate(),
                CharMatcher.digit().negate(),
                CharMatcher.anyOf("abc").or(CharMatcher.digit()),
                CharMatcher.anyOf("abc").and(CharMatcher.digit()),
                CharMatcher.forPredicate(Predicates.equalTo('a')),
                CharMatcher.anyOf("abcdef").precomputed(),
                CharMatcher.inRange('a', 'z').precomputed(),
                CharMatcher.whitespace().negate().precomputed(),
                CharMatcher.whitespace().or(CharMatcher.is('a')).precomputed(),
                CharMatcher.javaLetter().precomputed());
        for (int i = 0; i < matchers.size(); i++) {
            CharMatcher matcher = matchers.get(i);
            samples.add("CharMatcher, " + i, () -> matcher);
        }
        samples.add("Splitter", () -> Splitter.on(',').trimResults().omitEmptyStrings())
                .add("Splitter, pattern", () -> Splitter.onPattern("a*b"))
                .add("Splitter, text", () -> Splitter.on(text(1)))
                .add("Splitter, length", () -> Splitter.fixedLength(3))
                .add("Splitter, of maps", () -> Splitter.on(',').withKeyValueSeparator('='))
                .add("Joiner", () -> Joiner.on(text(1)))
                .add("Joiner, nulls skipped", () -> Joiner.on(text(1)).skipNulls())
                .add("Joiner, text for nulls", () -> Joiner.on(text(1)).useForNull(text(2)))
                .add("Joiner, of maps", () -> Joiner.on(text(1)).withKeyValueSeparator("="))
                .add("Stopwatch", Stopwatch::createStarted)
                .add("Stopwatch, ticker", () -> Stopwatch.createUnstarted(new Clock()))
                .add("Ticker", Ticker::systemTicker)
                .add("TypeToken", () -> TypeToken.of(String.class))
                .add("TypeToken, generic", () -> new Listed());
    }

    static final class Listed extends TypeToken<List<String>> {
        private static final long serialVersionUID = 1;
    }

    /** A ticker of the user's. */
    static final class Clock extends Ticker {
        long now;

        @Override
        public long read() {
            return now++;
        }
    }

    private static void arrays(Samples samples) {
        samples.sizes("ImmutableIntArray", n -> ImmutableIntArray.copyOf(new int[n]))
                .sizes("ImmutableLongArray", n -> ImmutableLongArray.copyOf(new long[n]))
                .sizes("ImmutableDoubleArray", n -> ImmutableDoubleArray.copyOf(new double[n]))
                .add(
                        "ImmutableIntArray, part",
                        () -> ImmutableIntArray.of(1, 2, 3).subArray(1, 2))
                .add(
                        "ImmutableIntArray, as list",
                        () -> ImmutableIntArray.of(1, 2).asList())
                .add(
                        "ImmutableLongArray, as list",
                        () -> ImmutableLongArray.of(1, 2).asList())
                .add(
                        "ImmutableDoubleArray, as list",
                        () -> ImmutableDoubleArray.of(1, 2).asList())
                .sizes(
                        "ImmutableIntArray.Builder",
                        n -> ImmutableIntArray.builder().addAll(new int[n]))
                .sizes(
                        "ImmutableLongArray.Builder",
                        n -> ImmutableLongArray.builder().addAll(new long[n]))
                .sizes(
                        "ImmutableDoubleArray.Builder",
                        n -> ImmutableDoubleArray.builder().addAll(new double[n]))
                .sizes("Booleans.asList", n -> Booleans.asList(new boolean[n]))
                .sizes("Bytes.asList", n -> Bytes.asList(new byte[n]))
                .sizes("Chars.asList", n -> Chars.asList(new char[n]))
                .sizes("Doubles.asList", n -> Doubles.asList(new double[n]))
                .sizes("Floats.asList", n -> Floats.asList(new float[n]))
                .sizes("Ints.asList", n -> Ints.asList(new int[n]))
                .sizes("Longs.asList", n -> Longs.asList(new long[n]))
                .sizes("Shorts.asList", n -> Shorts.asList(new short[n]))
                .sizes("AtomicDoubleArray", AtomicDoubleArray::new)
                .add("AtomicDouble", () -> new AtomicDouble(1));
    }

    @SuppressWarnings("deprecation") // in use all the same
    private static void hashes(Samples samples) {
        List<HashFunction> functions = Arrays.asList(
                Hashing.murmur3_32(7),
                Hashing.murmur3_128(),
                Hashing.sipHash24(),
                Hashing.sha256(),
                Hashing.crc32(),
                Hashing.crc32c(),
                Hashing.farmHashFingerprint64(),
                Hashing.hmacSha256(new byte[16]),
                Hashing.concatenating(Hashing.sha256(), Hashing.sipHash24()));
        for (int i = 0; i < functions.size(); i++) {
            HashFunction function = functions.get(i);
            samples.add("HashFunction, " + i, () -> function);
            samples.add("HashCode, " + i, () -> function.hashInt(7));
        }
        samples.add("HashCode of an int", () -> Hashing.murmur3_32(7).hashInt(7))
                .add("Funnel, string", () -> Funnels.stringFunnel(StandardCharsets.UTF_8))
                .add("Funnel, sequence", () -> Funnels.sequentialFunnel(Funnels.integerFunnel()))
                .sizes("BloomFilter", n -> {
                    BloomFilter<Integer> filter = BloomFilter.create(Funnels.integerFunnel(), 1000);
                    for (int i = 0; i < n; i++) {
                        filter.put(i);
                    }
                    return filter;
                })
                .add(
                        "BloomFilter, funnel",
                        () -> BloomFilter.create(Funnels.sequentialFunnel(Funnels.integerFunnel()), 10))
                .add(
                        "BloomFilter, funnel of the user's",
                        () -> BloomFilter.create(
                                (Colour colour, com.google.common.hash.PrimitiveSink into) ->
                                        into.putInt(colour.ordinal()),
                                10));
    }

    private static void plain(Samples samples) {
        samples.add("HostAndPort", () -> HostAndPort.fromParts("example.org", 80))
                .add("HostSpecifier", () -> HostSpecifier.fromValid("example.org"))
                .add("InternetDomainName", () -> InternetDomainName.from("www.example.org"))
                .add("MediaType", () -> MediaType.parse("text/plain; charset=utf-8"))
                .add("Stats", () -> Stats.of(1, 2, 3))
                .add("StatsAccumulator", StatsAccumulator::new)
                .add("PairedStatsAccumulator", PairedStatsAccumulator::new)
                .add("PairedStats", () -> new PairedStatsAccumulator().snapshot())
                .add(
                        "LinearTransformation",
                        () -> LinearTransformation.mapping(1, 2).and(3, 5))
                .add("LinearTransformation, vertical", () -> LinearTransformation.vertical(1))
                .add("LinearTransformation, none", LinearTransformation::forNaN)
                .add("LinearTransformation, inverse", () -> {
                    LinearTransformation line =
                            LinearTransformation.mapping(1, 2).and(3, 5);
                    line.inverse();
                    return line;
                })
                .add("UnsignedInteger", () -> UnsignedInteger.valueOf(7L))
                .add("UnsignedLong", () -> UnsignedLong.valueOf(7L))
                .add("unsigned values in a list", () -> Collections.nCopies(3, UnsignedLong.valueOf(8L)));
    }
}
