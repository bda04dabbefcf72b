package io.github.heapfold.typerule;

import io.github.heapfold.annotation.FrameName;
import io.github.heapfold.annotation.Leaf;
import io.github.heapfold.annotation.Skip;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what classes say of themselves. Those of the JDK say nothing, and are not asked. */
final class Annotations {
    private Annotations() {}

    /** The rules that a class has by its own annotations. */
    static List<Registration> rulesOf(Class<?> type) {
        List<Registration> rules = new ArrayList<>(0);
        Leaf leaf = find(type, type, Leaf.class);
        if (leaf != null) {
            Claim claim = RuleRegistry.alwaysClaimsSubclasses(type) ? Claim.SUBCLASSES : leaf.value();
            rules.add(rule(new TypeRule.Leaf(), claim, "@Leaf on " + type.getName(), 0));
        }
        if (find(type, type, Skip.class) != null) {
            rules.add(rule(new TypeRule.Stop(), Claim.SUBCLASSES, "@Skip on " + type.getName(), 1));
        }
        return rules;
    }

    private static Registration rule(TypeRule rule, Claim claim, String origin, int order) {
        return new Registration(rule, claim, Rank.ANNOTATION, origin, order, null);
    }

    static boolean skips(Field field) {
        return find(field.getDeclaringClass(), field, Skip.class) != null;
    }

    static boolean isLeaf(Field field) {
        return find(field.getDeclaringClass(), field, Leaf.class) != null;
    }

    static @Nullable String nameOf(Class<?> type) {
        return text(find(type, type, FrameName.class));
    }

    static @Nullable String nameOf(Field field) {
        return text(find(field.getDeclaringClass(), field, FrameName.class));
    }

    private static @Nullable String text(@Nullable FrameName name) {
        return name == null || name.value().isBlank() ? null : name.value();
    }

    private static <A extends Annotation> @Nullable A find(Class<?> type, AnnotatedElement element, Class<A> wanted) {
        if (type.getClassLoader() == null) {
            return null;
        }
        try {
            return element.getDeclaredAnnotation(wanted);
        } catch (LinkageError | RuntimeException e) {
            // another annotation of the class refers to a class that is not there (JDK-7183985); the object counts
            // anyway
            return null;
        }
    }
}
