package io.github.heapfold.jol;

import io.github.heapfold.layout.LayoutProvider;

/** The layouts that JOL offers: the running VM's, and those of other VMs. */
public final class JolLayouts {
    private JolLayouts() {}

    /** The VM that this code runs on. Right to the byte, for sizes and offsets. */
    public static LayoutProvider current() {
        return new JolLayoutProvider();
    }

    /**
     * Another VM, by JOL's simulation: for numbers that must not depend on where they were computed, and for the
     * question what a flag would save. The same answer on every VM for the same class file.
     *
     * <p>It knows nothing of {@code @Contended}, of fields that a VM injects, and of static fields in class mirrors;
     * about one class of the JDK in a hundred comes out smaller than it is. Of a class that a heap dump describes it knows
     * the injected fields, by name and version. Its offsets are not for reading memory.
     */
    public static LayoutProvider simulated(VmLayout vm) {
        return new SimulatedLayoutProvider(vm);
    }
}
