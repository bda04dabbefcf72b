package io.github.heapfold.dump.sizes;

import io.github.heapfold.dump.format.ValueType;
import io.github.heapfold.dump.model.DumpContents;
import io.github.heapfold.jol.JolLayouts;
import io.github.heapfold.jol.VmLayout;
import io.github.heapfold.layout.ArrayLayout;
import io.github.heapfold.layout.LayoutProvider;
import io.github.heapfold.type.HeapType;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The VM that a dump is of.
 *
 * @param jdk its feature version
 * @param jdkKnown whether the dump says so
 */
record DumpedVm(VmLayout layout, int jdk, boolean jdkKnown, SizesSource source, ArrayFit fit, boolean narrow) {
    private static final int ASSUMED_JDK = 17;
    private static final int FIRST_JDK_WITH_COMPACT_HEADERS = 24;
    private static final int ENOUGH_OBJECTS = 1000;

    static DumpedVm find(DumpContents contents, @Nullable KnownLayouts told) {
        int stated = feature(contents.systemProperties());
        boolean known = stated > 0;
        int jdk = Math.max(8, known ? stated : ASSUMED_JDK);
        int alignment = told != null ? told.alignmentBytes() : alignment(contents);
        boolean narrow = contents.objects().idBytes() == Integer.BYTES;
        VmConstants constants = told != null
                ? told.constants()
                : VmConstants.read(contents.objects().classes());
        if (narrow) {
            constants = VmConstants.OF_32_BITS;
        }
        if (constants != null) {
            VmLayout layout = constants.compactHeaders()
                    ? compact(jdk, constants.compressedOops(), alignment)
                    : new VmLayout(jdk, constants.compressedOops(), constants.compressedClasses(), false, alignment);
            ArrayFit fit = ArrayFit.measure(contents.objects(), List.of(arrays(layout)));
            SizesSource source = told != null ? SizesSource.SIDE_FILE : SizesSource.CONSTANTS;
            return new DumpedVm(layout, jdk, known, source, fit, narrow);
        }
        return bestFit(contents, jdk, known, alignment);
    }

    /** In words. */
    String description() {
        String text = narrow ? "32-bit, " + layout.alignmentBytes() + "-byte alignment, JDK " + jdk : layout.toString();
        return jdkKnown ? text : text.replaceFirst("JDK \\d+$", "JDK unknown");
    }

    LayoutProvider simulation() {
        return JolLayouts.simulated(layout);
    }

    private static DumpedVm bestFit(DumpContents contents, int jdk, boolean known, int alignment) {
        List<VmLayout> candidates = new ArrayList<>();
        for (boolean oops : new boolean[] {true, false}) {
            candidates.add(new VmLayout(jdk, oops, true, false, alignment));
            candidates.add(new VmLayout(jdk, oops, false, false, alignment));
            candidates.add(compact(jdk, oops, alignment));
        }
        List<Map<ValueType, ArrayLayout>> arrays =
                candidates.stream().map(DumpedVm::arrays).toList();
        ArrayFit fit = ArrayFit.measure(contents.objects(), arrays);
        int best = 0;
        for (int i = 1; i < candidates.size(); i++) {
            best = fit.exact[i] - fit.overlapping[i] > fit.exact[best] - fit.overlapping[best] ? i : best;
        }
        SizesSource source = fit.arrays < ENOUGH_OBJECTS ? SizesSource.ASSUMED : SizesSource.DISTANCES;
        VmLayout chosen = candidates.get(source == SizesSource.ASSUMED ? 0 : best);
        return new DumpedVm(
                chosen, jdk, known, source, ArrayFit.measure(contents.objects(), List.of(arrays(chosen))), false);
    }

    private static VmLayout compact(int jdk, boolean oops, int alignment) {
        return new VmLayout(Math.max(jdk, FIRST_JDK_WITH_COMPACT_HEADERS), oops, true, true, alignment);
    }

    private static Map<ValueType, ArrayLayout> arrays(VmLayout layout) {
        LayoutProvider simulation = JolLayouts.simulated(layout);
        Map<ValueType, ArrayLayout> arrays = new EnumMap<>(ValueType.class);
        arrays.put(ValueType.REFERENCE, simulation.arrayLayoutOf(HeapType.of(Object[].class)));
        for (Class<?> array : new Class<?>[] {
            boolean[].class,
            char[].class,
            float[].class,
            double[].class,
            byte[].class,
            short[].class,
            int[].class,
            long[].class
        }) {
            for (ValueType type : ValueType.values()) {
                if (type.isPrimitive() && type.arrayName().equals(array.getName())) {
                    arrays.put(type, simulation.arrayLayoutOf(array));
                }
            }
        }
        return arrays;
    }

    /** What all addresses are multiples of, if there are enough of them to tell. */
    private static int alignment(DumpContents contents) {
        boolean enough = contents.objects().count() >= ENOUGH_OBJECTS;
        return enough ? (int) Math.max(8, Math.min(256, contents.idAlignment())) : 8;
    }

    private static int feature(Map<String, String> properties) {
        String version = properties.getOrDefault("java.specification.version", "");
        try {
            return Integer.parseInt(version.startsWith("1.") ? version.substring(2) : version);
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
