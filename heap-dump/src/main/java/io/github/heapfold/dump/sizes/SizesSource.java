package io.github.heapfold.dump.sizes;

/** How the layout of the VM that a dump is of was known. */
public enum SizesSource {
    /** The VM itself told, in a file beside the dump. */
    SIDE_FILE("told by the VM in a file beside the dump"),
    /** The dump holds the VM's constants. */
    CONSTANTS("read from the VM's constants in the dump, checked by the distances between objects"),
    /** The dump holds no constants: the layout that fits the distances between objects best. */
    DISTANCES("found by the distances between objects, as the dump does not hold the VM's constants"),
    /** Too little to go by. */
    ASSUMED("assumed, as the dump holds neither the VM's constants nor enough objects");

    private final String text;

    SizesSource(String text) {
        this.text = text;
    }

    /** In words. */
    @Override
    public String toString() {
        return text;
    }
}
