package io.github.heapfold.typerule;

import io.github.heapfold.internal.heap.DeclaredFields;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Picks the rule for a class. Immutable.
 *
 * <p>Precedence: the exact class, then the nearest superclass whose rule claims subclasses, then interfaces, then rules
 * by predicate; at each of these a rule of yours goes before a provider's, and of equals the later one wins. A class
 * without a rule is shown field by field.
 */
public final class RuleRegistry {
    /** A class without a rule is shown field by field, and no rule's origin need be told. */
    private static final Resolved DEFAULT = new Resolved(new TypeRule.Fields(), "default", null);

    private final Map<Object, List<Registration>> byType;
    private final List<Registration> byPredicate;
    private final Map<Object, String> names;
    private final Map<Object, Set<String>> skips;

    private RuleRegistry(Builder builder) {
        byType = new HashMap<>(builder.byType);
        byPredicate = List.copyOf(builder.byPredicate);
        names = Map.copyOf(builder.names);
        skips = Map.copyOf(builder.skips);
    }

    public static Builder builder() {
        return new Builder();
    }

    /**
     * The rule that was chosen.
     *
     * @param origin who registered it
     * @param anchor the class it was registered for, a superclass or interface of the one asked for; null if by predicate
     */
    public record Resolved(
            TypeRule rule, String origin, @Nullable Class<?> anchor) {}

    /**
     * A rule as it was registered.
     *
     * @param type binary name of the class that it was registered for; null if by predicate
     * @param claim whether it speaks for subclasses too
     * @param origin who registered it
     * @param name what frames call the class; null for its own name
     */
    public record Listed(
            @Nullable String type,
            TypeRule rule,
            Claim claim,
            String origin,
            @Nullable String name) {}

    record Registration(
            TypeRule rule,
            Claim claim,
            String origin,
            boolean users,
            @Nullable Predicate<Class<?>> predicate) {}

    /** The rule for a class; never null. Arrays and primitive types have none. */
    public Resolved ruleFor(Class<?> type) {
        Resolved found = at(type, false);
        for (Class<?> c = type.getSuperclass(); found == null && c != null; c = c.getSuperclass()) {
            found = at(c, true);
        }
        if (found == null) {
            found = atInterfaces(type);
        }
        return found != null ? found : byPredicate(type);
    }

    /** All rules, also those that others take precedence over: by the name of the type, then in order of registration. */
    public List<Listed> list() {
        List<Listed> list = new ArrayList<>();
        byType.forEach((key, registrations) -> {
            String type = key instanceof Class<?> c ? c.getName() : key.toString();
            String name = names.getOrDefault(key, names.get(type));
            registrations.forEach(r -> list.add(new Listed(type, r.rule, r.claim, r.origin, name)));
        });
        list.sort(Comparator.comparing(Listed::type, Comparator.nullsLast(Comparator.naturalOrder())));
        byPredicate.forEach(r -> list.add(new Listed(null, r.rule, r.claim, r.origin, null)));
        return List.copyOf(list);
    }

    private @Nullable Resolved at(Class<?> type, boolean forSubclass) {
        Registration best = best(byType.get(type), forSubclass);
        Registration named = best(byType.get(type.getName()), forSubclass);
        if (best == null || named != null && named.users && !best.users) {
            best = named;
        }
        return best == null ? null : new Resolved(best.rule, best.origin, type);
    }

    private static @Nullable Registration best(@Nullable List<Registration> candidates, boolean forSubclass) {
        Registration best = null;
        if (candidates != null) {
            for (Registration candidate : candidates) {
                boolean claims = !forSubclass || candidate.claim == Claim.SUBCLASSES;
                if (claims && (best == null || candidate.users || !best.users)) {
                    best = candidate;
                }
            }
        }
        return best;
    }

    private @Nullable Resolved atInterfaces(Class<?> type) {
        if (byType.isEmpty()) {
            return null;
        }
        // breadth first from the class upwards: the nearest interface in declaration order
        Set<Class<?>> seen = new LinkedHashSet<>();
        Deque<Class<?>> queue = new ArrayDeque<>();
        for (Class<?> c = type; c != null; c = c.getSuperclass()) {
            queue.addAll(List.of(c.getInterfaces()));
        }
        while (!queue.isEmpty()) {
            Class<?> candidate = queue.poll();
            if (seen.add(candidate)) {
                Resolved found = at(candidate, true);
                if (found != null) {
                    return found;
                }
                queue.addAll(List.of(candidate.getInterfaces()));
            }
        }
        return null;
    }

    private Resolved byPredicate(Class<?> type) {
        Registration best = null;
        for (Registration candidate : byPredicate) {
            if ((best == null || candidate.users || !best.users)
                    && candidate.predicate != null
                    && candidate.predicate.test(type)) {
                best = candidate;
            }
        }
        return best == null ? DEFAULT : new Resolved(best.rule, best.origin, null);
    }

    /** The name that a rule gives to a class in frames; null to use its own. */
    public @Nullable String nameOf(Class<?> type) {
        String name = names.get(type);
        return name != null ? name : names.get(type.getName());
    }

