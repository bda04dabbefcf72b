/** Rules for the types of the JDK and of popular libraries. */
module io.github.heapfold.rules {
    requires io.github.classgraph;
    requires transitive io.github.heapfold.core;
    requires static org.jspecify;

    exports io.github.heapfold.rules;
    exports io.github.heapfold.rules.scan;

    provides io.github.heapfold.typerule.RuleProvider with
            io.github.heapfold.rules.JdkRules,
            io.github.heapfold.rules.LibraryRules;
    provides io.github.heapfold.typerule.RuleScanner with
            io.github.heapfold.rules.scan.ClassGraphScanner;
}
