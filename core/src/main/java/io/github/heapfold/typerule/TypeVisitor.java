package io.github.heapfold.typerule;

/**
 * Code that tells what is beneath an object. It may read what it likes; it must not change the object.
 *
 * @param <T> the class that the rule is registered for
 */
@FunctionalInterface
public interface TypeVisitor<T> {
    /**
     * Called once per object, on the thread that walks; once more for each time that the walk is done again, as it is where a
     * collection moved objects. So do not count calls, and report the same each time.
     *
     * <p>Whatever it throws costs this object its rule: a warning, and plain fields. Only where the heap is used up, the
     * profile ends with what was found, and says so.
     *
     * @param out to be used until this returns, and by the thread that it was handed to
     */
    void visit(T object, VisitOutput out) throws Exception;
}
