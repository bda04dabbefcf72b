package io.github.heapfold.agent.v1;

import java.io.DataOutputStream;
import java.io.File;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.instrument.Instrumentation;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.runtime.ObjectMethods;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Where the JVM enters: the only class of ours on the target's class path. It runs everything else in a thread and a class
 * loader that are gone when the answer is there, throws nothing into the JVM and prints nothing.
 */
public final class AgentBoot implements Runnable {
    /** What a profiler, its rules and its answer need at least, in bytes of heap. */
    private static final long ROOM = 24L << 20;

    private static final String SIDE = "io.github.heapfold.agent.target.";

    /** The thread that is at work; null mostly. */
    private static final AtomicReference<@Nullable Thread> AT_WORK = new AtomicReference<>();

    private final File directory;
    private final Instrumentation instrumentation;

    private AgentBoot(File directory, Instrumentation instrumentation) {
        this.directory = directory;
        this.instrumentation = instrumentation;
    }

    /** Into a running JVM: the argument is the directory with the request, which the answer goes to. */
    @SuppressWarnings("ThreadPriorityCheck") // the target's own work goes first
    public static void agentmain(String argument, Instrumentation instrumentation) {
        File directory = new File(argument);
        try {
            Thread thread = new Thread(null, new AgentBoot(directory, instrumentation), "heapfold", 0, false);
            thread.setDaemon(true);
            thread.setPriority(Thread.MIN_PRIORITY);
            thread.setContextClassLoader(null);
            if (AT_WORK.compareAndSet(null, thread)) {
                try {
                    thread.start();
                } catch (Throwable e) { // no thread to be had
                    AT_WORK.set(null);
                    throw e;
                }
            } else {
                refuse(directory, "another heapfold is at work in this JVM; wait for its end, then try again");
            }
        } catch (Throwable e) { // thrown into the JVM it would be printed there
            refuse(directory, "the agent cannot start in the target: " + e);
        }
    }

    /** From the start of a JVM: the argument says what to profile, when and where to write it. */
    public static void premain(@Nullable String argument, Instrumentation instrumentation) {
        try {
            URL own = AgentBoot.class.getProtectionDomain().getCodeSource().getLocation();
            URLClassLoader loader = loader(instrumentation, own); // stays open as long as what it waits for
            Class.forName(SIDE + "AtStart", true, loader)
                    .getMethod("plan", String.class, Instrumentation.class)
                    .invoke(null, argument == null ? "" : argument, instrumentation);
        } catch (Throwable e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            System.err.println("heapfold: no profile will be taken: " + cause.getMessage());
        }
    }

    @Override
    public void run() {
        try {
            answer();
        } catch (Throwable e) { // a target that is out of memory, or files that are gone
            Throwable cause = e.getCause() == null ? e : e.getCause();
            refuse(directory, "the agent failed in the target: " + cause);
        } finally {
            forget();
            AT_WORK.set(null); // before the caller may ask for more
            publish(directory, new File(directory, "answer.part"));
        }
    }

    private void answer() throws Exception {
        long left = left();
        if (left < ROOM) {
            System.gc(); // rather than refuse because of garbage
            left = left();
        }
        if (left < ROOM) {
            refuse(
                    directory,
                    "the target has " + (left >> 20) + " MB of heap left, a profile needs " + (ROOM >> 20)
                            + "; give it more with -Xmx, or take a dump with jcmd PID GC.heap_dump");
            return;
        }
        Properties request = new Properties();
        try (InputStream in = new FileInputStream(new File(directory, "request"))) {
            request.load(in);
        }
        String[] entries = request.getProperty("classPath", "").split(File.pathSeparator, -1);
        URL[] urls = new URL[entries.length];
        for (int i = 0; i < entries.length; i++) {
            urls[i] = url(entries[i]);
        }
        if (!new File(entries[0]).canRead()) {
            refuse(directory, "the target cannot read " + entries[0] + "; put heapfold.jar where it can");
            return;
        }
        try (URLClassLoader loader = loader(instrumentation, urls)) {
            Class.forName(SIDE + "Target", true, loader)
                    .getMethod("answer", Path.class, Properties.class, Instrumentation.class)
                    .invoke(null, directory.toPath(), request, instrumentation);
        }
    }

    private static URL url(String entry) throws MalformedURLException {
        return new File(entry).toURI().toURL();
    }

    /** Sees the JDK and our code, nothing of the application's; alone may use the package that objects are read through. */
    private static URLClassLoader loader(Instrumentation instrumentation, URL... urls) {
        URLClassLoader loader = new URLClassLoader("heapfold", urls, ClassLoader.getPlatformClassLoader());
        instrumentation.redefineModule(
                Object.class.getModule(),
                Set.of(),
                Map.of("jdk.internal.misc", Set.of(loader.getUnnamedModule())),
                Map.of(),
                Set.of(),
                Map.of());
        return loader;
    }

    /**
     * The JDK remembers the last record that it made equals, hashCode and toString for, and the last type of a component, and
     * with them the class loader. So that is this class afterwards.
     */
    private static void forget() {
        try {
            MethodHandle field = MethodHandles.identity(AgentBoot.class);
            for (String name : new String[] {"equals", "hashCode", "toString"}) {
                MethodType type = name.equals("equals")
                        ? MethodType.methodType(boolean.class, AgentBoot.class, Object.class)
                        : MethodType.methodType(name.equals("hashCode") ? int.class : String.class, AgentBoot.class);
                ObjectMethods.bootstrap(MethodHandles.lookup(), name, type, AgentBoot.class, "a", field);
            }
        } catch (Throwable e) {
            // then it stays until the next record comes
        }
    }

    private static long left() {
        Runtime runtime = Runtime.getRuntime();
        return runtime.maxMemory() - runtime.totalMemory() + runtime.freeMemory();
    }

    /** Answers that there is no answer; to a caller who is gone, nothing. */
    private static void refuse(File directory, String reason) {
        File part = new File(directory, "refusal.part");
        try (DataOutputStream out = new DataOutputStream(new FileOutputStream(part))) {
            out.writeBoolean(false);
            out.writeUTF(reason.substring(0, Math.min(reason.length(), 4000)));
        } catch (IOException e) {
            return; // nobody is there to hear it
        }
        publish(directory, part);
    }

    /** The last thing that is done. */
    private static void publish(File directory, File part) {
        File answer = new File(directory, "answer");
        if (part.exists() && !answer.exists() && !part.renameTo(answer)) {
            part.delete(); // nobody is there to hear it
        }
    }
}
