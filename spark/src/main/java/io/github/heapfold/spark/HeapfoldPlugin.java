package io.github.heapfold.spark;

import java.util.Map;
import org.apache.spark.SparkContext;
import org.apache.spark.api.plugin.DriverPlugin;
import org.apache.spark.api.plugin.ExecutorPlugin;
import org.apache.spark.api.plugin.PluginContext;
import org.apache.spark.api.plugin.SparkPlugin;
import org.jspecify.annotations.Nullable;

/**
 * Lets a driver ask its executors what they hold: {@code --conf spark.plugins=io.github.heapfold.spark.HeapfoldPlugin}.
 *
 * <p>An executor asks the driver once a second whether a profile is wanted ({@code spark.heapfold.poll}, milliseconds), in one
 * daemon thread, since Spark's plugins cannot be called from the driver. It does nothing else until one is.
 */
public final class HeapfoldPlugin implements SparkPlugin {
    private static volatile @Nullable Requests current;

    /** For Spark. */
    public HeapfoldPlugin() {}

    /** The requests of the driver in this JVM; null if there is none with this plugin. */
    static @Nullable Requests current() {
        return current;
    }

    @Override
    public DriverPlugin driverPlugin() {
        return new Driver();
    }

    @Override
    public ExecutorPlugin executorPlugin() {
        return new Executor();
    }

    private static final class Driver implements DriverPlugin {
        private final Requests requests = new Requests();

        @Override
        public Map<String, String> init(SparkContext context, PluginContext plugin) {
            current = requests;
            return Map.of();
        }

        @Override
        public @Nullable Object receive(Object message) {
            if (message instanceof Message.Answer answer) {
                requests.accept(answer);
                return null;
            }
            return requests.number();
        }

        @Override
        public void shutdown() {
            current = null;
        }
    }

    private static final class Executor implements ExecutorPlugin {
        private @Nullable Thread thread;

        @Override
        public void init(PluginContext context, Map<String, String> extra) {
            if (context.executorID().equals(HeapfoldSpark.DRIVER)) {
                return; // the driver asks itself directly
            }
            long interval = context.conf().getLong("spark.heapfold.poll", 1000);
            Thread made = new Thread(() -> poll(context, interval), "heapfold-spark");
            made.setDaemon(true);
            thread = made;
            made.start();
        }

        private static void poll(PluginContext context, long interval) {
            long answered = 0;
            try {
                while (true) {
                    Thread.sleep(interval);
                    answered = answer(context, answered);
                }
            } catch (InterruptedException e) {
                // shut down
            }
        }

        private static long answer(PluginContext context, long answered) throws InterruptedException {
            try {
                long wanted = (Long) context.ask(new Message.Poll());
                if (wanted != answered) {
                    context.send(footprint(context, wanted));
                }
                return wanted;
            } catch (InterruptedException e) {
                throw e;
            } catch (Exception e) {
                return answered; // the driver is not to be reached; it will ask again
            }
        }

        private static Message.Answer footprint(PluginContext context, long request) {
            try {
                return new Message.Answer(request, context.executorID(), MemoryStores.profile(), "");
            } catch (RuntimeException | LinkageError | OutOfMemoryError e) {
                return new Message.Answer(request, context.executorID(), null, e.toString());
            }
        }

        @Override
        public void shutdown() {
            if (thread != null) {
                thread.interrupt();
            }
        }
    }
}
