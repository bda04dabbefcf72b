package io.github.heapfold.jol;

import io.github.heapfold.internal.heap.HeapAccess;
import io.github.heapfold.layout.LayoutException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import org.openjdk.jol.datamodel.DataModel;
import org.openjdk.jol.datamodel.Model32;
import org.openjdk.jol.datamodel.Model64;
import org.openjdk.jol.datamodel.Model64_Lilliput;

/**
 * What the running VM's objects have in common, found by looking at where it puts the fields of a class made for that.
 *
 * @param model the sizes, in JOL's form
 * @param mirrorBytes the size of a class mirror without static fields, which is where those begin
 */
record RunningVm(DataModel model, int mirrorBytes, ContendedPadding contended, String description) {

    /** Looks at the VM; needs {@link HeapAccess}. */
    static RunningVm look() {
        int header = firstOffset(false);
        int slot = HeapAccess.arrayIndexScale(Object[].class);
        String alignmentFlag = VmOptions.value("ObjectAlignmentInBytes");
        int alignment = alignmentFlag == null ? ObservedAlignment.bytes() : Integer.parseInt(alignmentFlag);
        ContendedPadding contended = ContendedPadding.ofThisVm();
        if (HeapAccess.addressBytes() == Integer.BYTES) {
            return new RunningVm(new Model32(), firstOffset(true), contended, "32-bit, 8-byte alignment");
        }
        boolean oops = slot == 4;
        DataModel model = switch (header) {
            case 8 -> new Model64_Lilliput(oops, alignment, false);
            case 12 -> new Model64(oops, true, alignment);
            case 16 -> new Model64(oops, false, alignment);
            default ->
                throw new LayoutException("header must be 8, 12 or 16 bytes, was " + header + " on "
                        + System.getProperty("java.vm.name") + "; run on HotSpot");
        };
        return new RunningVm(
                model, firstOffset(true), contended, VmLayout.describe(oops, header < 16, header == 8, alignment));
    }

    /** Where fields begin. The lowest counts, because tools that rewrite classes add fields of their own. */
    private static int firstOffset(boolean statics) {
        long first = Long.MAX_VALUE;
        for (Field field : HeapAccess.declaredFields(Probe.class)) {
            if (Modifier.isStatic(field.getModifiers()) == statics) {
                first = Math.min(first, HeapAccess.offsetOf(field));
            }
        }
        return Math.toIntExact(first);
    }

    /** A byte fits anywhere, so it lies where fields begin. */
    private static final class Probe {
        @SuppressWarnings("unused") // looked at by offset only
        private byte instanceField;

        @SuppressWarnings("unused") // looked at by offset only
        private static byte staticField;
    }
}
