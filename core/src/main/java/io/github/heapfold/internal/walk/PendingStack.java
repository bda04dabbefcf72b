package io.github.heapfold.internal.walk;

import java.util.ArrayList;
import java.util.List;

/**
 * Objects claimed and not yet scanned, last in first out. Grows by chunks: depth costs memory once, nothing is copied, and
 * a chunk is young when it is written to, which spares G1 its card queue.
 */
final class PendingStack {
    private static final int CHUNK = 4096;

    private final List<Object[]> fullObjects = new ArrayList<>();
    private final List<Site[]> fullSites = new ArrayList<>();
    private Object[] objects = new Object[CHUNK];
    private Site[] sites = new Site[CHUNK];
    private int top;
    /** The site of the object popped last. */
    private Site poppedSite;

    long size() {
        return (long) fullObjects.size() * CHUNK + top;
    }

    void push(Object object, Site site) {
        if (top == CHUNK) {
            fullObjects.add(objects);
            fullSites.add(sites);
            objects = new Object[CHUNK];
            sites = new Site[CHUNK];
            top = 0;
        }
        objects[top] = object;
        sites[top++] = site;
    }

    /** Removes and answers the last object; its site is then {@link #poppedSite}. */
    Object pop() {
        if (top == 0) {
            objects = fullObjects.remove(fullObjects.size() - 1);
            sites = fullSites.remove(fullSites.size() - 1);
            top = CHUNK;
        }
        poppedSite = sites[--top];
        Object object = objects[top];
        objects[top] = null;
        return object;
    }

    Site poppedSite() {
        return poppedSite;
    }

    /** Reverses the order of all that lies above a size. */
    void reverseAbove(long size) {
        for (long low = size, high = size() - 1; low < high; low++, high--) {
            Object[] lowObjects = objectsAt(low);
            Object[] highObjects = objectsAt(high);
            Site[] lowSites = sitesAt(low);
            Site[] highSites = sitesAt(high);
            int i = (int) (low % CHUNK);
            int j = (int) (high % CHUNK);
            Object object = lowObjects[i];
            lowObjects[i] = highObjects[j];
            highObjects[j] = object;
            Site site = lowSites[i];
            lowSites[i] = highSites[j];
            highSites[j] = site;
        }
    }

    private Object[] objectsAt(long index) {
        int chunk = (int) (index / CHUNK);
        return chunk == fullObjects.size() ? objects : fullObjects.get(chunk);
    }

    private Site[] sitesAt(long index) {
        int chunk = (int) (index / CHUNK);
        return chunk == fullSites.size() ? sites : fullSites.get(chunk);
    }
}
