package io.github.heapfold.export.internal.page;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Numbers and strings as base64.
 *
 * <pre>
 * packed   = count of strings, (shared, more) of each string, count of bytes, UTF-8 of all that is more, numbers
 * shared   = how many characters the string has in common with the one before
 * more     = how many characters follow them; characters are UTF-16 units, as in Java and in browsers
 * number   = 7 bits a byte, the lowest first, the top bit set on all bytes but the last
 * signed   = 2n, or -2n-1 of one below zero
 * text     = number of a string, in the order of their first use
 * </pre>
 */
final class Packer {
    private final ByteArrayOutputStream numbers = new ByteArrayOutputStream();
    private final Map<String, Integer> strings = new LinkedHashMap<>();

    /** A number from 0. */
    Packer number(long value) {
        if (value < 0) {
            throw new IllegalArgumentException("a number is 0 or more, was " + value + "; use signed");
        }
        write(numbers, value);
        return this;
    }

    Packer signed(long value) {
        write(numbers, value << 1 ^ value >> 63);
        return this;
    }

    Packer text(String text) {
        return number(index(text));
    }

    /** The number of a string. */
    int index(String text) {
        Integer known = strings.putIfAbsent(text, strings.size());
        return known == null ? strings.size() - 1 : known;
    }

    String base64() {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        write(packed, strings.size());
        StringBuilder characters = new StringBuilder();
        String last = "";
        for (String text : strings.keySet()) {
            int shared = shared(last, text);
            write(packed, shared);
            write(packed, text.length() - shared);
            characters.append(text, shared, text.length());
            last = text;
        }
        byte[] utf8 = characters.toString().getBytes(StandardCharsets.UTF_8);
        write(packed, utf8.length);
        packed.writeBytes(utf8);
        packed.writeBytes(numbers.toByteArray());
        return Base64.getEncoder().encodeToString(packed.toByteArray());
    }

    /** How far two strings are the same, without cutting a character of two units in half. */
    private static int shared(String a, String b) {
        int limit = Math.min(a.length(), b.length());
        int shared = 0;
        while (shared < limit && a.charAt(shared) == b.charAt(shared)) {
            shared++;
        }
        return shared > 0 && Character.isHighSurrogate(b.charAt(shared - 1)) ? shared - 1 : shared;
    }

    private static void write(ByteArrayOutputStream out, long value) {
        long rest = value;
        while ((rest & ~0x7FL) != 0) {
            out.write((int) (rest & 0x7F | 0x80));
            rest >>>= 7;
        }
        out.write((int) rest);
    }
}
