package io.github.heapfold.typerule;

import io.github.heapfold.annotation.Claim;
import io.github.heapfold.annotation.FrameName;
import io.github.heapfold.annotation.Leaf;
import io.github.heapfold.annotation.Skip;
import io.github.heapfold.type.HeapField;
import io.github.heapfold.type.HeapType;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What classes and fields say of themselves. */
final class Annotations {
    private Annotations() {}

    /** The rules that a class has by its own annotations. */
    static List<Registration> rulesOf(HeapType type) {
        List<Registration> rules = new ArrayList<>(0);
        Leaf leaf = type.annotation(Leaf.class);
        if (leaf != null) {
            Claim claim = type.isInterface() || type.isAbstract() ? Claim.SUBCLASSES : leaf.value();
            rules.add(rule(new TypeRule.Leaf(), claim, "@Leaf on " + type.name(), 0));
        }
        if (type.annotation(Skip.class) != null) {
            rules.add(rule(new TypeRule.Stop(), Claim.SUBCLASSES, "@Skip on " + type.name(), 1));
        }
        return rules;
    }

    private static Registration rule(TypeRule rule, Claim claim, String origin, int order) {
        return new Registration(rule, claim, Rank.ANNOTATION, origin, order, null, null);
    }

    static boolean skips(HeapField field) {
        return field.annotation(Skip.class) != null;
    }

    static boolean isLeaf(HeapField field) {
        return field.annotation(Leaf.class) != null;
    }

    static @Nullable String nameOf(HeapType type) {
        return text(type.annotation(FrameName.class));
    }

    static @Nullable String nameOf(HeapField field) {
        return text(field.annotation(FrameName.class));
    }

    private static @Nullable String text(@Nullable FrameName name) {
        return name == null || name.value().isBlank() ? null : name.value();
    }
}
