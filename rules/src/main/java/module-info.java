/** Rules for the types of the JDK. */
module io.github.heapfold.rules {
    requires transitive io.github.heapfold.core;
    requires static org.jspecify;

    exports io.github.heapfold.rules;

    provides io.github.heapfold.typerule.RuleProvider with
            io.github.heapfold.rules.JdkRules;
}
