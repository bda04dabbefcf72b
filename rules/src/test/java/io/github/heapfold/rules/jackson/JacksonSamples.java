package io.github.heapfold.rules.jackson;

import static io.github.heapfold.rules.samples.Samples.text;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.TokenBuffer;
import io.github.heapfold.rules.samples.Reflective;
import io.github.heapfold.rules.samples.Samples;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;

/** What is version 2's own of the samples in {@link JacksonTrees}. */
public final class JacksonSamples {
    /** Names that private classes of the library are shown under. */
    public static final String DISPLAY_NAMES = "";

    private static final JacksonTrees TREES = new JacksonTrees(
            new JacksonTrees.Names(
                    "com.fasterxml.jackson.",
                    "TextNode",
                    "writeFieldName",
                    "writeNumberField",
                    "writeObject",
                    "setCurrentValue"),
            ids -> new TokenBuffer(null, ids));

    private JacksonSamples() {}

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
    @SuppressWarnings("unchecked") // what deepCopy() of an ObjectNode answers
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
        return samples.add("fields of an ObjectNode", () -> Reflective.call(TREES.object(3), "fields"))
                .add("elements of an ArrayNode", () -> ((ArrayNode) TREES.array(3)).elements())
                .all();
    }
}
