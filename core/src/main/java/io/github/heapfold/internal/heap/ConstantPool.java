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
            Object pool = Access.POOL_OF.invoke(type);
            int size = (int) Access.SIZE.invoke(pool);
            for (int i = 1; i < size; i++) {
                String[] member = member(pool, i);
                if (member != null) {
                    members.add(new Member(member[0], member[1]));
                }
            }
        } catch (ReflectiveOperationException | RuntimeException | LinkageError e) {
            return List.of(); // it is for a better name only
        }
        return members;
    }

    private static String @org.jspecify.annotations.Nullable [] member(Object pool, int index)
            throws IllegalAccessException {
        try {
            return (String[]) Access.MEMBER.invoke(pool, index);
        } catch (InvocationTargetException e) { // another kind of constant
            return null;
        }
    }

    /** {@code Class.getConstantPool} and the class of its answer, which are the JDK's own; touched only when it is needed. */
    private static final class Access {
        static final Method POOL_OF = HeapAccess.accessible(Class.class, "getConstantPool");
        static final Method SIZE = HeapAccess.accessible(POOL_OF.getReturnType(), "getSize");
        static final Method MEMBER = HeapAccess.accessible(POOL_OF.getReturnType(), "getMemberRefInfoAt", int.class);
    }
}
