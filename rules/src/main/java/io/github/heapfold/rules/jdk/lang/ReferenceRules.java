package io.github.heapfold.rules.jdk.lang;

import io.github.heapfold.rules.internal.Display;
import io.github.heapfold.typerule.ContainerSpec;
import io.github.heapfold.typerule.Rules;
import java.lang.ref.Cleaner;
import java.lang.ref.PhantomReference;
import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.SoftReference;
import java.lang.ref.WeakReference;
import java.util.List;

/**
 * References that do not keep what they refer to, and cleaners. Within the standard boundaries the referent and the queue
 * are not followed. All that one cleaner is to clean hangs together, so that it counts for the first that reaches it.
 *
 * <p>Mirrors {@code java/lang/ref/Reference.java} and {@code ReferenceQueue.java} of JDK 17 to 25; leaves rely on no field.
 */
final class ReferenceRules {
    private ReferenceRules() {}

    static void register(Rules rules) {
        rules.container(SoftReference.class, ReferenceRules::reference)
                .container(WeakReference.class, ReferenceRules::reference)
                .container(PhantomReference.class, ReferenceRules::reference)
                .container(Reference.class, ReferenceRules::reference)
                .container(
                        ReferenceQueue.class,
                        c -> c.subclasses().elements("head").stack("lock"))
                .leaf(Cleaner.class);
        for (String cleanable : List.of(
                "jdk.internal.ref.CleanerImpl$PhantomCleanableRef",
                "jdk.internal.ref.CleanerImpl$CleanerCleanable",
                "java.io.FileCleanable",
                "jdk.internal.ref.Cleaner")) {
            Display.leaf(rules, cleanable, "Cleanable");
        }
    }

    private static void reference(ContainerSpec reference) {
        reference.subclasses().elements("referent", "queue", "next", "discovered");
    }
}
