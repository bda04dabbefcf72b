package io.github.heapfold.internal.walk;

import org.jspecify.annotations.Nullable;

/** The visited set decides, whoever leads to an object. */
record PlainClaims(VisitedSet visited) implements SharedClaims {
    @Override
    public boolean claim(Object target, EdgeState edge, int told) {
        return visited.claim(target);
    }

    @Override
    public boolean areVoid() {
        return false;
    }

    @Override
    public @Nullable SharedClaims share(VisitedSet other) {
        return new PlainClaims(other);
    }
}
