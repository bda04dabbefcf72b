package io.github.heapfold.typerule;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * How the entries of a map are told apart, as frames {@code Type{label}}: by key, or by what a function makes of key and value.
 * Immutable; each method answers a new instance, so they combine: {@code Split.byKey().hashed().top(50)}.
 *
 * <p>Entries of one label are one frame. Labels are values of the profiled application: whoever reads the profile reads them.
 */
public final class Split {
    private static final int DIGEST_BYTES = 4;

    private final @Nullable BiFunction<@Nullable Object, @Nullable Object, ?> function;
    private final int most;
    private final boolean hashed;

    private Split(@Nullable BiFunction<@Nullable Object, @Nullable Object, ?> function, int most, boolean hashed) {
        this.function = function;
        this.most = most;
        this.hashed = hashed;
    }

    /**
     * By the key, as far as it can be told without running code of yours: a String, a boxed value, a number, a constant of an
     * enum, a UUID, a time, a class. Any other key gives the simple name of its class; use {@link #by} for those.
     */
    public static Split byKey() {
        return new Split(null, Integer.MAX_VALUE, false);
    }

    /**
     * By what a function answers, as text: {@code Split.by((String id, Tenant tenant) -> tenant.region())}. The function runs
     * while the walk does, in each of its threads, more than once per entry if need be; it must only read. What an entry does
     * not have, or what is not a plain reference to it, is given as null. Where it throws, the label is {@code ?}.
     */
    @SuppressWarnings("unchecked") // of what turns out to be of another class the function says so itself, by throwing
    public static <K, V> Split by(BiFunction<? super K, ? super V, ?> label) {
        return new Split((BiFunction<@Nullable Object, @Nullable Object, ?>) label, Integer.MAX_VALUE, false);
    }

    /** So many labels are shown, the heaviest; the others are one frame that says how many they are. */
    public Split top(int labels) {
        if (labels < 0) {
            throw new IllegalArgumentException("top must not be negative, was " + labels);
        }
        return new Split(function, labels, hashed);
    }

    /** In place of a label the first 8 hexadecimal digits of its SHA-256 digest. Who knows a label can find it, others cannot read it. */
    public Split hashed() {
        return new Split(function, most, true);
    }

    /** How many labels are shown at most. */
    public int most() {
        return most;
    }

    /** The label of an entry. Throws what the function throws. */
    public String label(@Nullable Object key, @Nullable Object value) {
        String text = function == null ? KeyText.of(key) : String.valueOf(function.apply(key, value));
        return hashed ? digest(text) : text;
    }

    private static String digest(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, DIGEST_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256, but this one", e);
        }
    }
}
