package io.github.heapfold.rules.seed;

import io.github.heapfold.fixtures.optimization.LinearMonomial;
import io.github.heapfold.fixtures.optimization.Monomial;
import io.github.heapfold.fixtures.optimization.PolynomialBase;
import io.github.heapfold.fixtures.optimization.QuadraticMonomial;
import io.github.heapfold.fixtures.optimization.VariableId;
import io.github.heapfold.typerule.Rules;

/** Polynomials of a given number of terms, and the rule that shows each as one leaf. */
final class Polynomials {
    private Polynomials() {}

    static void asLeaves(Rules rules) {
        rules.leaf(PolynomialBase.class);
    }

    static PolynomialBase<LinearMonomial> linear(int terms) {
        PolynomialBase<LinearMonomial> sum = PolynomialBase.zero();
        for (int i = 0; i < terms; i++) {
            sum.add(new LinearMonomial.Variable(new VariableId(i)), 1.5);
        }
        return sum;
    }

    static PolynomialBase<QuadraticMonomial> quadratic(int terms) {
        PolynomialBase<QuadraticMonomial> sum = PolynomialBase.zero();
        for (int i = 0; i < terms; i++) {
            sum.add(new QuadraticMonomial(new VariableId(i), new VariableId(i)), 1.5);
        }
        return sum;
    }

    static PolynomialBase<Monomial> cubic() {
        VariableId x = new VariableId(0);
        return PolynomialBase.<Monomial>zero().add(Monomial.of(x, x, x), 1.5);
    }
}
