package io.github.heapfold.rules.jdk.system;

import io.github.heapfold.typerule.ContainerSpec;
import io.github.heapfold.typerule.Rules;
import java.util.EventObject;
import java.util.ListResourceBundle;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;
import java.util.Timer;
import java.util.TimerTask;

/**
 * Resource bundles, events and timers. A timer's thread is a boundary, its tasks are elements. The cache's key of a bundle
 * is structure, and so is the set of its own keys.
 *
 * <p>Mirrors {@code java/util/ResourceBundle.java}, {@code PropertyResourceBundle.java}, {@code ListResourceBundle.java},
 * {@code EventObject.java} and {@code Timer.java} of JDK 17 to 25.
 */
final class ResourceRules {
    private ResourceRules() {}

    static void register(Rules rules) {
        rules.container(ResourceBundle.class, c -> bundle(c))
                .container(PropertyResourceBundle.class, c -> bundle(c).elements("lookup"))
                .container(ListResourceBundle.class, c -> bundle(c).elements("lookup"))
                .container(EventObject.class, c -> c.subclasses())
                .container(
                        Timer.class,
                        c -> c.subclasses()
                                .part("java.util.TaskQueue", n -> n.slots("queue"))
                                .part(
                                        "java.util.Timer$ThreadReaper",
                                        n -> n.entries("queue").elements("thread"))
                                .part("java.util.Timer$1", n -> n.entries("this$0"))
                                .entries("queue")
                                .elements("thread", "cleanup", "threadReaper")
                                .mayLack("cleanup", "threadReaper"))
                .container(TimerTask.class, c -> c.subclasses().stack("lock"));
    }

    private static ContainerSpec bundle(ContainerSpec bundle) {
        bundle.subclasses().elements("parent").stack("locale", "name", "cacheKey", "keySet");
        return bundle;
    }
}
