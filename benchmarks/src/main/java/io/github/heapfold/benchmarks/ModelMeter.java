package io.github.heapfold.benchmarks;

import io.github.heapfold.fixtures.optimization.AcyclicAssignments;
import io.github.heapfold.fixtures.optimization.AnyConstraint;
import io.github.heapfold.fixtures.optimization.Bound;
import io.github.heapfold.fixtures.optimization.Constraint;
import io.github.heapfold.fixtures.optimization.ConstraintCollection;
import io.github.heapfold.fixtures.optimization.ConstraintContextStore;
import io.github.heapfold.fixtures.optimization.ConstraintId;
import io.github.heapfold.fixtures.optimization.CreatedData;
import io.github.heapfold.fixtures.optimization.DecisionVariable;
import io.github.heapfold.fixtures.optimization.DecisionVariableTable;
import io.github.heapfold.fixtures.optimization.Function;
import io.github.heapfold.fixtures.optimization.IndicatorConstraint;
import io.github.heapfold.fixtures.optimization.Instance;
import io.github.heapfold.fixtures.optimization.LinearMonomial;
import io.github.heapfold.fixtures.optimization.ModelingLabelStore;
import io.github.heapfold.fixtures.optimization.Monomial;
import io.github.heapfold.fixtures.optimization.NamedFunction;
import io.github.heapfold.fixtures.optimization.NamedFunctionId;
import io.github.heapfold.fixtures.optimization.NamedFunctionTable;
import io.github.heapfold.fixtures.optimization.OneHotConstraint;
import io.github.heapfold.fixtures.optimization.ParameterId;
import io.github.heapfold.fixtures.optimization.Parameters;
import io.github.heapfold.fixtures.optimization.PolynomialBase;
import io.github.heapfold.fixtures.optimization.Provenance;
import io.github.heapfold.fixtures.optimization.QuadraticMonomial;
import io.github.heapfold.fixtures.optimization.RemovedConstraint;
import io.github.heapfold.fixtures.optimization.Sos1Constraint;
import io.github.heapfold.fixtures.optimization.VariableId;
import io.github.heapfold.jol.JolLayouts;
import io.github.heapfold.layout.ArrayLayout;
import io.github.heapfold.layout.LayoutProvider;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Counts the objects and bytes of one generated model the way somebody would who wrote all its classes: knows who owns
 * what, and remembers no object but the few constants that are shared. As
 * right as a walk of the memory for models of {@code OptimizationModels.generate}, and for nothing else.
 *
 * <p>Maps are gone through by {@code forEach}: each of their views would be an object more, which the map keeps.
 */
final class ModelMeter {
    private static final LayoutProvider LAYOUTS = JolLayouts.current();
    private static final ClassValue<Long> SIZES = new ClassValue<>() {
        @Override
        protected Long computeValue(Class<?> type) {
            return LAYOUTS.layoutOf(type).shallowBytes();
        }
    };
    private static final long HASH_MAP = size(HashMap.class);
    private static final long HASH_NODE =
            size(firstEntry(new HashMap<>(Map.of("key", "value"))).getClass());
    private static final long TREE_MAP = size(TreeMap.class);
    private static final long TREE_SET = size(TreeSet.class);
    private static final long TREE_NODE =
            size(firstEntry(new TreeMap<>(Map.of("key", "value"))).getClass());
    private static final long ARRAY_LIST = size(ArrayList.class);
    private static final long LIST_12 = size(List.of(1).getClass());
    private static final long STRING = size(String.class);
    private static final long DOUBLE = size(Double.class);
    private static final long LONG = size(Long.class);

    private static final long VARIABLE_ID = size(VariableId.class);
    private static final long CONSTRAINT_ID = size(ConstraintId.class);
    private static final long VARIABLE = size(DecisionVariable.class);
    private static final long BOUND = size(Bound.class);
    private static final long LABELS = size(ModelingLabelStore.class);
    private static final long POLYNOMIAL = size(PolynomialBase.class);
    private static final long TERM = size(LinearMonomial.Variable.class);
    private static final long CONSTRAINT = size(Constraint.class);
    private static final long CREATED = size(CreatedData.class);
    private static final long LINEAR = size(Function.Linear.class);
    private static final long CONSTANT_TERM = size(LinearMonomial.Constant.class);

    private long bytes;
    private long objects;
    private boolean binaryBoundSeen;
    private final boolean[] cachedLongSeen = new boolean[256];
    private final Set<String> constantsSeen = Collections.newSetFromMap(new IdentityHashMap<>());

