package io.github.heapfold.rules.internal;

import io.github.heapfold.typerule.ContainerSpec;
import io.github.heapfold.typerule.NodeSpec;
import io.github.heapfold.typerule.Rules;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rules for the many classes of a library as text: it is read in less time than it takes to link as many lambdas. A line
 * names one or several classes and where their fields lead, in the words of {@link NodeSpec}:
 *
 * <pre>
 * {@code <K>2<V>}OpenHashMap * keySlots=key slots=value size=size V:elements=defRetValue stack=entries,keys?
 * {@code <K>2<V>}OpenHashMap$:KeySet,MapEntrySet as=View elements=this$0
 * {@code <K>}RBTreeSet entries=tree
 *   entry @$Entry entries=left,right K:elements=key
 * {@code <K><V>}Pair K:elements=left V:elements=right or=leaf
 * </pre>
 *
 * <ul>
 *   <li>{@code <K>} and {@code <V>} stand for a type that classes are generated for, {@code <k>} for it in lower case.
 *   <li>{@code A:b,c} stands for {@code Ab} and {@code Ac}; in a line below it, {@code @} for the class.
 *   <li>{@code *} claims subclasses, {@code as} gives a display name, {@code ?} is for what some versions lack.
 *   <li>{@code K:} is for types of keys that are objects, {@code V:} likewise; {@code or=leaf} for where no field is left.
 * </ul>
 */
public final class RuleTable {
    private final List<Line> lines = new ArrayList<>();

    private static final class Line {
        final List<String> names = new ArrayList<>();
        final List<String[]> words = new ArrayList<>(); // condition, word, fields
        final List<Line> nodes = new ArrayList<>();
        boolean entry;
        boolean subclasses;
        boolean map;
        boolean leaf;

        @Nullable
        String display;

        @Nullable
        String chains;
    }

    private RuleTable() {}

    public static RuleTable of(String text) {
        RuleTable table = new RuleTable();
        for (String line : text.split("\n", -1)) {
            if (!line.isEmpty()) {
                table.add(line.strip().split(" ", -1));
            }
        }
        return table;
    }

    private void add(String[] words) {
        Line line = new Line();
        int from = 1;
        if (words[0].equals("entry") || words[0].equals("part")) {
            lines.get(lines.size() - 1).nodes.add(line);
            line.entry = words[0].equals("entry");
            from = 2;
        } else {
            lines.add(line);
        }
        String names = words[from - 1];
        int colon = names.indexOf(':');
        for (String name : names.substring(colon + 1).split(",", -1)) {
            line.names.add(names.substring(0, Math.max(0, colon)).concat(name));
        }
        for (String word : Arrays.asList(words).subList(from, words.length)) {
            add(line, word);
        }
    }

    private static void add(Line line, String text) {
        int equals = text.indexOf('=');
        int colon = text.indexOf(':');
        String word = text.substring(colon + 1, equals < 0 ? text.length() : equals);
        String value = text.substring(equals + 1);
        switch (word) {
            case "*" -> line.subclasses = true;
            case "map" -> line.map = true;
            case "or", "leaf" -> line.leaf = true;
            case "as" -> line.display = value;
            case "chains" -> line.chains = value;
            default -> line.words.add(new String[] {text.substring(0, Math.max(0, colon)), word, value});
        }
    }

    /** Registers the rules for classes of a package, whose name ends with a dot, for one pair of types or less. */
    public void register(Rules rules, String packageName, ElementType... types) {
        for (Line line : lines) {
            for (String name : line.names) {
                register(rules, packageName.concat(named(name, types)), line, types);
            }
        }
    }

    private static void register(Rules rules, String className, Line line, ElementType... types) {
        if (line.display != null) {
            rules.rename(className, named(line.display, types));
        }
        if (line.leaf && line.words.stream().noneMatch(word -> holds(word[0], types))) {
            rules.leaf(className);
        } else {
            rules.container(className, c -> describe(c, className, line, types));
        }
    }

    private static void describe(ContainerSpec container, String className, Line line, ElementType... types) {
        if (line.subclasses) {
            container.subclasses();
        }
        if (line.map) {
            container.map();
        }
        if (line.chains != null) {
            container.chains(line.chains.replace("@", className));
        }
        for (Line node : line.nodes) {
            for (String name : node.names) {
                String nodeName = name.startsWith("@") ? className.concat(name.substring(1)) : name;
                if (node.entry) {
                    container.entry(nodeName, n -> describe(n, node, types));
                } else {
                    container.part(nodeName, n -> describe(n, node, types));
                }
            }
        }
        describe(container, line, types);
    }

    private static void describe(NodeSpec node, Line line, ElementType... types) {
        for (String[] word : line.words) {
            if (holds(word[0], types)) {
                describe(node, word[1], named(word[2], types));
            }
        }
    }

    private static void describe(NodeSpec node, String word, String value) {
        List<String> optional = new ArrayList<>();
        String[] fields = value.split(",", -1);
        for (int i = 0; i < fields.length; i++) {
            if (fields[i].endsWith("?")) {
                fields[i] = fields[i].substring(0, fields[i].length() - 1);
                optional.add(fields[i]);
            }
        }
        switch (word) {
            case "elements" -> node.elements(fields);
            case "slots" -> node.slots(fields);
            case "keys" -> node.keys(fields);
            case "keySlots" -> node.keySlots(fields);
            case "entries" -> node.entries(fields);
            case "pairs" -> node.pairs(fields);
            case "stack" -> node.stack(fields);
            case "backing" -> node.backing(fields);
            case "size" -> node.size(value);
            case "full" -> node.full();
            default -> throw new IllegalArgumentException("no such word: " + word + "=" + value);
        }
        node.mayLack(optional.toArray(String[]::new));
    }

    /** Whether what is meant for types of objects holds here. */
    private static boolean holds(String condition, ElementType... types) {
        return switch (condition) {
            case "K" -> !types[0].isPrimitive();
            case "V" -> !types[1].isPrimitive();
            default -> true;
        };
    }

    private static String named(String text, ElementType... types) {
        if (text.indexOf('<') < 0) {
            return text;
        }
        String named = text.replace("<K>", types[0].title).replace("<k>", types[0].lower);
        return types.length < 2 ? named : named.replace("<V>", types[1].title);
    }
}
