package io.github.heapfold.dump.model;

import java.util.List;

/**
 * An object that is reachable without another one.
 *
 * @param path how to name it: {@code com.acme.App.CACHE}; {@code Thread "main"} and {@code com.acme.App.run}; {@code [jni]}
 * @param object its number
 */
public record DumpRoot(RootKind kind, List<String> path, long object) {
    public DumpRoot {
        path = List.copyOf(path);
    }

    /** The path in one line. */
    public String name() {
        return String.join(";", path);
    }
}
