package io.github.heapfold;

/**
 * References that a profile counted and did not follow.
 *
 * @param name the class of the objects not entered, or the field that was not followed, such as
 *     {@code java.lang.ref.Reference.referent}
 * @param count how many distinct objects of the class, or how many references in the field
 */
public record BoundaryCut(String name, long count) {}
