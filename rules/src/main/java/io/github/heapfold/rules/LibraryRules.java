package io.github.heapfold.rules;

import io.github.heapfold.rules.agrona.AgronaRules;
import io.github.heapfold.rules.caffeine.CaffeineRules;
import io.github.heapfold.rules.eclipse.EclipseCollectionsRules;
import io.github.heapfold.rules.fastutil.FastutilRules;
import io.github.heapfold.rules.guava.GuavaRules;
import io.github.heapfold.rules.hppc.HppcRules;
import io.github.heapfold.rules.jackson.JacksonRules;
import io.github.heapfold.rules.kotlin.KotlinImmutableRules;
import io.github.heapfold.rules.kotlin.KotlinRules;
import io.github.heapfold.rules.netty.NettyRules;
import io.github.heapfold.rules.protobuf.ProtobufRules;
import io.github.heapfold.rules.roaring.RoaringBitmapRules;
import io.github.heapfold.rules.scala.ScalaRules;
import io.github.heapfold.typerule.RuleProvider;
import io.github.heapfold.typerule.Rules;

/**
 * All rules for popular libraries. Found by {@link java.util.ServiceLoader}; a profiler has them unless told not to, and
 * pays for those only whose classes it meets.
 */
public final class LibraryRules implements RuleProvider {

    /** For {@link java.util.ServiceLoader}. */
    public LibraryRules() {}

    @Override
    public void register(Rules rules) {
        rules.library("com.google.common", new GuavaRules());
        rules.library("com.github.benmanes.caffeine", new CaffeineRules());
        rules.library("org.eclipse.collections", new EclipseCollectionsRules());
        rules.library("it.unimi.dsi.fastutil", new FastutilRules());
        rules.library("com.carrotsearch.hppc", new HppcRules());
        rules.library("org.agrona", new AgronaRules());
        rules.library("org.roaringbitmap", new RoaringBitmapRules());
        rules.library("com.fasterxml.jackson", new JacksonRules("com.fasterxml.jackson"));
        rules.library("tools.jackson", new JacksonRules("tools.jackson"));
        rules.library("com.google.protobuf", new ProtobufRules());
        rules.library("kotlin", new KotlinRules());
        rules.library("kotlinx.collections.immutable", new KotlinImmutableRules());
        rules.library("scala", new ScalaRules());
        rules.library("io.netty", new NettyRules());
    }
}
