package io.github.heapfold.jol;

import io.github.heapfold.jol.ClassFields.Level;
import java.util.SortedSet;
import java.util.TreeSet;
import org.openjdk.jol.datamodel.DataModel;
import org.openjdk.jol.info.ClassData;
import org.openjdk.jol.info.ClassLayout;
import org.openjdk.jol.info.FieldData;
import org.openjdk.jol.info.FieldLayout;
import org.openjdk.jol.layouters.Layouter;
import org.openjdk.jol.util.MathUtil;

/**
 * Lays out one class as the running VM has it: fields where the VM says, then what it does not say, injected fields and
 * the padding behind contended ones.
 *
 * <p>Source for both: {@code FieldLayoutBuilder::compute_regular_layout} and {@code FieldLayout::fill_holes} in HotSpot's
 * fieldLayoutBuilder.cpp, JDK 15 and later.
 */
final class RunningVmLayouter implements Layouter {
    private final RunningVm vm;
    private final DataModel model;
    private final ClassFields fields;
    private final OccupiedBytes occupied;
    private final SortedSet<FieldLayout> placed = new TreeSet<>();

    RunningVmLayouter(RunningVm vm, ClassFields fields) {
        this.vm = vm;
        this.model = vm.model();
        this.fields = fields;
        this.occupied = new OccupiedBytes(model.headerSize());
    }

    @Override
    public ClassLayout layout(ClassData data) {
        ContendedPadding contended = vm.contended();
        int widthAbove = 0;
        int end = occupied.end();
        for (Level level : fields.levels()) {
            placeDeclared(level);
            int width = contended.measure(level, occupied, widthAbove > 0);
            placeInjected(level);
            end = occupied.end() + width;
            if (level.fields().isEmpty()) {
                int own = contended.ofEmptyClass(level.live());
                end += own + (widthAbove > 0 ? contended.inherited(level.live(), widthAbove) : 0);
                width = own / 2;
            }
            // behind a contended class padding stays free, in every class below it
            width = width > 0 ? width : contended.ofStatics(level);
            widthAbove = width > 0 ? width : widthAbove;
        }
        return ClassLayout.create(data, placed, model, MathUtil.align(end, model.objectAlignment()), true);
    }

    private void placeDeclared(Level level) {
        for (ClassFields.Entry entry : level.fields()) {
            place(
                    entry.data(),
                    entry.field().offset(),
                    model.sizeOf(entry.data().typeClass()));
        }
    }

    /** Widest first, into the gaps that the declared fields leave: where the VM had a choice, the size is the same. */
    private void placeInjected(Level level) {
        InjectedFields.of(level).stream()
                .map(field -> InjectedFields.toJol(field, level.host(), model))
                .sorted((a, b) -> model.sizeOf(b.typeClass()) - model.sizeOf(a.typeClass()))
                .forEach(field -> {
                    int size = model.sizeOf(field.typeClass());
                    place(field, occupied.firstFit(size), size);
                });
    }

    private void place(FieldData field, long offset, int size) {
        occupied.take(offset, size);
        placed.add(new FieldLayout(field, offset, size));
    }
}
