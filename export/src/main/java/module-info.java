/** Pictures of a profile. */
@SuppressWarnings({
    "module", // the sibling exported to is built after this one, so javac cannot see it yet
    "requires-automatic" // jfr-converter has no module name of its own; Maven's file name gives it this one
})
module io.github.heapfold.export {
    requires transitive io.github.heapfold.core;
    requires jfr.converter;
    requires static org.jspecify;

    exports io.github.heapfold.export;
    exports io.github.heapfold.export.internal to
            io.github.heapfold.cli;
}
