package io.github.heapfold.rules.internal;

import io.github.heapfold.typerule.Rules;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Registers the many small classes that a library has for iterators, functions and lazy views, of each kind all at once. */
public final class Views {
    /** A name for several classes: {@code asList$<1-8>}. */
    private static final Pattern NUMBERED = Pattern.compile("(.*)<(\\d+)-(\\d+)>(.*)");

    private Views() {}

    /**
     * Classes of one display name that lead to what they show.
     *
     * @param fields separated by spaces, as {@link Fields} have them; each class has some of them
     * @param classes separated by white space, without the prefix that they share
     */
    public static void register(Rules rules, String displayName, String fields, String prefix, String classes) {
        String[] names = fields.isEmpty() ? new String[0] : fields.split(" +");
        classNames(classes)
                .forEach(type -> Display.container(rules, prefix + type, displayName, c -> Fields.some(c, names)));
    }

    /** The words of a text, with numbers where they say so. */
    public static List<String> classNames(String classes) {
        return Stream.of(classes.strip().split("\\s+")).flatMap(Views::numbered).toList();
    }

    private static Stream<String> numbered(String name) {
        Matcher parts = NUMBERED.matcher(name);
        return parts.matches()
                ? IntStream.rangeClosed(Integer.parseInt(parts.group(2)), Integer.parseInt(parts.group(3)))
                        .mapToObj(i -> parts.group(1) + i + parts.group(4))
                : Stream.of(name);
    }
}
