package io.github.heapfold.rules.jdk.lang;

import static io.github.heapfold.rules.samples.Samples.text;

import io.github.heapfold.rules.samples.Samples;
import java.lang.annotation.Annotation;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.ref.Cleaner;
import java.lang.ref.PhantomReference;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.SoftReference;
import java.lang.ref.WeakReference;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.EventObject;
import java.util.List;
import java.util.ListResourceBundle;
import java.util.PropertyResourceBundle;
import java.util.Timer;
import java.util.TimerTask;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerFieldUpdater;
import java.util.concurrent.atomic.AtomicLongFieldUpdater;
import java.util.concurrent.atomic.AtomicReferenceFieldUpdater;
import java.util.function.Supplier;

/** Exceptions, references, what reflection answers; bundles, events and timers. */
public final class LanguageSamples {
    private LanguageSamples() {}

    static final class Failure extends Exception {
        private static final long serialVersionUID = 1;

        final transient Object subject = text(7);

        Failure(String message, Throwable cause) {
            super(message, cause);
        }
    }

    @Retention(RetentionPolicy.RUNTIME)
    @interface Marked {
        String by();

        int[] times();
    }

    @Marked(
            by = "someone",
            times = {1, 2})
    private static final class Target {}

    /** The fields that the updaters update. */
    static class Updated {
        volatile int number;
        volatile long count;
        volatile Object value;
    }

    static final class Handler implements InvocationHandler {
        final Object target = text(1);

        @Override
        public Object invoke(Object proxy, Method method, Object[] arguments) {
            return target;
        }
    }

    static final class Bundle extends ListResourceBundle {
        @Override
        protected Object[][] getContents() {
            return new Object[][] {{text(1), text(2)}};
        }
    }

    static final class Task extends TimerTask {
        final Object subject = text(3);

        @Override
        public void run() {}
    }

    public static void addTo(Samples samples) {
        throwables(samples);
        references(samples);
        reflection(samples);
        resources(samples);
    }

    private static void throwables(Samples samples) {
        samples.add("Throwable", Throwable::new)
                .add("exception with a cause", () -> new Failure(text(1), new IllegalStateException(text(2))))
                .add("exception with a trace that was read", () -> {
                    Exception exception = new IllegalArgumentException(text(1));
                    exception.getStackTrace();
                    return exception;
                })
                .add("exception with suppressed ones", () -> {
                    Exception exception = new Failure(text(1), null);
                    exception.addSuppressed(new IllegalStateException(text(2)));
                    return exception;
                })
                .add("StackTraceElement", () -> new StackTraceElement("Type", "method", "Type.java", 1))
                .add("ThreadLocal", ThreadLocal::new)
                .add("ThreadLocal with a supplier", () -> ThreadLocal.withInitial(new Supply()))
                .add("InheritableThreadLocal", InheritableThreadLocal::new)
                .add("lambda with captured values", () -> {
                    String captured = text(1);
                    AtomicInteger count = new AtomicInteger();
                    return (Supplier<String>) () -> captured + count.incrementAndGet();
                });
    }

    static final class Supply implements Supplier<String> {
        final Object state = text(9);

        @Override
        public String get() {
            return text(1);
        }
    }

    private static void references(Samples samples) {
        samples.add("SoftReference", () -> new SoftReference<>(text(1)))
                .add("WeakReference", () -> new WeakReference<>(text(1)))
                .add("WeakReference with a queue", () -> new WeakReference<>(text(1), new ReferenceQueue<>()))
                .add("PhantomReference", () -> new PhantomReference<>(text(1), new ReferenceQueue<>()))
                .add("ReferenceQueue", ReferenceQueue::new)
                .add("Cleaner", LanguageSamples::cleaner);
    }

    private static Object cleaner() {
        Cleaner cleaner = Cleaner.create();
        Object registered = new Object();
        return List.of(cleaner, registered, cleaner.register(registered, new ValueSamples.Sum()));
    }

    private static void reflection(Samples samples) {
        samples.add(
                        "proxy",
                        () -> Proxy.newProxyInstance(
                                LanguageSamples.class.getClassLoader(), new Class<?>[] {Runnable.class}, new Handler()))
                .add("annotation", () -> {
                    List<Annotation> annotations = new ArrayList<>(List.of(Target.class.getAnnotations()));
                    return annotations;
                })
                .add("Method, Field, Constructor", () -> {
                    List<Object> members = new ArrayList<>(List.of(Handler.class.getDeclaredMethods()));
                    members.addAll(List.of(Handler.class.getDeclaredFields()));
                    members.addAll(List.of(Handler.class.getDeclaredConstructors()));
                    return members;
                })
                .add(
                        "field updaters",
                        () -> List.of(
                                AtomicIntegerFieldUpdater.newUpdater(Updated.class, "number"),
                                AtomicLongFieldUpdater.newUpdater(Updated.class, "count"),
                                AtomicReferenceFieldUpdater.newUpdater(Updated.class, Object.class, "value")));
    }

    private static void resources(Samples samples) {
        samples.add("PropertyResourceBundle", () -> {
                    try {
                        return new PropertyResourceBundle(new java.io.StringReader("a=1\nb=2"));
                    } catch (java.io.IOException e) {
                        throw new AssertionError(e);
                    }
                })
                .add("ListResourceBundle", () -> {
                    Bundle bundle = new Bundle();
                    bundle.keySet();
                    return bundle;
                })
                .add("EventObject", () -> new EventObject(text(1)))
                .add("TimerTask", Task::new)
                .add("Timer", () -> {
                    Timer timer = new Timer(true);
                    timer.schedule(new Task(), 1_000_000);
                    return timer;
                });
    }
}
