package io.github.heapfold.agent;

import com.sun.tools.attach.AgentInitializationException;
import com.sun.tools.attach.AgentLoadException;
import com.sun.tools.attach.AttachNotSupportedException;
import com.sun.tools.attach.VirtualMachine;
import io.github.heapfold.MemoryProfile;
import io.github.heapfold.agent.exchange.Answer;
import io.github.heapfold.agent.exchange.RefusedException;
import io.github.heapfold.agent.exchange.Request;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A JVM that is attached to. Asking runs an agent in it, in one thread of the lowest priority and a class loader that
 * sees nothing of the application's; both are gone when the answer is there.
 */
public final class Attachment implements AutoCloseable {
    private static final int OLDEST = 17;
    private static final int POLL_MILLIS = 20;
    private static final int ENDING_MILLIS = 1000;

    private final long pid;
    private final VirtualMachine machine;

    private Attachment(long pid, VirtualMachine machine) {
        this.pid = pid;
        this.machine = machine;
    }

    /**
     * Attaches.
     *
     * @param target a process id, or the name of a main class or jar
     * @throws RefusedException if there is no such JVM, or it cannot be attached to
     */
    public static Attachment to(String target) throws RefusedException {
        long pid = RunningJvms.find(target);
        VirtualMachine machine;
        try {
            machine = VirtualMachine.attach(String.valueOf(pid));
        } catch (AttachNotSupportedException e) {
            throw new RefusedException("process " + pid + " cannot be attached to (" + e.getMessage()
                    + "); it is no HotSpot JVM, runs with -XX:+DisableAttachMechanism, or does not respond:"
                    + " start it without the flag, or with -javaagent:heapfold.jar");
        } catch (IOException e) {
            throw new RefusedException("cannot attach to process " + pid + " (" + e.getMessage()
                    + "); run heapfold as its user, on the same machine and in the same container");
        }
        Attachment attachment = new Attachment(pid, machine);
        try {
            attachment.requireVersion();
        } catch (RefusedException e) {
            attachment.close();
            throw e;
        }
        return attachment;
    }

    public long pid() {
        return pid;
    }

    private void requireVersion() throws RefusedException {
        try {
            String version = machine.getSystemProperties().getProperty("java.vm.specification.version", "");
            if (!version.matches("\\d+") || Integer.parseInt(version) < OLDEST) {
                throw new RefusedException("process " + pid + " runs Java " + version + "; the agent needs " + OLDEST
                        + " or later: take a dump with jcmd " + pid + " GC.heap_dump");
            }
        } catch (IOException e) {
            throw ended(e);
        }
    }

    /** Bytes of all live objects, as the JVM itself counts them, after a full collection; empty where it does not say. */
    public OptionalLong liveBytes() {
        return LiveHeap.bytes(machine);
    }

    /** What the target answers. */
    public MemoryProfile ask(Request request) throws RefusedException, IOException {
        try (ExchangeDirectory directory = ExchangeDirectory.create(pid)) {
            try (OutputStream out = Files.newOutputStream(directory.path().resolve("request"))) {
                request.write(out, AgentJar.classPath());
            }
            directory.handOver();
            load(AgentJar.file(), directory.path());
            await(directory.path());
            return Answer.read(directory.path());
        }
    }

    private void load(Path jar, Path directory) throws RefusedException {
        try {
            machine.loadAgent(jar.toString(), directory.toString());
        } catch (AgentLoadException | AgentInitializationException e) {
            throw new RefusedException(reason(String.valueOf(e.getMessage()), jar));
        } catch (IOException e) {
            throw ended(e);
        }
    }

    private String reason(String message, Path jar) {
        String what = "process " + pid + " does not load agents (" + message + "); ";
        if (message.contains("Dynamic agent loading is not enabled") || message.contains("EnableDynamicAgentLoading")) {
            return what + "start it with -XX:+EnableDynamicAgentLoading, or with -javaagent:heapfold.jar";
        }
        if (message.contains("instrument")) {
            return what
                    + "its Java runtime lacks the module java.instrument: add it to the image, or take a dump with jcmd "
                    + pid + " GC.heap_dump";
        }
        return what + "it has to see " + jar + ": run heapfold on the same machine and in the same container";
    }

    private RefusedException ended(IOException e) {
        boolean alive = isAliveFor(ENDING_MILLIS);
        return new RefusedException(
                alive
                        ? "process " + pid + " does not respond (" + e.getMessage()
                                + "); try again, or look at its load"
                        : "process " + pid + " has ended before it answered; nothing was measured");
    }

    /** Whether the process lives on after some time, since connections end before it does. */
    private boolean isAliveFor(int millis) {
        try {
            Optional<ProcessHandle> process = ProcessHandle.of(pid);
            if (process.isPresent()) {
                process.get().onExit().get(millis, TimeUnit.MILLISECONDS);
            }
            return false;
        } catch (TimeoutException e) {
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return true;
        } catch (ExecutionException e) {
            return false;
        }
    }

    private void await(Path directory) throws RefusedException {
        while (!Files.exists(Answer.file(directory))) {
            if (ProcessHandle.of(pid).filter(ProcessHandle::isAlive).isEmpty()) {
                throw ended(new IOException());
            }
            try {
                Thread.sleep(POLL_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new RefusedException("interrupted while process " + pid + " was at work; it stops by itself");
            }
        }
    }

    @Override
    public void close() {
        try {
            machine.detach();
        } catch (IOException e) {
            // it is gone
        }
    }
}
