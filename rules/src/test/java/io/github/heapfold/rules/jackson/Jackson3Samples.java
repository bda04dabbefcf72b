package io.github.heapfold.rules.jackson;

import static io.github.heapfold.rules.samples.Samples.text;

import io.github.heapfold.rules.samples.Samples;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.util.TokenBuffer;

/** What is version 3's own of the samples in {@link JacksonTrees}. */
public final class Jackson3Samples {
    /** Names that private classes of the library are shown under. */
    public static final String DISPLAY_NAMES = "";

    private static final JacksonTrees TREES = new JacksonTrees(
            new JacksonTrees.Names(
                    "tools.jackson.",
                    "StringNode",
                    "writeName",
                    "writeNumberProperty",
                    "writePOJO",
                    "assignCurrentValue"),
            ids -> ids ? new TokenBuffer(ObjectWriteContext.empty(), true) : TokenBuffer.forGeneration());

    private Jackson3Samples() {}

    /** A factory of the user's, whose objects are sorted. */
    static final class Sorted extends JsonNodeFactory {
        private static final long serialVersionUID = 1;

        String name = text(1);

        @Override
        public ObjectNode objectNode() {
            return new ObjectNode(this, new TreeMap<>());
        }
    }

    /** An object of the user's, with a field of its own. */
    static final class Named extends ObjectNode {
        private static final long serialVersionUID = 1;

        String name = text(1);

        Named() {
            super(JsonNodeFactory.instance);
        }
    }

    static Map<String, Supplier<Object>> all() {
        Samples samples = new Samples();
        TREES.addTo(samples, () -> new Sorted().objectNode(), Named::new);
        return samples.add(
                        "properties of an ObjectNode",
                        () -> ((ObjectNode) TREES.object(3)).properties().iterator())
                .add(
                        "elements of an ArrayNode",
                        () -> ((ArrayNode) TREES.array(3)).elements().iterator())
                .all();
    }
}
