package io.github.heapfold.junit;

import io.github.heapfold.MemoryProfile;
import io.github.heapfold.tree.Place;
import org.junit.jupiter.api.function.Executable;

/**
 * Assertions about one footprint. It is measured when the assertion begins; a failure says which part of it is too large,
 * and where a page with all of it lies.
 */
public final class FootprintAssert {
    private final Footprint footprint;
    private final MemoryProfile profile;

    FootprintAssert(Footprint footprint) {
        this.footprint = footprint;
        profile = measure(footprint);
    }

    private static MemoryProfile measure(Footprint footprint) {
        MemoryProfile profile = footprint.profile();
        Failure.requireWhole(footprint, profile);
        return profile;
    }

    Footprint footprint() {
        return footprint;
    }

    MemoryProfile profile() {
        return profile;
    }

    /** At most so many bytes, as {@code "24 MB"} or {@code "64 KiB"}. */
    public FootprintAssert isAtMost(String budget) {
        return isAtMost(ByteSize.parse(budget));
    }

    /** At most so many bytes. */
    public FootprintAssert isAtMost(long bytes) {
        return total().isAtMost(bytes);
    }

    /** Exactly so many bytes. */
    public FootprintAssert isEqualTo(long bytes) {
        return total().isEqualTo(bytes);
    }

    private BytesAssert total() {
        return new BytesAssert(this, footprint.name(), profile.totalBytes(), profile.root());
    }

    /**
     * Goes on with the bytes at a path and beneath it.
     *
     * @param path frames from the root, as the tree shows them, with a semicolon between: {@code "Cache.index;HashMap[entry]"}
     * @throws AssertionError if the profile has no such path
     */
    public BytesAssert path(String path) {
        Place place = place(path);
        return new BytesAssert(this, path, place.bytesBeneath(profile.accounting()::counts), place);
    }

    private Place place(String path) {
        Place place = profile.root();
        for (String frame : path.split(";", -1)) {
            Place next = place.child(frame);
            if (next == null) {
                throw Failure.noSuchPath(path, frame, place);
            }
            place = next;
        }
        return place;
    }

    /**
     * Goes on with the bytes at the path of a collection and beneath, by one of its entries: rounded up to whole bytes.
     *
     * @throws AssertionError if the profile has no such path, or does not tell how many entries there are
     */
    public BytesAssert bytesPerEntry(String path) {
        Place place = place(path);
        return bytesPer(path, Entries.of(path, place));
    }

    /**
     * Goes on with the bytes at a path and beneath, divided by a number that the test knows: rounded up to whole bytes.
     *
     * @param entries more than zero
     */
    public BytesAssert bytesPer(String path, long entries) {
        if (entries < 1) {
            throw new IllegalArgumentException("entries must be at least 1, was " + entries);
        }
        Place place = place(path);
        long bytes = place.bytesBeneath(profile.accounting()::counts);
        return new BytesAssert(this, path + " per entry of " + entries, (bytes + entries - 1) / entries, place);
    }

    /**
     * Equal, line by line, to the golden file that is named after the test method. With {@code -Dheapfold.update} the file is
     * written in place of being compared.
     *
     * @throws AssertionError if it differs, is not there, or was counted by other terms
     */
    public FootprintAssert matchesGolden() {
        return matchesGolden(CallingTest.name());
    }

    /**
     * Equal to the golden file of that name, {@code src/test/footprints/NAME.folded}; for tests that have several, or run
     * their assertions elsewhere than in the test method.
     */
    public FootprintAssert matchesGolden(String name) {
        RecordedFootprint golden = RecordedFootprint.named(name + ".folded");
        if (RecordedFootprint.isUpdating()) {
            golden.write(profile);
            return this;
        }
        MemoryProfile meant = golden.read(profile.facts());
        if (!meant.toString().equals(profile.toString())) {
            throw Failure.differs(footprint, "the golden file " + golden.file(), meant, profile);
        }
        return this;
    }

    /**
     * No larger than when it was smallest: the file named after the test method, {@code src/test/footprints/*.ratchet}, is
     * written by the first run, and again by each run that finds the footprint smaller.
     */
    public FootprintAssert neverGrows() {
        return neverGrows(CallingTest.name());
    }

    /** As {@link #neverGrows()}, with the file {@code src/test/footprints/NAME.ratchet}. */
    public FootprintAssert neverGrows(String name) {
        RecordedFootprint smallest = RecordedFootprint.named(name + ".ratchet");
        if (!smallest.exists() || RecordedFootprint.isUpdating()) {
            smallest.write(profile);
            return this;
        }
        MemoryProfile before = smallest.read(profile.facts());
        if (profile.totalBytes() > before.totalBytes()) {
            throw Failure.differs(footprint, "its smallest, in " + smallest.file(), before, profile);
        }
        if (profile.totalBytes() < before.totalBytes()) {
            smallest.write(profile);
        }
        return this;
    }

    /**
     * Does something several times; the footprint after the last time must be no larger than after the first.
     *
     * @param times at least 2
     */
    public FootprintAssert doesNotGrow(int times, Executable action) {
        if (times < 2) {
            throw new IllegalArgumentException("times must be at least 2, was " + times
                    + "; the first time may fill caches, those after it are compared with it");
        }
        run(action);
        MemoryProfile first = measure(footprint);
        for (int i = 1; i < times; i++) {
            run(action);
        }
        MemoryProfile last = measure(footprint);
        if (last.totalBytes() > first.totalBytes()) {
            throw Failure.differs(footprint, "the first of " + times + " times", first, last);
        }
        return this;
    }

    private static void run(Executable action) {
        try {
            action.execute();
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new AssertionError("the action threw " + e, e);
        }
    }
}
