package io.github.heapfold.dump.schema;

import io.github.heapfold.annotation.FrameName;
import io.github.heapfold.annotation.Leaf;
import io.github.heapfold.annotation.Skip;
import io.github.heapfold.dump.format.DumpFile;
import io.github.heapfold.dump.format.ValueType;
import io.github.heapfold.dump.model.AnnotationValues;
import io.github.heapfold.dump.model.DumpClass;
import io.github.heapfold.dump.model.DumpContents;
import io.github.heapfold.jol.JolLayouts;
import io.github.heapfold.layout.ArrayLayout;
import io.github.heapfold.layout.FieldLayout;
import io.github.heapfold.layout.LayoutException;
import io.github.heapfold.layout.LayoutProvider;
import io.github.heapfold.layout.ObjectLayout;
import io.github.heapfold.type.HeapField;
import io.github.heapfold.type.HeapType;
import java.io.IOException;
import java.io.Writer;
import java.lang.annotation.Annotation;
import java.lang.reflect.Array;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Writes what this JVM knows of the classes in a dump of it. */
public final class SideFileWriter {
    private static final List<Class<? extends Annotation>> ANNOTATIONS =
            List.of(FrameName.class, Leaf.class, Skip.class);
    private static final Class<?>[] PRIMITIVES = {
        boolean.class, char.class, float.class, double.class, byte.class, short.class, int.class, long.class
    };

    private final LayoutProvider layouts = JolLayouts.current();
    private final Writer out;

    private SideFileWriter(Writer out) {
        this.out = out;
    }

    /**
     * Writes the side file of a dump of this JVM.
     *
     * @param classes some that are loaded, of which hidden ones and those of loaders of their own are found only here
     */
    public static void write(DumpFile file, DumpContents dump, Collection<Class<?>> classes, Writer out)
            throws IOException {
        SideFileWriter writer = new SideFileWriter(out);
        writer.line(SideFile.HEADING, SideFile.VERSION);
        writer.line("dump", file.bytes().length(), file.header().millis());
        writer.line("alignment", writer.layouts.objectAlignmentBytes());
        writer.array(ValueType.REFERENCE, Object[].class);
        for (Class<?> primitive : PRIMITIVES) {
            Class<?> array = Array.newInstance(primitive, 0).getClass();
            for (ValueType type : ValueType.values()) {
                if (type.isPrimitive() && type.arrayName().equals(array.getName())) {
                    writer.array(type, array);
                }
            }
        }
        LiveClasses live = new LiveClasses(dump.objects(), dump.strings(), classes);
        for (DumpClass type : dump.objects().classes().all()) {
            Class<?> found = type.id() == 0 ? null : live.find(type);
            if (found != null) {
                writer.type(type, found);
            }
        }
    }

    private void array(ValueType element, Class<?> array) throws IOException {
        ArrayLayout layout = layouts.arrayLayoutOf(array);
        line("array", element, layout.headerBytes(), layout.baseBytes(), layout.scaleBytes());
    }

    private void type(DumpClass dumped, Class<?> live) throws IOException {
        HeapType type = HeapType.of(live);
        ObjectLayout layout = layout(type);
        String simple = type.simpleName();
        line(
                "class",
                Long.toHexString(dumped.id()),
                layout == null ? 0 : layout.headerBytes(),
                layout == null ? 0 : layout.shallowBytes(),
                layouts.shallowBytes(live),
                (type.isInterface() ? "i" : "") + (type.isAbstract() ? "a" : "") + (simple == null ? "" : "s"),
                simple == null ? "" : simple,
                live.getName());
        String method = type.lambdaMethod();
        if (method != null) {
            line("lambda", method);
        }
        for (HeapType each : type.interfaces()) {
            line("interface", each.name());
        }
        for (String component : components(live)) {
            line("component", component);
        }
        annotations("annotation", type::annotation);
        if (layout != null) {
            Map<HeapField, FieldLayout> places = new HashMap<>();
            layout.fields().forEach(field -> places.put(field.field(), field));
            for (HeapField field : type.fields()) {
                field(field, places.get(field));
            }
        }
    }

    private void field(HeapField field, @Nullable FieldLayout place) throws IOException {
        line(
                "field",
                field.name(),
                field.typeName(),
                (field.isTypeVariable() ? "v" : "") + (field.isOuterInstance() ? "o" : ""),
                place == null ? -1 : place.offsetBytes(),
                place == null ? 0 : place.sizeBytes());
        annotations("fieldAnnotation", field::annotation);
    }

    private void annotations(String keyword, Function<Class<? extends Annotation>, @Nullable Annotation> finder)
            throws IOException {
        List<Annotation> found = new ArrayList<>();
        for (Class<? extends Annotation> wanted : ANNOTATIONS) {
            Annotation annotation = finder.apply(wanted);
            if (annotation != null) {
                found.add(annotation);
            }
        }
        for (var entry : AnnotationValues.of(found).byName().entrySet()) {
            List<Object> values = new ArrayList<>(List.of(entry.getKey()));
            entry.getValue().forEach((name, text) -> values.addAll(List.of(name, text)));
            line(keyword, values.toArray());
        }
    }

    private @Nullable ObjectLayout layout(HeapType type) {
        if (type.isArray() || type.isInterface() || type.isPrimitive()) {
            return null;
        }
        try {
            return layouts.layoutOf(type);
        } catch (LayoutException e) {
            return null; // a class that one of its fields names is missing
        }
    }

    private static List<String> components(Class<?> type) {
        try {
            RecordComponent[] components = type.isRecord() ? type.getRecordComponents() : new RecordComponent[0];
            List<String> names = new ArrayList<>();
            for (RecordComponent component : components) {
                names.add(component.getName());
            }
            return names;
        } catch (LinkageError e) {
            return List.of();
        }
    }

    private void line(String keyword, Object... values) throws IOException {
        out.write(Line.of(keyword, values) + "\n");
    }
}
