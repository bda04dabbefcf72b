/** Memory budgets in tests. */
module io.github.heapfold.junit {
    requires io.github.heapfold.export;
    requires io.github.heapfold.jol;
    requires transitive io.github.heapfold.core;
    requires transitive org.junit.jupiter.api;
    requires org.junit.platform.commons;
    requires org.opentest4j;
    requires static org.jspecify;

    exports io.github.heapfold.junit;
}
