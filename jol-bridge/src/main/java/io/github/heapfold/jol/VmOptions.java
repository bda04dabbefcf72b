package io.github.heapfold.jol;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.lang.management.ManagementFactory;
import org.jspecify.annotations.Nullable;

/** The flags that the running VM was started with. */
final class VmOptions {
    private VmOptions() {}

    static int intValue(String name, int otherwise) {
        String value = value(name);
        return value == null ? otherwise : Integer.parseInt(value);
    }

    static boolean booleanValue(String name, boolean otherwise) {
        String value = value(name);
        return value == null ? otherwise : Boolean.parseBoolean(value);
    }

    /** Null where the VM has no such option or does not tell, or where the image lacks {@code jdk.management}. */
    static @Nullable String value(String name) {
        try {
            HotSpotDiagnosticMXBean bean = ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class);
            return bean == null ? null : bean.getVMOption(name).getValue();
        } catch (IllegalArgumentException | LinkageError | SecurityException e) {
            return null;
        }
    }
}
