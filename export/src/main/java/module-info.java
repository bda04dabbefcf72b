/** Files of a profile: a page to look at, JSON to keep, formats that other tools read. */
@SuppressWarnings("module") // the sibling exported to is built after this one, so javac cannot see it yet
module io.github.heapfold.export {
    requires transitive io.github.heapfold.core;
    requires static org.jspecify;
    requires tools.jackson.core;

    exports io.github.heapfold.export;
    exports io.github.heapfold.export.internal to
            io.github.heapfold.cli;
}
