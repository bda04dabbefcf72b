package io.github.heapfold.rules;

import io.github.heapfold.rules.agrona.AgronaSamples;
import io.github.heapfold.rules.caffeine.CaffeineSamples;
import io.github.heapfold.rules.eclipse.EclipseCollectionsSamples;
import io.github.heapfold.rules.fastutil.FastutilSamples;
import io.github.heapfold.rules.guava.GuavaSamples;
import io.github.heapfold.rules.hppc.HppcSamples;
import io.github.heapfold.rules.jackson.Jackson3Samples;
import io.github.heapfold.rules.jackson.JacksonSamples;
import io.github.heapfold.rules.kotlin.KotlinImmutableSamples;
import io.github.heapfold.rules.kotlin.KotlinSamples;
import io.github.heapfold.rules.netty.NettySamples;
import io.github.heapfold.rules.protobuf.ProtobufSamples;
import io.github.heapfold.rules.roaring.RoaringBitmapSamples;
import io.github.heapfold.rules.samples.TestedLibrary;
import io.github.heapfold.rules.scala.ScalaSamples;
import java.util.List;

/** The libraries that have rules, in the order of {@link LibraryRules}. */
final class LibrarySamples {
    private LibrarySamples() {}

    static List<TestedLibrary> all() {
        return List.of(
                TestedLibrary.of("com.google.common", GuavaSamples.class, GuavaSamples.DISPLAY_NAMES, "guava-30"),
                TestedLibrary.of(
                        "com.github.benmanes.caffeine",
                        CaffeineSamples.class,
                        CaffeineSamples.DISPLAY_NAMES,
                        "caffeine-2"),
                TestedLibrary.of(
                        "org.eclipse.collections",
                        EclipseCollectionsSamples.class,
                        EclipseCollectionsSamples.DISPLAY_NAMES,
                        "eclipse-collections-9"),
                TestedLibrary.of(
                        "it.unimi.dsi.fastutil", FastutilSamples.class, FastutilSamples.DISPLAY_NAMES, "fastutil-8.2"),
                TestedLibrary.of(
                        "com.carrotsearch.hppc", HppcSamples.class, HppcSamples.DISPLAY_NAMES, "hppc-0.8", "hppc-0.9"),
                TestedLibrary.of("org.agrona", AgronaSamples.class, AgronaSamples.DISPLAY_NAMES, "agrona-1"),
                TestedLibrary.of(
                        "org.roaringbitmap",
                        RoaringBitmapSamples.class,
                        RoaringBitmapSamples.DISPLAY_NAMES,
                        "roaringbitmap-0.9"),
                TestedLibrary.of(
                        "com.fasterxml.jackson", JacksonSamples.class, JacksonSamples.DISPLAY_NAMES, "jackson-2.9"),
                TestedLibrary.of("tools.jackson", Jackson3Samples.class, Jackson3Samples.DISPLAY_NAMES, "jackson-3.0"),
                TestedLibrary.of(
                        "com.google.protobuf", ProtobufSamples.class, ProtobufSamples.DISPLAY_NAMES, "protobuf-3"),
                TestedLibrary.of("kotlin", KotlinSamples.class, KotlinSamples.DISPLAY_NAMES, "kotlin-1"),
                TestedLibrary.of(
                        "kotlinx.collections.immutable",
                        KotlinImmutableSamples.class,
                        KotlinImmutableSamples.DISPLAY_NAMES,
                        "kotlin-immutable-0.3"),
                TestedLibrary.of("scala", ScalaSamples.class, ScalaSamples.DISPLAY_NAMES, "scala-2.12", "scala-3"),
                TestedLibrary.of("io.netty", NettySamples.class, NettySamples.DISPLAY_NAMES, "netty-4.1"));
    }
}