    /** What came out; the bytes are those of all objects, with their padding. */
    record Total(long bytes, long objects) {}

    Total measure(Instance model) {
        add(size(Instance.class));
        function(model.objective());
        variables(model.decisionVariables());
        constraints(model.constraintCollection());
        constraints(model.indicatorConstraintCollection());
        constraints(model.oneHotConstraintCollection());
        constraints(model.sos1ConstraintCollection());
        dependency(model.decisionVariableDependency());
        namedFunctions(model.namedFunctions());
        parameters(model.parameters());
        describe(model);
        return new Total(bytes, objects);
    }

    private static Object firstEntry(Map<?, ?> map) {
        return map.entrySet().iterator().next();
    }

    private static long size(Class<?> type) {
        return SIZES.get(type);
    }

    private void add(long size) {
        bytes += size;
        objects++;
    }

    private void add(long size, long count) {
        bytes += size * count;
        objects += count;
    }

    @SuppressWarnings("ReferenceEquality") // an equal bound that is another object takes memory of its own
    private void variables(DecisionVariableTable table) {
        add(size(DecisionVariableTable.class));
        treeMap(TREE_MAP, table.entries().size());
        table.entries().forEach((key, variable) -> {
            add(VARIABLE_ID);
            add(VARIABLE);
            if (variable.bound() != Bound.BINARY) {
                add(BOUND);
            } else if (!binaryBoundSeen) {
                binaryBoundSeen = true;
                add(BOUND);
            }
        });
        labels(table.labels());
        hashMap(table.fixedValues().size());
        add(DOUBLE, table.fixedValues().size());
    }

    private <K extends Comparable<K>> void labels(ModelingLabelStore<K> labels) {
        add(LABELS);
        hashMap(labels.name().size());
        labels.name().forEach((key, value) -> string(value));
        hashMap(labels.subscripts().size());
        labels.subscripts().forEach((key, subscripts) -> {
            add(LIST_12);
            for (Long subscript : subscripts) {
                boxed(subscript);
            }
        });
        hashMap(labels.parameters().size());
        labels.parameters().forEach((key, parameters) -> {
            add(HASH_MAP);
            add(HASH_NODE, parameters.size());
            add(Tables.bytes(Tables.lengthOfCopy(parameters.size())));
            parameters.forEach((name, text) -> {
                constant(name);
                string(text);
            });
        });
        hashMap(labels.description().size());
        labels.description().forEach((key, value) -> string(value));
    }

    private <C extends AnyConstraint> void constraints(ConstraintCollection<C> collection) {
        add(size(ConstraintCollection.class));
        treeMap(TREE_MAP, collection.active().size());
        collection.active().forEach((key, value) -> constraint(value));
        treeMap(TREE_MAP, collection.removed().size());
        collection.removed().forEach((key, removed) -> {
            add(size(RemovedConstraint.class));
            constant(removed.reason());
            constraint(removed.constraint());
        });
        add(size(ConstraintContextStore.class));
        labels(collection.context().labels());
        hashMap(collection.context().provenance().size());
        collection.context().provenance().forEach((key, provenance) -> {
            listOfOne();
            add(size(Provenance.FromOneHot.class), provenance.size());
        });
    }

    private void constraint(AnyConstraint any) {
        add(CONSTRAINT_ID);
        add(any instanceof Constraint ? CONSTRAINT : size(any.getClass()));
        if (any instanceof Constraint constraint) {
            created(constraint.stage());
        } else if (any instanceof IndicatorConstraint constraint) {
            created(constraint.stage());
        } else if (any instanceof OneHotConstraint constraint) {
            members(constraint.variables());
        } else if (any instanceof Sos1Constraint constraint) {
            members(constraint.variables());
        }
    }

    private void created(CreatedData stage) {
        add(CREATED);
        function(stage.function());
    }

    /** A tree set is a tree map whose values are one object, the class's own. */
    private void members(SortedSet<VariableId> members) {
        add(TREE_SET);
        treeMap(TREE_MAP, members.size());
        if (constantsSeen.add("PRESENT")) {
            add(size(Object.class));
        }
    }

    private void function(Function function) {
        add(function instanceof Function.Linear ? LINEAR : size(function.getClass()));
        if (function instanceof Function.Linear linear) {
            polynomial(linear.polynomial());
            linear.polynomial().terms().forEach((monomial, value) -> {
                add(monomial instanceof LinearMonomial.Variable ? TERM : CONSTANT_TERM);
            });
        } else if (function instanceof Function.Quadratic quadratic) {
            polynomial(quadratic.polynomial());
            add(size(QuadraticMonomial.class), quadratic.polynomial().terms().size());
        } else if (function instanceof Function.Polynomial any) {
            polynomial(any.polynomial());
            any.polynomial().terms().forEach((monomial, value) -> {
                add(size(Monomial.class));
                add(size(monomial.ids().getClass()));
                add(Tables.bytes(monomial.ids().size()));
            });
        }
    }

