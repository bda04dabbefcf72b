package io.github.heapfold.typerule;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Describes a container: {@code c -> c.elements("values").slots("indices")}. Nothing is run and nothing is guessed:
 * the walker reads the named fields. A field that the class does not have turns the rule off for that class, with a
 * warning, and its objects are shown field by field.
 */
public final class ContainerSpec extends NodeSpec {
    private final Map<String, NodeSpec> entries = new LinkedHashMap<>();
    private final Map<String, NodeSpec> parts = new LinkedHashMap<>();
    private @Nullable String chainKey;
    private boolean map;
    private boolean subclasses;
    private boolean oneLine;

    ContainerSpec(String className) {
        super(className);
    }

    /** Claim subclasses too; the fields that they add are shown as fields. */
    public ContainerSpec subclasses() {
        subclasses = true;
        return this;
    }

    /**
     * Show structure and slots at the container's own path, in one line as of a leaf: a value with room to spare. Free slots
     * stay {@code Type[spare]}, keys and elements have their place as ever.
     */
    public ContainerSpec oneLine() {
        oneLine = true;
        return this;
    }

    /**
     * It is a map, though no field of its own leads to keys: the map that does its {@linkplain #backing work} is not that of
     * a set.
     */
    public ContainerSpec map() {
        map = true;
        return this;
    }

    /** A class of objects of which there is one per element, like the nodes of a linked list; subclasses included. */
    public ContainerSpec entry(String className, Consumer<NodeSpec> fields) {
        return add(entries, className, fields);
    }

    /** A class of objects that are structure but not one per element; subclasses included. */
    public ContainerSpec part(String className, Consumer<NodeSpec> fields) {
        return add(parts, className, fields);
    }

    /**
     * Some pairs of an array of {@link #pairs} are chains: a key of this class stands for no key, and says that the value
     * is an array of further pairs. Both are structure.
     */
    public ContainerSpec chains(String keyClassName) {
        chainKey = keyClassName;
        return part(keyClassName, key -> {});
    }

    private ContainerSpec add(Map<String, NodeSpec> to, String className, Consumer<NodeSpec> fields) {
        NodeSpec spec = new NodeSpec(className);
        fields.accept(spec);
        to.put(className, spec);
        return this;
    }

    boolean claimsSubclasses() {
        return subclasses;
    }

    ContainerShape toShape() {
        return new ContainerShape(toNode(), nodes(entries), nodes(parts), chainKey, oneLine, map);
    }

    private static Map<String, ContainerShape.Node> nodes(Map<String, NodeSpec> specs) {
        Map<String, ContainerShape.Node> nodes = new LinkedHashMap<>();
        specs.forEach((name, spec) -> nodes.put(name, spec.toNode()));
        return nodes;
    }
}
