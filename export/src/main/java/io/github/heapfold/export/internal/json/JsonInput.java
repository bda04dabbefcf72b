package io.github.heapfold.export.internal.json;

import io.github.heapfold.ProfileFormatException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.JsonRecyclerPools;

/**
 * JSON as its reader wants it, value by value.
 *
 * <pre>{@code
 * in.beginObject();
 * while (in.hasMember()) {
 *     switch (in.member()) {
 *         case "name" -> name = in.text();
 *         default -> throw in.unknownMember();
 *     }
 * }
 * }</pre>
 */
final class JsonInput implements AutoCloseable {
    private static final String DAMAGED = "; the file is damaged, or was not written by Heapfold";

    /** How much of what was found an error shows. */
    private static final int SHOWN = 40;

    /** What no number is that was read. */
    static final long ABSENT = -1;

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
            .recyclerPool(JsonRecyclerPools.nonRecyclingPool()) // keeps nothing when it is done
            .build();

    private final JsonParser json;
    /** Each text once: most occur in many places. */
    private final Map<String, String> texts = new HashMap<>();

    private JsonInput(JsonParser json) {
        this.json = json;
    }

    @FunctionalInterface
    private interface Step<T extends @Nullable Object> {
        T take() throws JacksonException, ProfileFormatException;
    }

    static JsonInput of(InputStream in) throws IOException {
        try {
            return new JsonInput(FACTORY.createParser(ObjectReadContext.empty(), in));
        } catch (JacksonIOException e) {
            throw e.getCause();
        }
    }

    private <T extends @Nullable Object> T step(Step<T> step) throws IOException {
        try {
            return step.take();
        } catch (JacksonIOException e) {
            throw e.getCause();
        } catch (JacksonException e) {
            throw failure(e.getOriginalMessage() + DAMAGED, e.getLocation());
        }
    }

    private @Nullable JsonToken next() throws IOException {
        return step(json::nextToken);
    }

    private void expect(JsonToken due, String words) throws IOException {
        if (next() != due) {
            throw wrong(words);
        }
    }

    void beginObject() throws IOException {
        expect(JsonToken.START_OBJECT, "an object");
    }

    /** Goes to the next member, or past the end of the object. */
    boolean hasMember() throws IOException {
        return next() == JsonToken.PROPERTY_NAME;
    }

    String member() {
        return json.currentName();
    }

    void beginArray() throws IOException {
        expect(JsonToken.START_ARRAY, "an array");
    }

    /** Goes into the next element, an object, or past the end of the array. */
    boolean hasObject() throws IOException {
        JsonToken token = next();
        if (token != JsonToken.START_OBJECT && token != JsonToken.END_ARRAY) {
            throw wrong("an object");
        }
        return token == JsonToken.START_OBJECT;
    }

    /** Goes to the next element, or past the end of the array. */
    boolean hasElement() throws IOException {
        return next() != JsonToken.END_ARRAY;
    }

    String text() throws IOException {
        expect(JsonToken.VALUE_STRING, "a string");
        return currentText();
    }

    /** The element that was gone to. */
    String currentText() throws IOException {
        if (json.currentToken() != JsonToken.VALUE_STRING) {
            throw wrong("a string");
        }
        String text = step(json::getString);
        String known = texts.putIfAbsent(text, text);
        return known == null ? text : known;
    }

    /** A whole number from 0. */
    long number() throws IOException {
        next();
        return currentNumber();
    }

    /** The element that was gone to. */
    long currentNumber() throws IOException {
        if (json.currentToken() != JsonToken.VALUE_NUMBER_INT) {
            throw wrong("a whole number");
        }
        long number = step(json::getLongValue);
        if (number < 0) {
            throw failure("a number from 0 is due, was " + number + DAMAGED);
        }
        return number;
    }

    int smallNumber() throws IOException {
        long number = number();
        if (number > Integer.MAX_VALUE) {
            throw failure("a number below 2^31 is due, was " + number + DAMAGED);
        }
        return (int) number;
    }

    boolean truth() throws IOException {
        JsonToken token = next();
        if (token != JsonToken.VALUE_TRUE && token != JsonToken.VALUE_FALSE) {
            throw wrong("true or false");
        }
        return token == JsonToken.VALUE_TRUE;
    }

    <E extends Enum<E>> E constant(Class<E> type) throws IOException {
        String name = text();
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(name)) {
                return constant;
            }
        }
        throw failure("\"" + name + "\" is none of " + Arrays.toString(type.getEnumConstants()) + DAMAGED);
    }

    /** Fails unless nothing follows. */
    void end() throws IOException {
        if (next() != null) {
            throw failure("something follows the profile; one file holds one");
        }
    }

    /** The value of a member, which must have been there. */
    <T> T required(String name, @Nullable T value) throws ProfileFormatException {
        if (value == null) {
            throw failure("\"" + name + "\" is missing" + DAMAGED);
        }
        return value;
    }

    /** The value of a member, which must have been there. */
    long required(String name, long value) throws ProfileFormatException {
        if (value == ABSENT) {
            throw failure("\"" + name + "\" is missing" + DAMAGED);
        }
        return value;
    }

    ProfileFormatException unknownMember() {
        return failure("\"" + member() + "\" is not known here" + DAMAGED);
    }

    private ProfileFormatException wrong(String due) throws IOException {
        return failure(due + " is due, was " + found() + DAMAGED);
    }

    private String found() throws IOException {
        JsonToken token = json.currentToken();
        if (token == null) {
            return "the end of the file";
        }
        String text = step(json::getString);
        String start = text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "...";
        return token == JsonToken.VALUE_STRING ? "\"" + start + "\"" : start;
    }

    /** Of trouble where the reader is. */
    ProfileFormatException failure(String problem) {
        return failure(problem, json.currentTokenLocation());
    }

    private static ProfileFormatException failure(String problem, @Nullable TokenStreamLocation at) {
        return at == null
                ? new ProfileFormatException(problem, 0, 0)
                : new ProfileFormatException(problem, at.getLineNr(), at.getColumnNr());
    }

    @Override
    public void close() {
        json.close();
    }
}
