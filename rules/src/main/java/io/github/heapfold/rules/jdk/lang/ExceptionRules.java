package io.github.heapfold.rules.jdk.lang;

import io.github.heapfold.typerule.Rules;
import java.util.List;

/**
 * Exceptions of the JDK with fields of their own, which are structure; what they hold of the user's is an element. Message,
 * cause and stack trace are shown as of every exception, see {@link LanguageRules}.
 *
 * <p>Mirrors the classes' sources in {@code java.base} and {@code java.sql} of JDK 17 to 25. Those of {@code java.sql} by
 * name, since the module need not be there.
 */
final class ExceptionRules {
    /** Class, and its fields that are references. */
    private static final List<String> OWN = List.of(
            "java.io.InterruptedIOException",
            "java.io.InvalidClassException classname",
            "java.io.OptionalDataException",
            "java.lang.EnumConstantNotPresentException enumType constantName",
            "java.lang.NullPointerException extendedMessage",
            "java.lang.TypeNotPresentException typeName",
            "java.lang.annotation.AnnotationTypeMismatchException element foundType",
            "java.lang.annotation.IncompleteAnnotationException annotationType elementName",
            "java.net.HttpRetryException location",
            "java.net.URISyntaxException input",
            "java.nio.charset.IllegalCharsetNameException charsetName",
            "java.nio.charset.MalformedInputException",
            "java.nio.charset.UnmappableCharacterException",
            "java.nio.charset.UnsupportedCharsetException charsetName",
            "java.nio.file.FileSystemException file other",
            "java.nio.file.InvalidPathException input",
            "java.nio.file.attribute.UserPrincipalNotFoundException name",
            "java.text.ParseException",
            "java.time.format.DateTimeParseException parsedString",
            "java.util.DuplicateFormatFlagsException flags",
            "java.util.FormatFlagsConversionMismatchException f",
            "java.util.IllegalFormatCodePointException",
            "java.util.IllegalFormatConversionException arg",
            "java.util.IllegalFormatFlagsException flags",
            "java.util.IllegalFormatPrecisionException",
            "java.util.IllegalFormatWidthException",
            "java.util.IllformedLocaleException",
            "java.util.MissingFormatArgumentException s",
            "java.util.MissingFormatWidthException s",
            "java.util.MissingResourceException className key",
            "java.util.UnknownFormatConversionException s",
            "java.util.UnknownFormatFlagsException flags",
            "java.util.regex.PatternSyntaxException desc pattern",
            "java.sql.DataTruncation");

    private ExceptionRules() {}

    static void register(Rules rules) {
        for (String own : OWN) {
            String[] words = own.split(" ");
            exception(rules, words[0], List.of(words).subList(1, words.length));
        }
        exception(rules, "java.io.WriteAbortedException", List.of(), "detail");
        exception(rules, "java.lang.reflect.InvocationTargetException", List.of(), "target");
        exception(rules, "java.sql.SQLException", List.of("SQLState"), "next");
        exception(rules, "java.sql.SQLClientInfoException", List.of("SQLState"), "next", "failedProperties");
        exception(
                rules,
                "java.sql.BatchUpdateException",
                List.of("SQLState", "updateCounts", "longUpdateCounts"),
                "next");
    }

    private static void exception(Rules rules, String type, List<String> structure, String... elements) {
        rules.container(
                type,
                c -> c.subclasses()
                        .stack("backtrace")
                        .stack(structure.toArray(String[]::new))
                        .elements(elements));
    }
}