    /** Whether a rule says that the field's target is not followed. */
    public boolean skips(Field field) {
        Class<?> type = field.getDeclaringClass();
        return skips.getOrDefault(type, Set.of()).contains(field.getName())
                || skips.getOrDefault(type.getName(), Set.of()).contains(field.getName());
    }

    /** Collects rules. Types may be given as classes, or as binary names for those that are not public or not there. */
    public static final class Builder {
        private final Map<Object, List<Registration>> byType = new HashMap<>();
        private final List<Registration> byPredicate = new ArrayList<>();
        private final Map<Object, String> names = new HashMap<>();
        private final Map<Object, Set<String>> skips = new HashMap<>();
        private String origin = "rules of this profiler";
        private boolean users = true;

        private Builder() {}

        /** Registers what a provider brings, at a provider's rank. */
        public Builder provider(RuleProvider provider) {
            String outerOrigin = origin;
            boolean outerUsers = users;
            origin = provider.getClass().getName();
            users = false;
            try {
                provider.register(this);
            } finally {
                origin = outerOrigin;
                users = outerUsers;
            }
            return this;
        }

        /** One line per object. */
        public Builder leaf(Class<?>... types) {
            for (Class<?> type : types) {
                leaf(type, Claim.EXACT);
            }
            return this;
        }

        /** One line per object, of subclasses too if so claimed. */
        public Builder leaf(Class<?> type, Claim claim) {
            return put(type, new TypeRule.Leaf(), claim);
        }

        /** One line per object of the classes of these binary names. */
        public Builder leaf(String... classNames) {
            for (String className : classNames) {
                put(className, new TypeRule.Leaf(), Claim.EXACT);
            }
            return this;
        }

        /** One line per object of the class of this binary name. */
        public Builder leaf(String className, Claim claim) {
            return put(className, new TypeRule.Leaf(), claim);
        }

        /** A frame per field, where another rule would say otherwise. */
        public Builder fields(Class<?>... types) {
            for (Class<?> type : types) {
                put(type, new TypeRule.Fields(), Claim.EXACT);
            }
            return this;
        }

        /** Structure apart from elements. */
        public Builder container(Class<?> type, Consumer<ContainerSpec> spec) {
            return container(type, type.getName(), spec);
        }

        /** Structure apart from elements, of the class of this binary name. */
        public Builder container(String className, Consumer<ContainerSpec> spec) {
            return container(className, className, spec);
        }

        private Builder container(Object key, String name, Consumer<ContainerSpec> spec) {
            ContainerSpec container = new ContainerSpec(name);
            spec.accept(container);
            Claim claim = container.claimsSubclasses() ? Claim.SUBCLASSES : Claim.EXACT;
            return put(key, new TypeRule.Container(container.toShape()), claim);
        }

        /** Your code tells what is beneath each object of this class. */
        public <T> Builder visit(Class<T> type, TypeVisitor<? super T> visitor) {
            return visit(type, Claim.EXACT, visitor);
        }

        /** Your code tells what is beneath each object of this class, and of subclasses if so claimed. */
        public <T> Builder visit(Class<T> type, Claim claim, TypeVisitor<? super T> visitor) {
            return put(type, new TypeRule.Visit((object, out) -> visitor.visit(type.cast(object), out)), claim);
        }

        /** References to objects of this class and its subclasses are counted, the objects are not. */
        public Builder stop(Class<?>... types) {
            for (Class<?> type : types) {
                put(type, new TypeRule.Stop(), Claim.SUBCLASSES);
            }
            return this;
        }

        /** The slots of these fields are counted, what they refer to is not followed. */
        public Builder skip(Class<?> type, String... fields) {
            for (String field : fields) {
                DeclaredFields.require(type, field);
            }
            skips.merge(type, Set.of(fields), Builder::union);
            return this;
        }

        private static Set<String> union(Set<String> a, Set<String> b) {
            Set<String> all = new LinkedHashSet<>(a);
            all.addAll(b);
            return Set.copyOf(all);
        }

        /** Frames call the type by this name. */
        public Builder rename(Class<?> type, String name) {
            names.put(type, checked(name));
            return this;
        }

        /** Frames call the class of this binary name by this name. */
        public Builder rename(String className, String name) {
            names.put(className, checked(name));
            return this;
        }

        private static String checked(String name) {
            if (name.isEmpty()
                    || name.contains(";")
                    || !name.equals(name.strip())
                    || name.lines().count() != 1) {
                throw new IllegalArgumentException("rename to \"" + name
                        + "\": a frame name must not be empty, hold ';' or line breaks, or begin or end with a space");
            }
            return name;
        }

        /** A rule for the classes that a predicate picks, of the lowest rank. */
        public Builder matching(Predicate<Class<?>> predicate, TypeRule rule) {
            byPredicate.add(new Registration(rule, Claim.EXACT, origin, users, predicate));
            return this;
        }

        private Builder put(Object key, TypeRule rule, Claim claim) {
            Claim effective =
                    key instanceof Class<?> type && (type.isInterface() || Modifier.isAbstract(type.getModifiers()))
                            ? Claim.SUBCLASSES
                            : claim;
            byType.computeIfAbsent(key, k -> new ArrayList<>())
                    .add(new Registration(rule, effective, origin, users, null));
            return this;
        }

        public RuleRegistry build() {
            return new RuleRegistry(this);
        }
    }
}
