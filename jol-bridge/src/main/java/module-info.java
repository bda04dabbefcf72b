/** Layouts of objects on JOL: of the running VM, and of others by simulation. */
@SuppressWarnings("requires-automatic") // JOL 0.17 has neither a module descriptor nor an Automatic-Module-Name
module io.github.heapfold.jol {
    requires transitive io.github.heapfold.core;
    requires jdk.management;
    requires jol.core;
    requires static org.jspecify;

    exports io.github.heapfold.jol;

    provides io.github.heapfold.layout.LayoutProvider with
            io.github.heapfold.jol.JolLayoutProvider;
}
