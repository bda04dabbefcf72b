package io.github.heapfold.spark;

import io.github.heapfold.MemoryProfile;
import java.io.Serializable;
import java.util.Map;
import java.util.TreeMap;

/** What the memory store of one executor holds. */
public final class ExecutorFootprint implements Serializable {
    private static final long serialVersionUID = 1;

    private final String executor;
    private final String host;
    private final ShippedProfile profile;
    private final TreeMap<String, Long> estimates;

    ExecutorFootprint(String executor, String host, MemoryProfile profile, Map<String, Long> estimates) {
        this.executor = executor;
        this.host = host;
        this.profile = new ShippedProfile(profile);
        this.estimates = new TreeMap<>(estimates);
    }

    /** Spark's name of the executor; {@code driver} for the driver's own store. */
    public String executor() {
        return executor;
    }

    /** Where it runs. */
    public String host() {
        return host;
    }

    /** The profile of its {@code MemoryStore}, each RDD and broadcast value a frame {@code LinkedHashMap{RDD 3}}. */
    public MemoryProfile profile() {
        return profile.profile();
    }

    /** What Spark believes, in bytes, by label such as {@code RDD 3}. */
    public Map<String, Long> estimates() {
        return Map.copyOf(estimates);
    }
}
