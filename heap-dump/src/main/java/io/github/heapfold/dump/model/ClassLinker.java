package io.github.heapfold.dump.model;

import io.github.heapfold.dump.format.ClassRecord;
import io.github.heapfold.dump.format.DumpFile;
import io.github.heapfold.dump.format.Notes;
import io.github.heapfold.dump.format.Quantity;
import io.github.heapfold.dump.format.ValueType;
import io.github.heapfold.dump.notes.DumpNote;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Makes classes of class records. */
final class ClassLinker {
    private final DumpFile file;
    private final FirstPass pass;
    private final Notes notes;
    private final DumpClasses classes = new DumpClasses();
    private final Map<DumpClass, ClassRecord> records = new HashMap<>();
    private boolean backwards;

    ClassLinker(DumpFile file, FirstPass pass, Notes notes) {
        this.file = file;
        this.pass = pass;
        this.notes = notes;
    }

    DumpClasses link() {
        for (long i = 0; i < pass.classDumps.size(); i++) {
            ClassRecord record = ClassRecord.read(file, pass.classDumps.get(i));
            if (classes.withId(record.id()) == null) {
                records.put(classes.add(record.id(), name(record.id())), record);
            }
        }
        records.forEach((type, record) -> type.describe(record.loaderId(), classes.withId(record.superId())));
        cutCycles();
        backwards = fieldsAreBackwards();
        Set<DumpClass> done = new HashSet<>();
        for (DumpClass type : new ArrayList<>(classes.all())) {
            declareFields(type, done);
        }
        for (ValueType element : ValueType.values()) {
            if (element.isPrimitive()) {
                classes.arrayOf(element);
            }
        }
        return classes;
    }

    /** The class of an id: known, or made of what the file says elsewhere. */
    static DumpClass classOf(long id, DumpClasses classes, FirstPass pass) {
        DumpClass known = classes.withId(id);
        if (known == null) {
            String name = pass.names.find(pass.classNames.get(id));
            known = name == null ? classes.missing() : classes.add(id, binaryName(name));
        }
        return known;
    }

    /** Statics refer to objects by number, so they come when there are numbers. */
    void readStatics(DumpObjects objects) {
        records.forEach((type, record) -> {
            List<StaticField> statics = new ArrayList<>();
            for (ClassRecord.Static each : record.statics()) {
                statics.add(new StaticField(
                        type, pass.names.get(each.nameId()), each.type(), objects.value(each.valueAt(), each.type())));
            }
            if (backwards) {
                Collections.reverse(statics);
            }
            type.setStatics(statics);
        });
    }

    private String name(long classId) {
        return binaryName(pass.names.get(pass.classNames.get(classId)));
    }

    /** The file has the VM's names: slashes between packages, a plus sign before the address of a hidden class. */
    static String binaryName(String vmName) {
        int plus = vmName.lastIndexOf("+0x");
        String name = vmName.replace('/', '.');
        return plus < 0 ? name : name.substring(0, plus) + '/' + name.substring(plus + 1);
    }

    private void cutCycles() {
        int cut = 0;
        Set<DumpClass> clean = new HashSet<>();
        for (DumpClass type : records.keySet()) {
            Set<DumpClass> path = new HashSet<>();
            for (DumpClass c = type; c != null && !clean.contains(c); c = c.superclass()) {
                path.add(c);
                DumpClass above = c.superclass();
                if (above != null && path.contains(above)) {
                    c.cutSuperclass();
                    cut++;
                }
            }
            clean.addAll(path);
        }
        if (cut > 0) {
            notes.add(
                    DumpNote.Kind.DAMAGED,
                    Quantity.of(cut, "class extends", "classes extend") + " itself by way of others; cut there");
        }
    }

    /**
     * Whether the VM wrote the fields of each class backwards, as HotSpot did until JDK-8317692 (22, and 21.0.2). The fields
     * of String tell: its first has been {@code value} ever since.
     */
    private boolean fieldsAreBackwards() {
        for (DumpClass string : classes.named("java.lang.String")) {
            ClassRecord record = records.get(string);
            List<ClassRecord.Instance> fields = record == null ? List.of() : record.instanceFields();
            if (fields.size() > 1) {
                return pass.names.get(fields.get(fields.size() - 1).nameId()).equals("value");
            }
        }
        return false;
    }

    /** Superclasses first: where the values of a class lie depends on how many bytes come behind them. */
    private void declareFields(DumpClass type, Set<DumpClass> done) {
        List<DumpClass> open = new ArrayList<>();
        for (DumpClass c = type; c != null && !done.contains(c); c = c.superclass()) {
            open.add(c);
        }
        Collections.reverse(open);
        for (DumpClass c : open) {
            done.add(c);
            ClassRecord record = records.get(c);
            if (record != null) {
                declareFields(c, record);
            }
        }
    }

    private void declareFields(DumpClass type, ClassRecord record) {
        DumpClass above = type.superclass();
        long behind = above != null ? above.valueBytes() : record.superId() == 0 ? 0 : -1;
        if (behind < 0) {
            return; // a superclass is missing
        }
        long own = 0;
        for (ClassRecord.Instance field : record.instanceFields()) {
            own += field.type().bytes(file.idBytes());
        }
        List<DumpField> fields = new ArrayList<>();
        long offset = DumpField.END - own - behind;
        for (ClassRecord.Instance field : record.instanceFields()) {
            fields.add(new DumpField(type, pass.names.get(field.nameId()), field.type(), offset));
            offset += field.type().bytes(file.idBytes());
        }
        if (backwards) {
            Collections.reverse(fields);
        }
        if (own + behind <= Integer.MAX_VALUE) {
            type.declare(fields, (int) (own + behind));
        }
    }
}
