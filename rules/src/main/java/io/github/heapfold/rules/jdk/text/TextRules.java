package io.github.heapfold.rules.jdk.text;

import io.github.heapfold.rules.internal.Display;
import io.github.heapfold.typerule.Rules;
import java.text.Annotation;
import java.text.AttributedString;
import java.text.ChoiceFormat;
import java.text.CollationElementIterator;
import java.text.CompactNumberFormat;
import java.text.DateFormatSymbols;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.FieldPosition;
import java.text.MessageFormat;
import java.text.ParsePosition;
import java.text.RuleBasedCollator;
import java.text.SimpleDateFormat;
import java.text.StringCharacterIterator;
import java.util.Base64;
import java.util.Formatter;
import java.util.Locale;
import java.util.Scanner;
import java.util.StringJoiner;
import java.util.StringTokenizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Locales, patterns and formats. A pattern is one line, however large the automaton it was compiled to.
 *
 * <p>Mirrors {@code java/util/regex/Matcher.java}, {@code java/util/Scanner.java}, {@code Formatter.java},
 * {@code java/text/MessageFormat.java} and {@code AttributedString.java} of JDK 17 to 25; leaves rely on no field.
 */
final class TextRules {
    private TextRules() {}

    static void register(Rules rules) {
        rules.leaf(Locale.class, Pattern.class, StringJoiner.class, StringTokenizer.class)
                .leaf(Base64.Encoder.class, Base64.Decoder.class)
                .leaf(DecimalFormat.class, DecimalFormatSymbols.class)
                .leaf(SimpleDateFormat.class, DateFormatSymbols.class)
                .leaf(CompactNumberFormat.class, ChoiceFormat.class, RuleBasedCollator.class)
                .leaf(Locale.Builder.class, Locale.LanguageRange.class)
                .leaf(CollationElementIterator.class, StringCharacterIterator.class, AttributedString.class)
                .container(Annotation.class, c -> c.elements("value"))
                .leaf(ParsePosition.class, FieldPosition.class)
                .container(
                        MessageFormat.class,
                        c -> c.subclasses().slots("formats").stack("locale", "pattern", "offsets", "argumentNumbers"))
                .container(Formatter.class, c -> c.elements("a").stack("l", "lastException"))
                .container(
                        Matcher.class,
                        c -> c.elements("parentPattern", "text")
                                .stack("groups", "locals", "localsPos", "namedGroups")
                                .mayLack("namedGroups"));
        Display.container(
                rules,
                "java.util.regex.Matcher$ImmutableMatchResult",
                "MatchResult",
                c -> c.elements("text").stackRest());
        Display.leaf(rules, "java.text.RuleBasedCollationKey", "CollationKey");
        Display.leaf(rules, "sun.text.RuleBasedBreakIterator", "BreakIterator");
        Display.leaf(rules, "sun.text.DictionaryBasedBreakIterator", "BreakIterator");
        Display.container(
                rules,
                "java.text.AttributedString$AttributedStringIterator",
                "AttributedCharacterIterator",
                c -> c.elements("this$0").stackRest());
        scanner(rules);
    }

    /** Its source is an element; the text that it has read ahead and its patterns are structure. */
    private static void scanner(Rules rules) {
        rules.container(
                Scanner.class,
                c -> c.elements("source")
                        .stack("buf", "matcher", "delimPattern", "hasNextPattern", "hasNextResult")
                        .stack("typeCache", "locale", "patternCache", "lastException")
                        .stack("groupSeparator", "decimalSeparator", "nanString", "infinityString")
                        .stack("positivePrefix", "negativePrefix", "positiveSuffix", "negativeSuffix")
                        .stack("integerPattern", "floatPattern", "decimalPattern", "digits", "non0Digit")
                        .mayLack("digits", "non0Digit")); // 17 only
    }
}
