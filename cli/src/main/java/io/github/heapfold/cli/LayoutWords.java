package io.github.heapfold.cli;

import io.github.heapfold.jol.VmLayout;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * The layout of a JVM in words: {@code jdk-25,compact-headers}.
 *
 * @param layout what they mean
 */
record LayoutWords(VmLayout layout) {
    /** The first long-term release that has compact headers, taken where none is named and the running one has not. */
    private static final int COMPACT = 25;

    static final class Converter implements ITypeConverter<LayoutWords> {
        @Override
        public LayoutWords convert(String words) {
            int running = Runtime.version().feature();
            boolean older = words.contains("compact-headers") && !words.contains("jdk-");
            VmLayout layout = VmLayout.of(older ? Math.max(running, COMPACT) : running);
            for (String word : words.split(",", -1)) {
                layout = with(layout, word.strip());
            }
            return new LayoutWords(layout);
        }
    }

    private static VmLayout with(VmLayout layout, String word) {
        try {
            return switch (word) {
                case "compact-headers" -> layout.withCompactHeaders();
                case "no-compressed-oops" -> layout.withoutCompressedOops();
                case "no-compressed-classes" -> layout.withoutCompressedClasses();
                default -> numbered(layout, word);
            };
        } catch (IllegalArgumentException e) {
            throw new TypeConversionException("layout \"" + word + "\": " + e.getMessage());
        }
    }

    private static VmLayout numbered(VmLayout layout, String word) {
        int dash = word.indexOf('-');
        String digits = word.substring(dash + 1);
        if (digits.matches("\\d{1,4}") && word.startsWith("align-")) {
            return layout.withAlignment(Integer.parseInt(digits));
        }
        if (digits.matches("\\d{1,4}") && word.startsWith("jdk-")) {
            return new VmLayout(
                    Integer.parseInt(digits),
                    layout.compressedOops(),
                    layout.compressedClasses(),
                    layout.compactHeaders(),
                    layout.alignmentBytes());
        }
        throw new IllegalArgumentException(
                "no such word; use jdk-N, compact-headers, no-compressed-oops, no-compressed-classes, align-N");
    }
}
