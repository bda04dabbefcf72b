package io.github.heapfold.internal.walk;

import io.github.heapfold.internal.shape.Shape;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What others reach, and so is left out of what the roots hold. */
final class LeftOut implements AutoCloseable {
    private final List<?> others;
    private final VisitedSet reached;
    /** Roots that others only stop at. */
    private final Set<Object> entered = Collections.newSetFromMap(new IdentityHashMap<>());

    /** With a set to remember it by. */
    LeftOut(List<?> others, VisitedSet reached) {
        this.others = others;
        this.reached = reached;
    }

    /** The set to claim by while the others are walked. */
    VisitedSet reached() {
        return reached;
    }

    /** The others as roots of a walk. */
    Map<String, ?> asRoots() {
        Map<String, Object> roots = new LinkedHashMap<>();
        for (Object other : others) {
            roots.put("other " + roots.size(), other);
        }
        return roots;
    }

    /** The roots that the others do not reach. */
    Map<String, ?> without(Map<String, ?> roots, Sites sites) {
        Map<String, Object> left = new LinkedHashMap<>();
        roots.forEach((name, root) -> {
            if (sites.compiler.isBoundary(sites.heap.typeOf(root)) && !isOther(root)) {
                entered.add(root);
            }
            if (!contains(root)) {
                left.put(name, root);
            }
        });
        return left;
    }

    @SuppressWarnings("ReferenceEquality") // it is about the very object
    private boolean isOther(Object root) {
        return others.stream().anyMatch(other -> other == root);
    }

    boolean contains(Object object) {
        return reached.contains(object) && !entered.contains(object);
    }

    /** What made the walk of the others less exact than it could be makes the rest so. */
    static void addWarnings(Sites walked, Sites to) {
        walked.warnings
                .counts()
                .forEach((key, count) ->
                        to.warnings.add(key.code(), to.root, key.type(), text(key.message()), key.remedy(), count));
        for (Site site : walked.all) {
            Shape.Problem problem = site.shape.problem();
            if (problem != null && site.count > 0 && site.onClaim != Site.STOPPED) {
                String message = text(problem.message());
                to.warnings.add(problem.code(), to.root, site.shape.className(), message, problem.remedy(), site.count);
            }
        }
    }

    private static String text(String message) {
        return "among what is left out: " + message;
    }

    /** Leaves them out before others decide; null where the visited set does. */
    SharedClaims before(@Nullable Claims claims, VisitedSet visited) {
        return new Besides(reached, claims, visited);
    }

    /** One thread's claims of the rest. */
    private final class Besides implements SharedClaims {
        private final VisitedSet reachedByOthers;
        private final @Nullable Claims claims;
        private final VisitedSet visited;

        Besides(VisitedSet reachedByOthers, @Nullable Claims claims, VisitedSet visited) {
            this.reachedByOthers = reachedByOthers;
            this.claims = claims;
            this.visited = visited;
        }

        @Override
        public boolean claim(Object target, EdgeState edge, int told) {
            if (reachedByOthers.contains(target) && !entered.contains(target)) {
                return false;
            }
            return claims == null ? visited.claim(target) : claims.claim(target, edge, told);
        }

        @Override
        public boolean isMore() {
            return claims != null && claims.isMore();
        }

        @Override
        public boolean areVoid() {
            return claims != null && claims.areVoid();
        }

        @Override
        public @Nullable SharedClaims share(VisitedSet other) {
            VisitedSet shared = reachedByOthers.share();
            SharedClaims inner = claims instanceof SharedClaims one ? one.share(other) : null;
            return shared == null || inner == null ? null : new Besides(shared, inner, other);
        }
    }

    /** Whether all answers so far were right. */
    boolean isValid() {
        return reached.isValid();
    }

    @Override
    public void close() {
        reached.close();
    }
}
