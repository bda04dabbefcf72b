package io.github.heapfold.rules;

import io.github.heapfold.rules.jdk.collections.MapSamples;
import io.github.heapfold.rules.jdk.collections.ReversedSamples;
import io.github.heapfold.rules.jdk.collections.SequenceSamples;
import io.github.heapfold.rules.jdk.collections.ViewSamples;
import io.github.heapfold.rules.jdk.concurrent.ConcurrencySamples;
import io.github.heapfold.rules.jdk.desktop.OtherModuleSamples;
import io.github.heapfold.rules.jdk.io.IoSamples;
import io.github.heapfold.rules.jdk.io.ZipSamples;
import io.github.heapfold.rules.jdk.lang.LanguageSamples;
import io.github.heapfold.rules.jdk.lang.NewSamples;
import io.github.heapfold.rules.jdk.lang.ValueSamples;
import io.github.heapfold.rules.jdk.net.NetworkSamples;
import io.github.heapfold.rules.jdk.stream.IteratorSamples;
import io.github.heapfold.rules.jdk.system.SystemSamples;
import io.github.heapfold.rules.samples.Samples;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Objects of every type that the rules of this module know: empty and filled, small and past the sizes at which they
 * change shape. By a name that says what it is; each call of a supplier makes a new object.
 */
public final class JdkSamples {
    private JdkSamples() {}

    /** All samples that the running JDK has the types for. */
    public static Map<String, Supplier<Object>> all() {
        Samples all = new Samples();
        ValueSamples.addTo(all);
        SequenceSamples.addTo(all);
        MapSamples.addTo(all);
        ViewSamples.addTo(all);
        LanguageSamples.addTo(all);
        ConcurrencySamples.addTo(all);
        IoSamples.addTo(all);
        IteratorSamples.addTo(all);
        ZipSamples.addTo(all);
        NetworkSamples.addTo(all);
        SystemSamples.addTo(all);
        OtherModuleSamples.addTo(all);
        if (Runtime.version().feature() >= 21) {
            ReversedSamples.addTo(all);
        }
        if (Runtime.version().feature() >= 25) {
            NewSamples.addTo(all);
        }
        return all.all();
    }
}
