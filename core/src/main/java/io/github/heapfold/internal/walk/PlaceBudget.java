package io.github.heapfold.internal.walk;

import java.util.concurrent.atomic.AtomicLong;

/**
 * How many places a walk may still make, all its threads together: paths, and twice as many sites. A graph of many classes
 * that refer to each other in every order has more paths than objects; once the budget is spent the walk goes on with the
 * places that there are.
 */
final class PlaceBudget {
    private final long places;
    private final AtomicLong placesLeft;
    private final AtomicLong sitesLeft;

    PlaceBudget(long places) {
        this.places = places;
        placesLeft = new AtomicLong(places);
        sitesLeft = new AtomicLong(places > Long.MAX_VALUE / 2 ? Long.MAX_VALUE : 2 * places);
    }

    /** How many there were. */
    long places() {
        return places;
    }

    boolean takePlace() {
        return placesLeft.decrementAndGet() >= 0;
    }

    /** Of a label, which may have half of the places; more does not make the budget spent. */
    boolean takeLabel() {
        return placesLeft.get() > places / 2 && takePlace();
    }

    boolean takeSite() {
        return sitesLeft.decrementAndGet() >= 0;
    }

    /** Whether more was asked for than there was. */
    boolean isSpent() {
        return placesLeft.get() < 0 || sitesLeft.get() < 0;
    }
}
