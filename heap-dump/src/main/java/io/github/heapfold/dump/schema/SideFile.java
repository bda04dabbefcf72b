package io.github.heapfold.dump.schema;

import java.nio.file.Path;

/** Where the side file of a dump is, and how it begins. */
public final class SideFile {
    static final String HEADING = "heapfold side file";
    static final int VERSION = 1;

    private SideFile() {}

    /** {@code app.hprof.heapfold} for {@code app.hprof}. */
    public static Path of(Path dump) {
        return dump.resolveSibling(dump.getFileName() + ".heapfold");
    }
}
