package io.github.heapfold.dump;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.management.ObjectName;

/** Fills the zoo, then writes a histogram, a live dump and another histogram: FILE [N]. */
final class DumpMain {
    private DumpMain() {}

    public static void main(String[] args) throws Exception {
        Zoo.fill(args.length > 1 ? Integer.parseInt(args[1]) : 100);
        histogram(); // the first one loads classes
        Thread.sleep(100);
        String before = histogram();
        ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class).dumpHeap(args[0], true);
        String after = histogram();
        Files.writeString(Path.of(args[0] + ".before"), before);
        Files.writeString(Path.of(args[0] + ".after"), after);
        System.exit(0);
    }

    private static String histogram() throws Exception {
        return (String) ManagementFactory.getPlatformMBeanServer()
                .invoke(
                        new ObjectName("com.sun.management:type=DiagnosticCommand"),
                        "gcClassHistogram",
                        new Object[] {new String[0]},
                        new String[] {String[].class.getName()});
    }
}
