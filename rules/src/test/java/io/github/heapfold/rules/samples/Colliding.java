package io.github.heapfold.rules.samples;

/** A key whose hash code is that of all others, so that a hash map makes a tree of them. */
public record Colliding(int number) implements Comparable<Colliding> {
    @Override
    public int hashCode() {
        return 1;
    }

    @Override
    public int compareTo(Colliding other) {
        return Integer.compare(number, other.number);
    }
}
