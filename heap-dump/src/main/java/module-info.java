/** Heap dumps as heaps: classes, objects by number, references, roots, and the right size of each object. */
module io.github.heapfold.dump {
    requires transitive io.github.heapfold.core;
    requires io.github.heapfold.jol;
    requires jdk.management;
    requires static org.jspecify;

    exports io.github.heapfold.dump;
    exports io.github.heapfold.dump.model;
    exports io.github.heapfold.dump.notes;
    exports io.github.heapfold.dump.sizes;
}
