package io.github.heapfold.rules;

import io.github.heapfold.typerule.RuleRegistry;
import java.text.DateFormatSymbols;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.SimpleDateFormat;
import java.util.Base64;
import java.util.Locale;
import java.util.StringJoiner;
import java.util.StringTokenizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Locales, patterns and formats. A pattern is one line, however large the automaton it was compiled to.
 *
 * <p>Mirrors {@code java/util/regex/Matcher.java} of JDK 17 to 25; leaves rely on no field.
 */
final class TextRules {
    private TextRules() {}

    static void register(RuleRegistry.Builder rules) {
        rules.leaf(Locale.class, Pattern.class, StringJoiner.class, StringTokenizer.class)
                .leaf(Base64.Encoder.class, Base64.Decoder.class)
                .leaf(DecimalFormat.class, DecimalFormatSymbols.class)
                .leaf(SimpleDateFormat.class, DateFormatSymbols.class)
                .container(
                        Matcher.class,
                        c -> c.elements("parentPattern", "text")
                                .stack("groups", "locals", "localsPos", "namedGroups")
                                .mayLack("namedGroups"));
    }
}
