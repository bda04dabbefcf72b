package io.github.heapfold.internal.shape;

import io.github.heapfold.typerule.RuleRegistry;
import java.util.HashMap;
import java.util.Map;
import java.util.WeakHashMap;

/** Hands out one {@link TypeName} per class; all lambdas of a class, and all classes renamed alike, share theirs. */
final class TypeNames {
    private final RuleRegistry rules;
    private final Map<Class<?>, TypeName> byClass = new WeakHashMap<>();
    private final Map<String, TypeName> shared = new HashMap<>();

    TypeNames(RuleRegistry rules) {
        this.rules = rules;
    }

    synchronized TypeName of(Class<?> type) {
        TypeName name = byClass.get(type);
        if (name == null) {
            name = make(type);
            byClass.put(type, name);
        }
        return name;
    }

    private TypeName make(Class<?> type) {
        String given = rules.nameOf(type);
        if (given != null) {
            return shared.computeIfAbsent("fixed " + given, key -> TypeName.fixed(FrameText.clean(given)));
        }
        Class<?> component = type.getComponentType();
        if (component != null) {
            return TypeName.arrayOf(of(component));
        }
        String stable = TypeName.stableName(type);
        return stable.equals(type.getName())
                ? TypeName.of(type)
                : shared.computeIfAbsent("stable " + stable, key -> TypeName.of(type));
    }
}
