package io.github.heapfold.internal.shape;

import io.github.heapfold.type.HeapType;
import io.github.heapfold.typerule.RuleRegistry;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;

/** Hands out one {@link TypeName} per class; all lambdas of a class, and all classes renamed alike, share theirs. */
final class TypeNames {
    private final RuleRegistry rules;
    private final Map<Object, TypeName> byClass = new WeakHashMap<>();
    private final Map<Object, List<TypeName>> allByClass = new WeakHashMap<>();
    private final Map<String, TypeName> shared = new HashMap<>();

    TypeNames(RuleRegistry rules) {
        this.rules = rules;
    }

    synchronized TypeName of(HeapType type) {
        TypeName name = byClass.get(type.identity());
        if (name == null) {
            name = make(type);
            byClass.put(type.identity(), name);
        }
        return name;
    }

    /** The names of a class and its superclasses, upwards; kept, since each place where its objects stand asks for them. */
    synchronized List<TypeName> ofAll(HeapType type) {
        List<TypeName> own = allByClass.get(type.identity());
        if (own == null) {
            own = type.superclasses().stream().map(this::of).toList();
            allByClass.put(type.identity(), own);
        }
        return own;
    }

    private TypeName make(HeapType type) {
        String given = rules.nameOf(type);
        if (given != null) {
            return shared.computeIfAbsent(
                    "fixed " + given,
                    key -> TypeName.fixed(FrameText.clean(given), type.packageName(), rules.groupOf(type)));
        }
        HeapType component = type.component();
        if (component != null) {
            return TypeName.arrayOf(of(component));
        }
        String stable = StableNames.of(type);
        return stable.equals(type.name())
                ? TypeName.of(type, rules.groupOf(type))
                : shared.computeIfAbsent("stable " + stable, key -> TypeName.of(type, rules.groupOf(type)));
    }
}
