package io.github.heapfold.internal.heap;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodHandles.Lookup;
import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import org.jspecify.annotations.Nullable;

/**
 * Opens {@code jdk.internal.misc} to this module, so that {@link HeapAccess} may link against its {@code Unsafe}.
 *
 * <p>{@code sun.misc.Unsafe} would do for reading, but refuses the field offsets of records and hidden classes, and
 * since JDK 24 the VM prints a warning at its first use (JEP 498). The way taken here is silent from 17 to 25 and
 * needs no flag: {@code sun.reflect.ReflectionFactory}, which the module {@code jdk.unsupported} offers to serialization
 * libraries, makes the constructor of {@link Lookup} accessible; a trusted lookup then calls
 * {@code Module.implAddExports}.
 */
final class InternalAccess {
    /** How a reason begins that no flag helps against but to leave the security manager out. */
    static final String FORBIDDEN = "a security manager forbids it";

    private static final String PACKAGE = "jdk.internal.misc";
    /** Value of {@code allowedModes} that makes a lookup trusted, {@code Lookup.TRUSTED} in the JDK's source. */
    private static final int TRUSTED = -1;

    private InternalAccess() {}

    /** Opens the package; answers null, or why that failed. */
    static @Nullable String open() {
        Module base = Object.class.getModule();
        Module ours = InternalAccess.class.getModule();
        try {
            // which a security manager may forbid
            Method unused = Class.class.getDeclaredMethod("getDeclaredFields0", boolean.class);
            if (base.isExported(PACKAGE, ours)) {
                return null; // by --add-exports, or by an agent
            }
            MethodHandle addExports = trustedLookup()
                    .findVirtual(
                            Module.class,
                            "implAddExports",
                            MethodType.methodType(void.class, String.class, Module.class));
            addExports.invokeExact(base, PACKAGE, ours);
            return null;
        } catch (VirtualMachineError e) { // memory or stack is short; another time it may not be
            throw e;
        } catch (SecurityException e) {
            return FORBIDDEN + ": " + e.getMessage();
        } catch (Throwable e) { // a method handle may throw anything; without access we report and go on
            return e.toString();
        }
    }

    private static Lookup trustedLookup() throws Throwable {
        // by reflection, because javac warns of sun.reflect and offers no way to silence it
        Class<?> factoryClass = Class.forName("sun.reflect.ReflectionFactory");
        Object factory = factoryClass.getMethod("getReflectionFactory").invoke(null);
        Constructor<?> constructor = Lookup.class.getDeclaredConstructor(Class.class, Class.class, int.class);
        MethodHandle accessible = MethodHandles.publicLookup()
                .findVirtual(
                        factoryClass,
                        "newConstructorForSerialization",
                        MethodType.methodType(Constructor.class, Class.class, Constructor.class));
        Constructor<?> opened = (Constructor<?>) accessible.invoke(factory, Lookup.class, constructor);
        return (Lookup) opened.newInstance(Object.class, null, TRUSTED);
    }
}
