/**
 * Heapfold in one module: where the memory of a Java object goes, field by field.
 *
 * <p>Exports what its parts export, but for the command line; a test compares the two.
 */
module heapfold {
    requires java.instrument;
    requires java.logging;
    requires java.management;
    requires jdk.management;
    requires jdk.unsupported;
    requires static java.compiler;
    requires static jdk.attach;
    requires static jdk.jshell;
    requires static org.jspecify;

    exports io.github.heapfold;
    exports io.github.heapfold.annotation;
    exports io.github.heapfold.check;
    exports io.github.heapfold.diff;
    exports io.github.heapfold.dump;
    exports io.github.heapfold.dump.model;
    exports io.github.heapfold.dump.notes;
    exports io.github.heapfold.dump.sizes;
    exports io.github.heapfold.explain;
    exports io.github.heapfold.export;
    exports io.github.heapfold.jol;
    exports io.github.heapfold.layout;
    exports io.github.heapfold.rules;
    exports io.github.heapfold.rules.scan;
    exports io.github.heapfold.tree;
    exports io.github.heapfold.type;
    exports io.github.heapfold.typerule;
    exports io.github.heapfold.view;

    uses io.github.heapfold.layout.LayoutProvider;
    uses io.github.heapfold.typerule.RuleProvider;
    uses io.github.heapfold.typerule.RuleScanner;

    provides io.github.heapfold.layout.LayoutProvider with
            io.github.heapfold.jol.JolLayoutProvider;
    provides io.github.heapfold.typerule.RuleProvider with
            io.github.heapfold.rules.JdkRules,
            io.github.heapfold.rules.LibraryRules;
    provides io.github.heapfold.typerule.RuleScanner with
            io.github.heapfold.rules.scan.ClassGraphScanner;
}
