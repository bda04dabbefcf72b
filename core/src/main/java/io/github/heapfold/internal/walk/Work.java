package io.github.heapfold.internal.walk;

/**
 * What one thread gives another to do: an object that was claimed and counted, and remains to be scanned.
 *
 * @param site in the giver's tree of paths
 * @param from of an array, the first element to claim
 * @param to of an array, one beyond the last
 */
record Work(Object object, Site site, int from, int to) {}