    private void polynomial(PolynomialBase<?> polynomial) {
        add(POLYNOMIAL);
        hashMap(polynomial.terms().size());
        add(DOUBLE, polynomial.terms().size());
    }

    private void dependency(AcyclicAssignments dependency) {
        add(size(AcyclicAssignments.class));
        hashMap(dependency.assignments().size());
        dependency.assignments().forEach((key, value) -> function(value));
        hashMap(dependency.dependency().size());
        dependency.dependency().forEach((key, needed) -> {
            add(ARRAY_LIST);
            add(Tables.bytes(needed.size()));
        });
        add(ARRAY_LIST);
        add(Tables.bytes(Tables.lengthOfGrownList(dependency.topologicalOrder().size())));
    }

    private void namedFunctions(NamedFunctionTable table) {
        add(size(NamedFunctionTable.class));
        treeMap(TREE_MAP, table.entries().size());
        table.entries().forEach((key, named) -> {
            add(size(NamedFunctionId.class));
            add(size(NamedFunction.class));
            function(named.function());
        });
        labels(table.labels());
    }

    private void parameters(Parameters parameters) {
        add(size(Parameters.class));
        int count = parameters.entries().size();
        hashMap(count);
        add(size(ParameterId.class), count);
        add(DOUBLE, count);
    }

    private void describe(Instance model) {
        var description = model.description();
        add(size(description.getClass()));
        string(description.name());
        constant(description.description());
        constant(description.createdBy());
        add(ARRAY_LIST);
        add(Tables.bytes(description.authors().size()));
        description.authors().forEach(this::constant);
        hashMap(model.annotations().size());
        model.annotations().forEach((name, value) -> {
            string(name);
            string(value);
        });
    }

    private void hashMap(int entries) {
        add(HASH_MAP);
        add(HASH_NODE, entries);
        if (entries > 0) {
            add(Tables.bytes(Tables.lengthOfGrownMap(entries)));
        }
    }

    private void treeMap(long map, int entries) {
        add(map);
        add(TREE_NODE, entries);
    }

    /** Has room for two; the second is an object that stands for nothing, the same in all of them. */
    private void listOfOne() {
        add(LIST_12);
        if (constantsSeen.add("EMPTY")) {
            add(size(Object.class));
        }
    }

    private void constant(String text) {
        if (constantsSeen.add(text)) {
            string(text);
        }
    }

    private void string(String text) {
        add(STRING);
        add(Tables.stringBytes(text));
    }

    private void boxed(long value) {
        if (value >= -128 && value <= 127) {
            if (cachedLongSeen[(int) value + 128]) {
                return;
            }
            cachedLongSeen[(int) value + 128] = true;
        }
        add(LONG);
    }

    /** The arrays inside the JDK's collections, which nobody outside can ask for. */
    private static final class Tables {
        private static final ArrayLayout REFERENCES = LAYOUTS.arrayLayoutOf(Object[].class);
        private static final ArrayLayout BYTES = LAYOUTS.arrayLayoutOf(byte[].class);

        static long bytes(int length) {
            return REFERENCES.shallowBytes(length);
        }

        static long stringBytes(String text) {
            for (int i = 0; i < text.length(); i++) {
                if (text.charAt(i) > 0xff) {
                    return BYTES.shallowBytes(2 * text.length());
                }
            }
            return BYTES.shallowBytes(text.length());
        }

        /** Of a map that was filled entry by entry: 16 slots, doubled whenever three quarters are taken. */
        static int lengthOfGrownMap(int entries) {
            int length = 16;
            while (entries > length / 4 * 3) {
                length *= 2;
            }
            return length;
        }

        /** Of a map that was made from another one: the least power of two that need not grow. */
        static int lengthOfCopy(int entries) {
            int wanted = (int) (entries / 0.75f + 1);
            return wanted == 1 ? 1 : Integer.highestOneBit(wanted - 1) * 2;
        }

        /** Of a list that was filled element by element: 10 slots, grown by half whenever all are taken. */
        static int lengthOfGrownList(int elements) {
            int length = elements == 0 ? 0 : 10;
            while (elements > length) {
                length += length >> 1;
            }
            return length;
        }
    }
}
