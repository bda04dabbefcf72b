package io.github.heapfold.export.internal.json;

import java.io.IOException;
import java.io.OutputStream;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.TokenStreamContext;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.core.util.JsonRecyclerPools;
import tools.jackson.core.util.MinimalPrettyPrinter;

/** Writes JSON: members of the outer object, and the elements of arrays in it, on a line each. */
public final class JsonOutput {
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(JsonWriteFeature.ESCAPE_NON_ASCII) // so that half a surrogate pair survives, which UTF-8 cannot say
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .disable(StreamWriteFeature.AUTO_CLOSE_CONTENT)
            .recyclerPool(JsonRecyclerPools.nonRecyclingPool()) // keeps nothing when it is done
            .build();

    private JsonOutput() {}

    /** Writes one value. */
    @FunctionalInterface
    public interface Content {
        void writeTo(JsonGenerator json);
    }

    /** Writes content and a line break, and leaves the stream open. */
    public static void write(OutputStream out, Content content) throws IOException {
        try (JsonGenerator json = FACTORY.createGenerator(new Lines(), out)) {
            content.writeTo(json);
            json.writeRaw('\n');
        } catch (JacksonIOException e) {
            throw e.getCause();
        }
    }

    private static final class Lines extends ObjectWriteContext.Base {
        @Override
        public PrettyPrinter getPrettyPrinter() {
            return new LinePrinter();
        }

        @Override
        public boolean hasPrettyPrinter() {
            return true;
        }
    }

    private static final class LinePrinter extends MinimalPrettyPrinter {
        private static final long serialVersionUID = 1L;

        private static boolean isOuter(TokenStreamContext context) {
            return context.getNestingDepth() == 1 || context.getNestingDepth() == 2 && context.inArray();
        }

        private static void line(JsonGenerator json) {
            if (isOuter(json.streamWriteContext())) {
                json.writeRaw('\n');
            }
        }

        @Override
        public void beforeObjectEntries(JsonGenerator json) {
            line(json);
        }

        @Override
        public void beforeArrayValues(JsonGenerator json) {
            line(json);
        }

        @Override
        public void writeObjectEntrySeparator(JsonGenerator json) {
            super.writeObjectEntrySeparator(json);
            line(json);
        }

        @Override
        public void writeArrayValueSeparator(JsonGenerator json) {
            super.writeArrayValueSeparator(json);
            line(json);
        }

        @Override
        public void writeEndObject(JsonGenerator json, int entries) {
            if (entries > 0) {
                line(json);
            }
            super.writeEndObject(json, entries);
        }

        @Override
        public void writeEndArray(JsonGenerator json, int values) {
            if (values > 0) {
                line(json);
            }
            super.writeEndArray(json, values);
        }
    }
}
