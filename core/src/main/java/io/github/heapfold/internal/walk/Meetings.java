package io.github.heapfold.internal.walk;

/**
 * What is left behind by a walk that took note of objects met again: which objects were claimed, and a dense number for each
 * of those that more than one reference led to. It holds while the visited set that it is of is valid.
 */
interface Meetings extends AutoCloseable {
    /** How many objects were met again. */
    int size();

    /** The number of an object that was met again, from 0; negative of any other. */
    int rank(Object object);

    /** Takes an object that was claimed, and not met again, from the claimed: whether it is one, and nobody took it before. */
    boolean take(Object object);

    /** Gives back an object that was taken: whether it was, and nobody gave it back before. */
    boolean giveBack(Object object);

    /** Takes the references, and how many of these are links, of the object of a number. */
    interface CountConsumer {
        void accept(int rank, int references, int links);
    }

    /** Goes once through all objects that were met again, in the order of their numbers; the counts are given back then. */
    void takeCounts(CountConsumer consumer);

    @Override
    void close();
}
