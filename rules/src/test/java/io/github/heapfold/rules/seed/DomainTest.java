package io.github.heapfold.rules.seed;

import static io.github.heapfold.rules.seed.Seed.assertFolded;

import io.github.heapfold.fixtures.optimization.AcyclicAssignments;
import io.github.heapfold.fixtures.optimization.Bound;
import io.github.heapfold.fixtures.optimization.Constraint;
import io.github.heapfold.fixtures.optimization.ConstraintId;
import io.github.heapfold.fixtures.optimization.CreatedData;
import io.github.heapfold.fixtures.optimization.DecisionVariable;
import io.github.heapfold.fixtures.optimization.Equality;
import io.github.heapfold.fixtures.optimization.Function;
import io.github.heapfold.fixtures.optimization.Kind;
import io.github.heapfold.fixtures.optimization.Provenance;
import io.github.heapfold.fixtures.optimization.VariableId;
import io.github.heapfold.fixtures.seed.Box;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Parts of the optimisation model. */
class DomainTest {

    @Test
    void aVariableShowsKindAsASlotAndBoundAsALeaf() {
        assertFolded(new DecisionVariable(new VariableId(1), Kind.INTEGER, new Bound(-5, 5)), """
                DecisionVariable.bound 32
                DecisionVariable.id 24
                DecisionVariable.kind 4
                DecisionVariable[header] 12""");
    }

    @Test
    void aVariableShowsItsBoundInPartsIfToldTo() {
        assertFolded(
                new DecisionVariable(new VariableId(1), Kind.INTEGER, new Bound(-5, 5)),
                rules -> rules.fields(Bound.class),
                """
                DecisionVariable.bound 4
                DecisionVariable.bound;Bound.lower 8
                DecisionVariable.bound;Bound.upper 8
                DecisionVariable.bound;Bound[header] 12
                DecisionVariable.id 24
                DecisionVariable.kind 4
                DecisionVariable[header] 12""");
    }

    @Test
    void aConstraintShowsItsFunctionBeneathItsStage() {
        Function function = new Function.Linear(Polynomials.linear(2));
        assertFolded(
                new Constraint(new ConstraintId(1), Equality.EQUAL_TO_ZERO, new CreatedData(function)),
                Polynomials::asLeaves,
                """
                Constraint.equality 4
                Constraint.id 24
                Constraint.stage 4
                Constraint.stage;CreatedData.function 4
                Constraint.stage;CreatedData.function;Linear.polynomial 256
                Constraint.stage;CreatedData.function;Linear[header] 12
                Constraint.stage;CreatedData[header] 12
                Constraint[header] 12""");
    }

    /** The keys that the three collections share are charged to the first of them. */
    @Test
    void assignmentsShowKeysFunctionsDependencyAndOrder() {
        VariableId x0 = new VariableId(0);
        VariableId x1 = new VariableId(1);
        AcyclicAssignments assignments = new AcyclicAssignments(
                new HashMap<>(Map.of(x1, new Function.Linear(Polynomials.linear(1)))),
                new HashMap<>(Map.of(x1, new ArrayList<>(List.of(x0)))),
                new ArrayList<>(List.of(x1)));
        assertFolded(assignments, Polynomials::asLeaves, """
                AcyclicAssignments.assignments 4
                AcyclicAssignments.assignments;HashMap[entry] 28
                AcyclicAssignments.assignments;HashMap[key] 20
                AcyclicAssignments.assignments;HashMap[slots] 4
                AcyclicAssignments.assignments;HashMap[stack] 60
                AcyclicAssignments.assignments;Linear.polynomial 168
                AcyclicAssignments.assignments;Linear[header] 12
                AcyclicAssignments.dependency 24
                AcyclicAssignments.dependency;ArrayList[slots] 4
                AcyclicAssignments.dependency;ArrayList[stack] 40
                AcyclicAssignments.dependency;HashMap[entry] 28
                AcyclicAssignments.dependency;HashMap[slots] 4
                AcyclicAssignments.dependency;HashMap[stack] 60
                AcyclicAssignments.topologicalOrder 4
                AcyclicAssignments.topologicalOrder;ArrayList[slots] 4
                AcyclicAssignments.topologicalOrder;ArrayList[stack] 40
                AcyclicAssignments[header] 12""");
    }

    @Test
    void provenanceShowsItsVariantUnlessToldToBeALeaf() {
        assertFolded(new Box<>(new Provenance.FromSos1(new ConstraintId(3))), """
                Box.value 4
                Box.value;FromSos1.id 24
                Box.value;FromSos1[header] 12
                Box[header] 12""");
        assertFolded(
                new Box<>(new Provenance.FromSos1(new ConstraintId(3))),
                rules -> rules.leaf(Provenance.FromSos1.class),
                """
                Box.value 40
                Box[header] 12""");
    }
}
