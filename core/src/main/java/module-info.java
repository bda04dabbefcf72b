/** The public API, the rule model, the walker and the profile. Depends on the JDK only. */
@SuppressWarnings("module") // the siblings exported to are built after this one, so javac cannot see them yet
module io.github.heapfold.core {
    requires java.management;
    requires static org.jspecify;

    exports io.github.heapfold;
    exports io.github.heapfold.annotation;
    exports io.github.heapfold.check;
    exports io.github.heapfold.diff;
    exports io.github.heapfold.explain;
    exports io.github.heapfold.layout;
    exports io.github.heapfold.tree;
    exports io.github.heapfold.type;
    exports io.github.heapfold.typerule;
    exports io.github.heapfold.view;
    exports io.github.heapfold.internal.heap to
            io.github.heapfold.agent,
            io.github.heapfold.jol,
            io.github.heapfold.rules;

    uses io.github.heapfold.layout.LayoutProvider;
    uses io.github.heapfold.typerule.RuleProvider;
    uses io.github.heapfold.typerule.RuleScanner;
}
