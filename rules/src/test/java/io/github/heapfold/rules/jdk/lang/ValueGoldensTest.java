package io.github.heapfold.rules.jdk.lang;

import static io.github.heapfold.rules.samples.Goldens.assertProfile;

import io.github.heapfold.rules.samples.Colour;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.BitSet;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.ReentrantLock;
import org.junit.jupiter.api.Test;

/** Leaves and holders of one value. What a profile shows of each everyday type, empty and filled. */
class ValueGoldensTest {
    record Size(int width, int height, Colour colour) {}

    record Nothing() {}

    record Texts(StringBuffer text) {}

    /** What a builder has more since JDK 21, a flag. */
    private static final int NEW = Runtime.version().feature() > 17 ? 1 : 0;

    record Named(String name, int value) {}

    private static BitSet bits(int capacity, int set) {
        BitSet bits = new BitSet(capacity);
        bits.set(set);
        return bits;
    }

    @Test
    void stringIsOneLineWithItsBytes() {
        assertProfile("héllo", """
                String 43
                String[padding] 5""");
        assertProfile("日本", """
                String 42
                String[padding] 6""");
    }

    @Test
    void stringBuilderIsOneLineButForItsSpareBytes() {
        assertProfile(new StringBuilder(), """
                StringBuilder %d
                StringBuilder[padding] %d
                StringBuilder[spare] 16""".formatted(37 + NEW, 3 - NEW));
        assertProfile(new StringBuilder("abc"), """
                StringBuilder %d
                StringBuilder[padding] %d
                StringBuilder[spare] 16""".formatted(40 + NEW, 8 - NEW));
    }

    @Test
    void charOfAUtf16BuilderIsTwoBytes() {
        assertProfile(new StringBuilder("日本"), """
                StringBuilder %d
                StringBuilder[padding] %d
                StringBuilder[spare] 32""".formatted(41 + NEW, 7 - NEW));
    }

    @Test
    void shrunkBuilderIsMostlySpare() {
        StringBuilder builder = new StringBuilder("x".repeat(1000));
        builder.setLength(10);
        assertProfile(new AtomicReference<>(builder), """
                AtomicReference[stack] 16
                StringBuilder %d
                StringBuilder[padding] %d
                StringBuilder[spare] 1006""".formatted(47 + NEW, 3 - NEW));
        builder.trimToSize();
        assertProfile(builder, """
                StringBuilder %d
                StringBuilder[padding] %d""".formatted(47 + NEW, 9 - NEW));
    }

    @Test
    void stringThatABufferKeepsIsOnItsLine() {
        StringBuffer buffer = new StringBuffer("abc");
        buffer.toString();
        assertProfile(new Texts(buffer), """
                Texts.text %d
                Texts.text;StringBuffer[padding] %d
                Texts.text;StringBuffer[spare] 16
                Texts[header] 12""".formatted(89 + NEW, 19 - NEW));
    }

    @Test
    void numberIsOneLine() {
        assertProfile(Integer.valueOf(1000), """
                Integer 16""");
        assertProfile(new BigDecimal("1.25"), """
                BigDecimal 36
                BigDecimal[padding] 4""");
        assertProfile(BigInteger.TEN.pow(30), """
                BigInteger 68
                BigInteger[padding] 4""");
    }

    @Test
    void identifierAndTimeAreOneLine() {
        assertProfile(new UUID(1, 2), """
                UUID 28
                UUID[padding] 4""");
        assertProfile(LocalDate.of(2024, 2, 29), """
                LocalDate 20
                LocalDate[padding] 4""");
        assertProfile(LocalDateTime.of(2024, 2, 29, 1, 2), """
                LocalDateTime 59
                LocalDateTime[padding] 13""");
        assertProfile(Duration.ofSeconds(1), """
                Duration 24""");
    }

    @Test
    void recordOfPrimitivesAndEnumsIsOneLine() {
        assertProfile(new Size(1, 2, Colour.RED), """
                Size 24""");
        assertProfile(new Nothing(), """
                Nothing 12
                Nothing[padding] 4""");
    }

    @Test
    void recordWithAReferenceShowsItsFields() {
        assertProfile(new Named("a", 1), """
                Named.name 43
                Named.name;String[padding] 9
                Named.value 4
                Named[header] 12
                Named[padding] 4""");
    }

    @Test
    void optionalIsAContainer() {
        assertProfile(Optional.empty(), """
                Optional[stack] 16""");
        assertProfile(Optional.of("a"), """
                Optional[stack] 16
                String 39
                String[padding] 9""");
    }

    @Test
    void atomicReferenceIsAContainer() {
        assertProfile(new AtomicReference<>(), """
                AtomicReference[stack] 16""");
        assertProfile(new AtomicReference<>("a"), """
                AtomicReference[stack] 16
                String 39
                String[padding] 9""");
    }

    @Test
    void atomicNumberAndAdderAreOneLine() {
        assertProfile(new AtomicLong(), """
                AtomicLong 20
                AtomicLong[padding] 4""");
        assertProfile(new LongAdder(), """
                LongAdder 28
                LongAdder[padding] 4""");
    }

    @Test
    void nullsOfAnAtomicArrayAreLive() {
        assertProfile(new AtomicReferenceArray<>(new String[] {"a", null}), """
                AtomicReferenceArray[slots] 8
                AtomicReferenceArray[stack] 32
                String 39
                String[padding] 9""");
    }

    @Test
    void bitSetTellsWordsInUseFromSpareOnes() {
        assertProfile(bits(1000, 3), """
                BitSet[padding] 3
                BitSet[slots] 8
                BitSet[spare] 120
                BitSet[stack] 37""");
    }

    @Test
    void lockIsOneLine() {
        assertProfile(new ReentrantLock(), """
                ReentrantLock 44
                ReentrantLock[padding] 4""");
    }
}
