package io.github.heapfold.typerule;

/**
 * Code that tells what is beneath an object. It may read what it likes; it must not change the object.
 *
 * @param <T> the class that the rule is registered for
 */
@FunctionalInterface
public interface TypeVisitor<T> {
    /** Called once per object. Whatever it throws costs this object its rule: a warning, and plain fields. */
    void visit(T object, VisitOutput out) throws Exception;
}
