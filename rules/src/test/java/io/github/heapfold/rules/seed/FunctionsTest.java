package io.github.heapfold.rules.seed;

import static io.github.heapfold.rules.seed.Seed.assertFolded;

import io.github.heapfold.fixtures.optimization.Function;
import io.github.heapfold.fixtures.seed.Box;
import org.junit.jupiter.api.Test;

/** Polynomials and the functions that they are the polynomials of. */
class FunctionsTest {

    /**
     * One leaf, whatever the number of terms: a slot of 4 bytes, 16 of polynomial and 44 of map; from the first term on a
     * table of 80, since a leaf is not looked into for spare slots; for each linear term an entry of 28, a variable of 16,
     * its id of 20 and a coefficient of 20; for each quadratic one a pair of 20 and two ids instead.
     */
    @Test
    void aPolynomialToldToBeALeafGrowsByItsTerms() {
        assertFolded(new Box<>(Polynomials.linear(0)), Polynomials::asLeaves, """
                Box.value 64
                Box[header] 12""");
        assertFolded(new Box<>(Polynomials.linear(1)), Polynomials::asLeaves, """
                Box.value 168
                Box[header] 12""");
        assertFolded(new Box<>(Polynomials.linear(3)), Polynomials::asLeaves, """
                Box.value 344
                Box[header] 12""");
        assertFolded(new Box<>(Polynomials.linear(10)), Polynomials::asLeaves, """
                Box.value 960
                Box[header] 12""");
        assertFolded(new Box<>(Polynomials.quadratic(3)), Polynomials::asLeaves, """
                Box.value 408
                Box[header] 12""");
    }

    @Test
    void aPolynomialShowsItsTermsUnlessToldOtherwise() {
        assertFolded(Polynomials.linear(3), """
                PolynomialBase.terms 64
                PolynomialBase.terms;HashMap[entry] 84
                PolynomialBase.terms;HashMap[key];Variable.id 72
                PolynomialBase.terms;HashMap[key];Variable[header] 36
                PolynomialBase.terms;HashMap[slots] 12
                PolynomialBase.terms;HashMap[stack] 60
                PolynomialBase[header] 12""");
    }

    /** A variant that refers to nothing is a leaf like any record of numbers; a field's frame is its variant's. */
    @Test
    void theVariantOfAFunctionIsPartOfItsFrames() {
        assertFolded(new Box<Function>(new Function.Zero()), Polynomials::asLeaves, """
                Box.value 16
                Box[header] 12""");
        assertFolded(new Box<Function>(new Function.Constant(1)), Polynomials::asLeaves, """
                Box.value 24
                Box[header] 12""");
        assertFolded(new Box<Function>(new Function.Linear(Polynomials.linear(2))), Polynomials::asLeaves, """
                Box.value 4
                Box.value;Linear.polynomial 256
                Box.value;Linear[header] 12
                Box[header] 12""");
        assertFolded(new Box<Function>(new Function.Quadratic(Polynomials.quadratic(2))), Polynomials::asLeaves, """
                Box.value 4
                Box.value;Quadratic.polynomial 300
                Box.value;Quadratic[header] 12
                Box[header] 12""");
        assertFolded(new Box<Function>(new Function.Polynomial(Polynomials.cubic())), Polynomials::asLeaves, """
                Box.value 4
                Box.value;Polynomial.polynomial 213
                Box.value;Polynomial[header] 12
                Box[header] 12""");
    }

    @Test
    void aVariantWithoutReferencesShowsItsNameIfToldTo() {
        assertFolded(new Box<Function>(new Function.Zero()), rules -> rules.fields(Function.Zero.class), """
                Box.value 4
                Box.value;Zero[header] 12
                Box[header] 12""");
        assertFolded(new Box<Function>(new Function.Constant(1)), rules -> rules.fields(Function.Constant.class), """
                Box.value 4
                Box.value;Constant.value 8
                Box.value;Constant[header] 12
                Box[header] 12""");
    }
}
