package io.github.heapfold.internal.heap;

import java.lang.reflect.Field;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import org.jspecify.annotations.Nullable;

/**
 * Reads fields of any object at the offset that the VM itself gives for them, and lists the fields of any class.
 *
 * <p>Check {@link #unavailable()} once before anything else: where it answers a reason, every other method throws.
 */
public final class HeapAccess {
    private static volatile boolean isOpen;
    /** What {@code getDeclaredFields} filters; null until it is needed. */
    private static volatile @Nullable Method getDeclaredFields0;

    private HeapAccess() {}

    /** Null where objects can be read; else why not. */
    public static @Nullable String unavailable() {
        if (isOpen) {
            return null;
        }
        String reason = InternalAccess.open(); // not kept, since another try may find more memory, or an agent
        isOpen = reason == null;
        return reason == null ? null : "this JVM does not let Heapfold read objects (" + reason + ")";
    }

    /** What to do where objects cannot be read. */
    public static String remedy() {
        return String.valueOf(InternalAccess.open()).startsWith(InternalAccess.FORBIDDEN)
                ? "grant its code java.security.AllPermission, or start the JVM without a security manager"
                : "start the JVM with " + flag();
    }

    /** The JVM flag that gives access where the silent way fails, as in an image without {@code jdk.unsupported}. */
    public static String flag() {
        Module ours = HeapAccess.class.getModule();
        return "--add-exports java.base/jdk.internal.misc=" + (ours.isNamed() ? ours.getName() : "ALL-UNNAMED");
    }

    /** The reference stored in an object at an offset. */
    public static @Nullable Object reference(Object holder, long offset) {
        return Raw.UNSAFE.getReference(holder, offset);
    }

    /** What a static field holds, null as long as its class is not initialized. */
    public static @Nullable Object staticReference(Field field) {
        return Raw.UNSAFE.getReference(Raw.UNSAFE.staticFieldBase(field), Raw.UNSAFE.staticFieldOffset(field));
    }

    /** The byte stored in an object at an offset. */
    public static byte int8(Object holder, long offset) {
        return Raw.UNSAFE.getByte(holder, offset);
    }

    /** The four bytes stored in an object at an offset. */
    public static int int32(Object holder, long offset) {
        return Raw.UNSAFE.getInt(holder, offset);
    }

    /** The eight bytes stored in an object at an offset. */
    public static long int64(Object holder, long offset) {
        return Raw.UNSAFE.getLong(holder, offset);
    }

    /** How wide an address of the machine is, whatever a reference takes. */
    public static int addressBytes() {
        return Raw.UNSAFE.addressSize();
    }

    /** The offset of an instance field, of records and hidden classes too. */
    public static long offsetOf(Field field) {
        return Modifier.isStatic(field.getModifiers())
                ? Raw.UNSAFE.staticFieldOffset(field)
                : Raw.UNSAFE.objectFieldOffset(field);
    }

    /** The offset of the first element in arrays of this class. */
    public static int arrayBaseOffset(Class<?> arrayType) {
        return Raw.arrayNumber("arrayBaseOffset", arrayType);
    }

    /** The distance between two elements in arrays of this class. */
    public static int arrayIndexScale(Class<?> arrayType) {
        return Raw.arrayNumber("arrayIndexScale", arrayType);
    }

    /**
     * The fields that a class declares, static ones too, in declaration order. Unlike {@link Class#getDeclaredFields()}
     * this lists those that reflection hides: of Class, ClassLoader, Module, Field, Method, Constructor and others.
     *
     * @throws LinkageError if the class of a field is missing
     */
    public static Field[] declaredFields(Class<?> type) {
        try {
            Method all = getDeclaredFields0;
            if (all == null) {
                all = accessible(Class.class, "getDeclaredFields0", boolean.class);
                getDeclaredFields0 = all; // of two threads' both do
            }
            return (Field[]) all.invoke(type, false);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof LinkageError missing) {
                throw missing;
            }
            throw new IllegalStateException("cannot list the fields of " + type.getName(), e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot list the fields of " + type.getName(), e);
        }
    }

    /** A method of the JDK's own, its access check switched off in the flag that {@code setAccessible} sets where it may. */
    static Method accessible(Class<?> type, String name, Class<?>... parameters) {
        try {
            Method method = type.getDeclaredMethod(name, parameters);
            long override = Raw.UNSAFE.objectFieldOffset(java.lang.reflect.AccessibleObject.class, "override");
            Raw.UNSAFE.putBoolean(method, override, true);
            return method;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("this JDK has no " + type.getName() + "." + name, e);
        }
    }

    /** What links against the internal class; and opens the package if nobody did. */
    private static final class Raw {
        static final jdk.internal.misc.Unsafe UNSAFE = opened();

        private static jdk.internal.misc.Unsafe opened() {
            unavailable();
            return jdk.internal.misc.Unsafe.getUnsafe();
        }

        /** By reflection, because the return type is int in JDK 17 and long in JDK 25. */
        static int arrayNumber(String method, Class<?> arrayType) {
            try {
                return ((Number)
                                UNSAFE.getClass().getMethod(method, Class.class).invoke(UNSAFE, arrayType))
                        .intValue();
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("cannot ask the VM for the layout of " + arrayType.getTypeName(), e);
            }
        }
    }
}
