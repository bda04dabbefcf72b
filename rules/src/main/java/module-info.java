/** Rules for the types of the JDK. */
module io.github.heapfold.rules {
    requires io.github.classgraph;
    requires transitive io.github.heapfold.core;
    requires static org.jspecify;

    exports io.github.heapfold.rules;
    exports io.github.heapfold.rules.scan;

    provides io.github.heapfold.typerule.RuleProvider with
            io.github.heapfold.rules.JdkRules;
    provides io.github.heapfold.typerule.RuleScanner with
            io.github.heapfold.rules.scan.ClassGraphScanner;
}
