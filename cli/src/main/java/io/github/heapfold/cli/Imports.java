package io.github.heapfold.cli;

import java.util.List;

/** Packages whose classes go by their simple names: those that people profile objects of. */
final class Imports {
    static final List<String> PACKAGES = List.of(
            "java.lang",
            "java.io",
            "java.math",
            "java.net",
            "java.nio",
            "java.nio.charset",
            "java.nio.file",
            "java.text",
            "java.time",
            "java.util",
            "java.util.concurrent",
            "java.util.concurrent.atomic",
            "java.util.concurrent.locks",
            "java.util.function",
            "java.util.regex",
            "java.util.stream");

    private Imports() {}
}
