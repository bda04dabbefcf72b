/**
 * What the tests of all rules share: making samples, the laws that hold for each of them, and profiles compared with text.
 * {@code Samples}, {@code ByName} and {@code Reflective} use the JDK only, so that a class loader that knows one version of a
 * library can load them beside the samples.
 */
package io.github.heapfold.rules.samples;
