package io.github.heapfold.dump.model;

import io.github.heapfold.dump.format.DumpFile;
import io.github.heapfold.dump.format.Notes;
import io.github.heapfold.dump.format.Quantity;
import io.github.heapfold.dump.index.ObjectIndex;
import io.github.heapfold.dump.notes.DumpNote;
import java.util.Map;

/** All that a file holds, read in two passes. */
public record DumpContents(
        DumpObjects objects, DumpRoots roots, Strings strings, Map<String, String> systemProperties, long idAlignment) {

    /** Reads a file; what is damaged or missing is noted. */
    public static DumpContents read(DumpFile file, Notes notes) {
        FirstPass first = FirstPass.read(file, notes);
        ClassLinker linker = new ClassLinker(file, first, notes);
        DumpClasses classes = linker.link();
        ObjectIndex index = SecondPass.read(file, first, classes, notes);
        DumpObjects objects = new DumpObjects(file, index, classes);
        linker.readStatics(objects);
        Strings strings = new Strings(objects, true);
        Map<String, String> properties = SystemProperties.read(objects, strings);
        if ("big".equals(properties.get("sun.cpu.endian"))) {
            strings = new Strings(objects, false);
            properties = SystemProperties.read(objects, strings);
        }
        noteMissingClasses(classes, notes);
        return new DumpContents(
                objects, new DumpRoots(objects, first, strings), strings, properties, first.idAlignment());
    }

    /** Completes classes with what a side file says of them. */
    public void complete(Map<DumpClass, ClassSchema> schemas) {
        schemas.forEach(DumpClass::complete);
    }

    private static void noteMissingClasses(DumpClasses classes, Notes notes) {
        long missing = classes.all().stream()
                .filter(type -> !type.isWhole() && !type.isArray() && type != classes.missing())
                .count();
        if (missing > 0) {
            notes.add(
                    DumpNote.Kind.MISSING,
                    Quantity.of(missing, "class, or a superclass of it, is", "classes, or superclasses of them, are")
                            + " not in the dump; their objects show no fields");
        }
    }
}
