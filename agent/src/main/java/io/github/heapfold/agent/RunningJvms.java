package io.github.heapfold.agent;

import com.sun.tools.attach.VirtualMachine;
import com.sun.tools.attach.VirtualMachineDescriptor;
import io.github.heapfold.agent.exchange.RefusedException;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Finds the JVM that a person means by a number or the name of a main class. */
final class RunningJvms {
    /** SIGQUIT, by which the JDK asks a JVM to listen, and which ends other programs. */
    private static final int SIGQUIT = 3;

    private RunningJvms() {}

    /**
     * The id of a process that may be attached to.
     *
     * @param target a process id, the full or short name of a main class, or the name of a jar
     */
    static long find(String target) throws RefusedException {
        long pid = target.matches("\\d{1,18}") ? Long.parseLong(target) : ofMainClass(target);
        check(pid);
        return pid;
    }

    private static long ofMainClass(String name) throws RefusedException {
        List<VirtualMachineDescriptor> others = others();
        List<VirtualMachineDescriptor> matching =
                others.stream().filter(jvm -> isNamed(jvm.displayName(), name)).toList();
        if (matching.isEmpty()) {
            throw new RefusedException("no JVM of yours runs \"" + name + "\"; " + choice(others));
        }
        if (matching.size() > 1) {
            throw new RefusedException(
                    matching.size() + " JVMs run \"" + name + "\"; give the number of one:" + lines(matching));
        }
        return Long.parseLong(matching.get(0).id());
    }

    private static boolean isNamed(String displayName, String name) {
        String main = displayName.split(" ", 2)[0];
        String file = main.substring(main.lastIndexOf('/') + 1);
        return !main.isEmpty() && (main.equals(name) || file.equals(name) || main.endsWith("." + name));
    }

    private static List<VirtualMachineDescriptor> others() {
        String own = String.valueOf(ProcessHandle.current().pid());
        return VirtualMachine.list().stream()
                .filter(jvm -> !jvm.id().equals(own))
                .toList();
    }

    private static String choice(List<VirtualMachineDescriptor> jvms) {
        return jvms.isEmpty() ? "there is no other that can be attached to" : "there are:" + lines(jvms);
    }

    private static String lines(List<VirtualMachineDescriptor> jvms) {
        return jvms.stream()
                .map(jvm -> "\n  " + jvm.id() + "  " + jvm.displayName().split(" ", 2)[0])
                .collect(Collectors.joining());
    }

    private static void check(long pid) throws RefusedException {
        Optional<ProcessHandle> process = ProcessHandle.of(pid);
        if (process.isEmpty() || !process.get().isAlive()) {
            throw new RefusedException("there is no process " + pid + "; " + choice(others()));
        }
        if (pid == ProcessHandle.current().pid()) {
            throw new RefusedException("process " + pid + " is heapfold itself; give the number of another");
        }
        String owner = process.get().info().user().orElse("");
        String user = ProcessHandle.current().info().user().orElse("");
        if (!owner.equals(user) && !owner.isEmpty() && !user.equals("root")) {
            throw new RefusedException(
                    "process " + pid + " belongs to " + owner + ", and you are " + user + "; run heapfold as " + owner);
        }
        if (!handlesQuit(pid)) {
            throw new RefusedException("process " + pid
                    + " is no JVM that can be attached to: it does not handle SIGQUIT; " + choice(others()));
        }
    }

    /** As Linux tells it; elsewhere it is the JDK's to find out. */
    private static boolean handlesQuit(long pid) {
        Path status = Path.of("/proc/" + pid + "/status");
        if (!Files.isReadable(status)) {
            return true;
        }
        try {
            return Files.readAllLines(status).stream()
                    .filter(line -> line.startsWith("SigCgt:"))
                    .map(line ->
                            new BigInteger(line.substring("SigCgt:".length()).strip(), 16))
                    .allMatch(caught -> caught.testBit(SIGQUIT - 1));
        } catch (IOException e) {
            return true;
        }
    }
}
