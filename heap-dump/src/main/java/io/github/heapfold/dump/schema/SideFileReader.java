package io.github.heapfold.dump.schema;

import io.github.heapfold.dump.format.DumpFile;
import io.github.heapfold.dump.format.Notes;
import io.github.heapfold.dump.format.ValueType;
import io.github.heapfold.dump.model.AnnotationValues;
import io.github.heapfold.dump.model.ClassSchema;
import io.github.heapfold.dump.model.DumpClass;
import io.github.heapfold.dump.model.DumpClasses;
import io.github.heapfold.dump.model.DumpContents;
import io.github.heapfold.dump.model.FieldSchema;
import io.github.heapfold.dump.notes.DumpNote;
import io.github.heapfold.dump.sizes.KnownLayouts;
import io.github.heapfold.dump.sizes.KnownLayouts.KnownClass;
import io.github.heapfold.dump.sizes.KnownLayouts.Place;
import io.github.heapfold.layout.ArrayLayout;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads the side file of a dump and completes the classes with it. One that is damaged or of another dump is ignored. */
public final class SideFileReader {
    private final DumpClasses classes;
    private final Map<ValueType, ArrayLayout> arrays = new EnumMap<>(ValueType.class);
    private final Map<Long, KnownClass> layouts = new HashMap<>();
    private final Map<DumpClass, ClassSchema> schemas = new HashMap<>();
    private int alignment;

    // the class that is being read
    private @Nullable Line type;
    private @Nullable String lambdaMethod;
    private final List<String> interfaces = new ArrayList<>();
    private final List<String> components = new ArrayList<>();
    private final List<Line> fields = new ArrayList<>();
    private final Map<String, Map<String, String>> annotations = new TreeMap<>();
    private final List<Map<String, Map<String, String>>> fieldAnnotations = new ArrayList<>();

    private SideFileReader(DumpClasses classes) {
        this.classes = classes;
    }

    /** The layouts that a side file tells; null if there is none, or none that can be used. */
    public static @Nullable KnownLayouts read(Path sideFile, DumpFile dump, DumpContents contents, Notes notes) {
        if (!Files.isRegularFile(sideFile)) {
            return null;
        }
        try (BufferedReader in = Files.newBufferedReader(sideFile)) {
            SideFileReader reader = new SideFileReader(contents.objects().classes());
            reader.heading(in, dump);
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                reader.line(Line.parse(line));
            }
            reader.finishClass();
            if (reader.alignment <= 0 || reader.arrays.size() < ValueType.values().length) {
                throw new IllegalArgumentException("it ends early");
            }
            contents.complete(reader.schemas);
            return new KnownLayouts(reader.alignment, reader.arrays, reader.layouts);
        } catch (IOException | IllegalArgumentException e) {
            notes.add(DumpNote.Kind.SIZES, sideFile.getFileName() + " is ignored: " + e.getMessage());
            return null;
        }
    }

    private void heading(BufferedReader in, DumpFile dump) throws IOException {
        Line heading = Line.parse(String.valueOf(in.readLine()));
        if (!heading.keyword().equals(SideFile.HEADING) || heading.number(0) != SideFile.VERSION) {
            throw new IllegalArgumentException("it must begin with \"" + SideFile.HEADING + "\", version "
                    + SideFile.VERSION + ", begins with \"" + heading.keyword() + "\"");
        }
        Line of = Line.parse(String.valueOf(in.readLine()));
        if (!of.keyword().equals("dump")
                || of.number(0) != dump.bytes().length()
                || of.number(1) != dump.header().millis()) {
            throw new IllegalArgumentException("it belongs to another dump");
        }
    }

    private void line(Line line) {
        switch (line.keyword()) {
            case "alignment" -> alignment = line.small(0);
            case "array" ->
                arrays.put(
                        ValueType.valueOf(line.text(0)),
                        new ArrayLayout(line.small(1), line.small(2), line.small(3), alignment));
            case "class" -> {
                finishClass();
                type = line;
            }
            case "lambda" -> lambdaMethod = line.text(0);
            case "interface" -> interfaces.add(line.text(0));
            case "component" -> components.add(line.text(0));
            case "annotation" -> annotations.put(line.text(0), members(line));
            case "field" -> {
                fields.add(line);
                fieldAnnotations.add(new TreeMap<>());
            }
            case "fieldAnnotation" -> {
                if (fieldAnnotations.isEmpty()) {
                    throw new IllegalArgumentException("an annotation has no field");
                }
                fieldAnnotations.get(fieldAnnotations.size() - 1).put(line.text(0), members(line));
            }
            default -> throw new IllegalArgumentException("\"" + line.keyword() + "\" is not known");
        }
    }

    private static Map<String, String> members(Line annotation) {
        Map<String, String> members = new TreeMap<>();
        for (int i = 1; i + 1 < annotation.values().size(); i += 2) {
            members.put(annotation.text(i), annotation.text(i + 1));
        }
        return members;
    }

    private void finishClass() {
        if (type != null) {
            long id = Long.parseUnsignedLong(type.text(0), 16);
            DumpClass dumped = classes.withId(id);
            if (dumped == null || !dumped.name().equals(type.text(6))) {
                throw new IllegalArgumentException("the dump has no class " + type.text(6) + " with its id");
            }
            schemas.put(dumped, schema(type));
            layouts.put(id, new KnownClass(type.small(1), type.number(2), type.number(3), places()));
        }
        type = null;
        lambdaMethod = null;
        interfaces.clear();
        components.clear();
        fields.clear();
        annotations.clear();
        fieldAnnotations.clear();
    }

    private ClassSchema schema(Line line) {
        String flags = line.text(4);
        List<FieldSchema> schema = new ArrayList<>();
        for (int i = 0; i < fields.size(); i++) {
            Line field = fields.get(i);
            schema.add(new FieldSchema(
                    field.text(0),
                    field.text(1),
                    field.text(2).contains("v"),
                    field.text(2).contains("o"),
                    new AnnotationValues(fieldAnnotations.get(i))));
        }
        return new ClassSchema(
                flags.contains("s") ? line.text(5) : null,
                lambdaMethod,
                flags.contains("i"),
                flags.contains("a"),
                List.copyOf(interfaces),
                List.copyOf(components),
                schema,
                new AnnotationValues(new TreeMap<>(annotations)));
    }

    private Map<String, Place> places() {
        Map<String, Place> places = new HashMap<>();
        for (Line field : fields) {
            if (field.number(3) >= 0) {
                places.put(field.text(0), new Place(field.number(3), field.small(4)));
            }
        }
        return places;
    }
}
