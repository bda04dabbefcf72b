package io.github.heapfold.agent.target;

import io.github.heapfold.MemoryProfile;
import io.github.heapfold.MemoryProfiler;
import io.github.heapfold.ProgressListener;
import io.github.heapfold.agent.exchange.RefusedException;
import io.github.heapfold.agent.exchange.Request;
import io.github.heapfold.internal.heap.HeapAccess;
import java.util.Map;

/** Profiles the roots that were asked for. */
final class Profiled {
    private Profiled() {}

    /** A single field's object as it would be by itself, several roots under their names. */
    static MemoryProfile of(Request request, Class<?>[] classes, ProgressListener listener) throws RefusedException {
        String closed = HeapAccess.unavailable();
        if (closed != null) {
            throw new RefusedException(closed);
        }
        NamedRoots roots = new NamedRoots();
        for (String path : request.roots()) {
            FieldPath.resolve(path, classes, roots);
        }
        StaticFields.add(request.statics(), classes, roots);
        if (request.threads()) {
            ThreadLocals.add(roots);
        }
        MemoryProfiler profiler = MemoryProfiler.builder()
                .attribution(request.attribution())
                .accounting(request.accounting())
                .limit(request.limits())
                .progress(listener)
                .build();
        Map<String, Object> named = roots.named();
        if (named.isEmpty()) {
            throw new RefusedException(nothing(request));
        }
        boolean single = request.roots().size() == 1 && request.statics().isEmpty() && !request.threads();
        return single && named.size() == 1
                ? profiler.profile(named.values().iterator().next())
                : profiler.profileAll(named);
    }

    private static String nothing(Request request) {
        return request.statics().isEmpty()
                ? "no thread has a thread local; profile static fields with --statics"
                : "no class that is loaded in " + String.join(", ", request.statics())
                        + " has a static field that holds an object; correct the package, or wait until its classes are in use";
    }
}
