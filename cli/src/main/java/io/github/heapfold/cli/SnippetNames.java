package io.github.heapfold.cli;

import java.util.function.BiFunction;
import jdk.jshell.Snippet;

/** Names snippets: those of the user 1, 2, 3 as in the tool jshell, ours before them s1, s2. */
final class SnippetNames implements BiFunction<Snippet, Integer, String> {
    private boolean counting;
    private int ours;
    private int users;

    /** From here on snippets are the user's. */
    void startCounting() {
        counting = true;
    }

    @Override
    public String apply(Snippet snippet, Integer number) {
        return counting ? String.valueOf(++users) : "s" + ++ours;
    }
}
