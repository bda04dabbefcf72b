package io.github.heapfold.dump;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.management.ObjectName;

/** Fills the zoo, then writes a histogram, a live dump and another histogram: FILE [N]. A FILE.gz is packed by the VM. */
final class DumpMain {
    private DumpMain() {}

    public static void main(String[] args) throws Exception {
        Zoo.fill(args.length > 1 ? Integer.parseInt(args[1]) : 100);
        histogram(); // the first one loads classes
        Thread.sleep(100);
        String before = histogram();
        if (args[0].endsWith(".gz")) {
            String jcmd =
                    Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
            String self = String.valueOf(ProcessHandle.current().pid());
            System.exit(new ProcessBuilder(jcmd, self, "GC.heap_dump", "-gz=1", args[0])
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor());
        }
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
