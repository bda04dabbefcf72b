package io.github.heapfold.jol;

import org.openjdk.jol.datamodel.DataModel;
import org.openjdk.jol.datamodel.Model64;
import org.openjdk.jol.datamodel.Model64_Lilliput;

/**
 * Names the layout of a 64-bit HotSpot VM: what differs between JDK versions and flags.
 *
 * <pre>{@code
 * LayoutProvider layouts = JolLayouts.simulated(VmLayout.of(25).withCompactHeaders());
 * }</pre>
 *
 * @param jdk the feature version, 8 or later; the order of fields changed in 15, the base of arrays in 23
 * @param compressedOops whether a reference takes 4 bytes instead of 8: {@code -XX:+UseCompressedOops}
 * @param compressedClasses whether the class word takes 4 bytes instead of 8: {@code -XX:+UseCompressedClassPointers}
 * @param compactHeaders whether the class is part of the mark word: {@code -XX:+UseCompactObjectHeaders}, JEP 519
 * @param alignmentBytes a power of two, 8 to 256: {@code -XX:ObjectAlignmentInBytes}
 */
public record VmLayout(
        int jdk, boolean compressedOops, boolean compressedClasses, boolean compactHeaders, int alignmentBytes) {

    private static final int FIRST_JDK = 8;
    private static final int FIRST_JDK_WITH_COMPACT_HEADERS = 24;

    public VmLayout {
        if (jdk < FIRST_JDK) {
            throw new IllegalArgumentException(
                    "jdk must be at least " + FIRST_JDK + ", was " + jdk + "; pass a feature version such as 17");
        }
        if (alignmentBytes < 8 || alignmentBytes > 256 || Integer.bitCount(alignmentBytes) != 1) {
            throw new IllegalArgumentException("alignmentBytes must be a power of two from 8 to 256, was "
                    + alignmentBytes + "; pass the value of -XX:ObjectAlignmentInBytes");
        }
        if (compactHeaders && (!compressedClasses || jdk < FIRST_JDK_WITH_COMPACT_HEADERS)) {
            throw new IllegalArgumentException("compact headers need compressed classes and JDK "
                    + FIRST_JDK_WITH_COMPACT_HEADERS + ", was JDK " + jdk + " with compressedClasses "
                    + compressedClasses + "; pass both, or leave compact headers off");
        }
    }

    /** What a JDK of this version has with no flags and less than 32 GB of heap. */
    public static VmLayout of(int jdk) {
        return new VmLayout(jdk, true, true, false, 8);
    }

    /** References of 8 bytes, as with a heap of 32 GB and more. */
    public VmLayout withoutCompressedOops() {
        return new VmLayout(jdk, false, compressedClasses, compactHeaders, alignmentBytes);
    }

    /** Headers of 16 bytes. */
    public VmLayout withoutCompressedClasses() {
        return new VmLayout(jdk, compressedOops, false, compactHeaders, alignmentBytes);
    }

    /** Headers of 8 bytes. */
    public VmLayout withCompactHeaders() {
        return new VmLayout(jdk, compressedOops, compressedClasses, true, alignmentBytes);
    }

    /** Objects that begin at a multiple of so many bytes. */
    public VmLayout withAlignment(int bytes) {
        return new VmLayout(jdk, compressedOops, compressedClasses, compactHeaders, bytes);
    }

    /** {@code "64-bit, compressed oops, compressed classes, 8-byte alignment, JDK 17"}. */
    @Override
    public String toString() {
        return describe(compressedOops, compressedClasses, compactHeaders, alignmentBytes) + ", JDK " + jdk;
    }

    static String describe(boolean compressedOops, boolean compressedClasses, boolean compactHeaders, int alignment) {
        String classes = compressedClasses ? "compressed classes" : "uncompressed classes";
        return "64-bit, " + (compressedOops ? "compressed oops" : "uncompressed oops") + ", "
                + (compactHeaders ? "compact headers" : classes) + ", " + alignment + "-byte alignment";
    }

    DataModel dataModel() {
        return compactHeaders
                ? new Model64_Lilliput(compressedOops, alignmentBytes, false)
                : new Model64(compressedOops, compressedClasses, alignmentBytes);
    }
}
