package io.github.heapfold.tree;

import java.util.ArrayList;
import java.util.List;

/**
 * How many objects of a class stand at a place: with the {@linkplain ClassFields fields} of the class enough to price them
 * under another VM's layout.
 *
 * @param className binary name
 * @param liveSlots of arrays, how many slots are live
 * @param arrayElements of arrays, the sum of the lengths
 * @param residues of arrays, how many have a length that leaves 0, 1, 2 ... divided by the size of this list, by which
 *     their padding can be told; empty for other objects
 * @param shallowBytes what the objects take by themselves, padding included, whatever the accounting
 */
public record ObjectCount(
        String className, long objects, long liveSlots, long arrayElements, List<Long> residues, long shallowBytes) {

    public ObjectCount {
        residues = List.copyOf(residues);
        if (!residues.isEmpty() && residues.stream().mapToLong(n -> n).sum() != objects) {
            throw new IllegalArgumentException(
                    "residues must add up to the " + objects + " objects of " + className + ", were " + residues);
        }
    }

    /** Both; of the same class. */
    ObjectCount plus(ObjectCount other) {
        return new ObjectCount(
                className,
                Math.addExact(objects, other.objects),
                Math.addExact(liveSlots, other.liveSlots),
                Math.addExact(arrayElements, other.arrayElements),
                sum(residues, other.residues),
                Math.addExact(shallowBytes, other.shallowBytes));
    }

    private static List<Long> sum(List<Long> one, List<Long> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return one.isEmpty() ? other : one;
        }
        if (one.size() != other.size()) {
            throw new IllegalArgumentException(
                    "residues of unlike alignment cannot be added up: " + one + ", " + other);
        }
        List<Long> sums = new ArrayList<>();
        for (int i = 0; i < one.size(); i++) {
            sums.add(Math.addExact(one.get(i), other.get(i)));
        }
        return sums;
    }
}
