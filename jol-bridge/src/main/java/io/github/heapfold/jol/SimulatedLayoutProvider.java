package io.github.heapfold.jol;

import io.github.heapfold.internal.heap.HeapAccess;
import io.github.heapfold.layout.ArrayLayout;
import io.github.heapfold.layout.LayoutException;
import io.github.heapfold.layout.LayoutProvider;
import io.github.heapfold.layout.ObjectLayout;
import io.github.heapfold.type.HeapType;
import java.util.List;
import org.openjdk.jol.datamodel.DataModel;
import org.openjdk.jol.info.ClassData;
import org.openjdk.jol.info.FieldData;
import org.openjdk.jol.layouters.HotSpotLayouter;

/** Layouts of a VM that need not be the running one, computed by JOL's simulator. */
final class SimulatedLayoutProvider implements LayoutProvider {
    /** From here on only elements of 8 bytes begin at a multiple of 8, JDK-8139457. */
    private static final int FIRST_JDK_WITH_TIGHT_ARRAYS = 23;

    private final VmLayout vm;
    private final DataModel model;

    SimulatedLayoutProvider(VmLayout vm) {
        this.vm = vm;
        this.model = vm.dataModel();
    }

    @Override
    public ObjectLayout layoutOf(HeapType type) {
        String unavailable = type.live() == null ? null : HeapAccess.unavailable();
        if (unavailable != null) {
            throw new LayoutException(
                    "the fields of " + type.name() + " cannot be listed: " + unavailable + "; " + HeapAccess.remedy());
        }
        return Guard.layoutOf(type, () -> {
            ClassFields fields = ClassFields.of(type);
            ClassData data = type.live() == null ? fields.toJol(this::injected) : fields.toJol();
            return fields.fromJol(new HotSpotLayouter(model, vm.jdk()).layout(data), model.headerSize());
        });
    }

    /** What the VM adds to a class of a dump. The fields that a class of this JVM would have elsewhere nobody knows. */
    private List<FieldData> injected(ClassFields.Level level) {
        return InjectedFields.of(level, vm.jdk()).stream()
                .map(field -> InjectedFields.toJol(field, level.host(), model))
                .toList();
    }

    @Override
    public ArrayLayout arrayLayoutOf(HeapType arrayType) {
        int scale = model.sizeOf(ClassFields.typeName(Guard.elementType(arrayType)));
        int header = model.arrayHeaderSize();
        boolean aligned = scale == 8 || vm.jdk() < FIRST_JDK_WITH_TIGHT_ARRAYS;
        return new ArrayLayout(header, aligned ? (header + 7) & -8 : header, scale, model.objectAlignment());
    }

    @Override
    public int objectAlignmentBytes() {
        return model.objectAlignment();
    }

    @Override
    public String description() {
        return vm.toString();
    }
}
