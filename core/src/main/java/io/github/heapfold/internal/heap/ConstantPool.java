package io.github.heapfold.internal.heap;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;

/** The methods that a class's constant pool names. Nothing is resolved, so no class is loaded. */
public final class ConstantPool {
    private ConstantPool() {}

    /**
     * A method or field that a class refers to.
     *
     * @param className with slashes, as class files have it
     */
    public record Member(String className, String name) {}

    /** The methods and fields that the class refers to; none if the VM does not tell. */
    public static List<Member> membersOf(Class<?> type) {
        List<Member> members = new ArrayList<>();
        try {
            // the JDK's own, and so is the class of its answer
            Method poolOf = HeapAccess.accessible(Class.class, "getConstantPool");
            Class<?> poolType = poolOf.getReturnType();
            Method memberAt = HeapAccess.accessible(poolType, "getMemberRefInfoAt", int.class);
            Object pool = poolOf.invoke(type);
            int size = (int) HeapAccess.accessible(poolType, "getSize").invoke(pool);
            for (int i = 1; i < size; i++) {
                String[] member = member(memberAt, pool, i);
                if (member != null) {
                    members.add(new Member(member[0], member[1]));
                }
            }
        } catch (ReflectiveOperationException | RuntimeException | LinkageError e) {
            return List.of(); // it is for a better name only
        }
        return members;
    }

    private static String @org.jspecify.annotations.Nullable [] member(Method memberAt, Object pool, int index)
            throws IllegalAccessException {
        try {
            return (String[]) memberAt.invoke(pool, index);
        } catch (InvocationTargetException e) { // another kind of constant
            return null;
        }
    }
}
