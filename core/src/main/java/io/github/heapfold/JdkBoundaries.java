package io.github.heapfold;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What belongs to the JVM or to a class, by name, so that no class is loaded for it and heap dumps have the same. A text
 * has a line for each class: the class alone, or with the fields that are not followed.
 */
final class JdkBoundaries {
    /** The JVM and its classes. */
    private static final String TYPES = """
            java.lang.Class
            java.lang.ClassLoader
            java.lang.Module
            java.lang.ModuleLayer
            java.lang.module.Configuration
            java.lang.Thread
            java.lang.ThreadGroup
            java.lang.Enum
            java.lang.Runtime
            java.security.ProtectionDomain
            java.security.AccessControlContext
            jdk.internal.loader.URLClassPath
            jdk.internal.loader.URLClassPath$Loader
            java.security.Provider
            java.security.Provider$Service
            sun.security.jca.ProviderList
            sun.security.util.NamedCurve
            java.util.logging.LogManager
            """;

    /** Packages of which all objects are the JVM's: method handles, and the beans that tell of the platform. */
    private static final String PACKAGES = """
            java.lang.invoke
            sun.management
            com.sun.management.internal
            """;

    /** What an object shares with all others of the JVM, through a list, a parent or a cache of the JDK. */
    private static final String FIELDS = """
            java.lang.ref.Reference referent queue next discovered
            jdk.internal.ref.Cleaner prev next
            jdk.internal.ref.PhantomCleanable prev next list node
            java.lang.reflect.Method root methodAccessor genericInfo
            java.lang.reflect.Constructor root constructorAccessor genericInfo
            java.lang.reflect.Field root fieldAccessor overrideFieldAccessor genericInfo declaredAnnotations
            java.lang.reflect.Executable declaredAnnotations
            java.util.logging.Logger parent kids
            java.util.ResourceBundle cacheKey
            java.util.Locale baseLocale localeExtensions languageTag
            java.nio.charset.Charset aliases aliasSet
            sun.nio.cs.SingleByte$Decoder b2c
            sun.nio.cs.SingleByte$Encoder c2b c2bIndex
            sun.nio.cs.DoubleByte$Decoder b2c b2cSB
            sun.nio.cs.DoubleByte$Encoder c2b c2bIndex
            java.time.ZoneRegion rules
            java.time.zone.ZoneRules lastRulesCache
            java.time.chrono.HijrahChronology hijrahEpochMonthStartDays
            java.util.TimeZone zoneId
            sun.util.calendar.ZoneInfo transitions offsets simpleTimeZoneParams
            java.text.DateFormatSymbols zoneStrings
            jdk.nio.zipfs.ZipFileSystemProvider filesystems
            """;

    /** Objects that the JDK keeps for all, while others of their classes are somebody's own: class, field, declared type. */
    private static final String STATICS = """
            java.lang.System in java.io.InputStream
            java.lang.System out java.io.PrintStream
            java.lang.System err java.io.PrintStream
            java.util.concurrent.ForkJoinPool common java.util.concurrent.ForkJoinPool
            java.util.concurrent.CompletableFuture$Delayer delayer java.util.concurrent.ScheduledThreadPoolExecutor
            java.lang.VirtualThread DEFAULT_SCHEDULER java.util.concurrent.ForkJoinPool
            sun.nio.ch.SimpleAsynchronousFileChannelImpl$DefaultExecutorHolder defaultExecutor java.util.concurrent.ExecutorService
            jdk.internal.ref.CleanerFactory commonCleaner java.lang.ref.Cleaner
            java.lang.management.ManagementFactory platformMBeanServer javax.management.MBeanServer
            sun.security.ssl.SSLContextImpl$DefaultSSLContextHolder sslContext javax.net.ssl.SSLContextSpi
            javax.net.ssl.SSLContext defaultContext javax.net.ssl.SSLContext
            java.net.ProxySelector theProxySelector java.net.ProxySelector
            java.awt.color.ColorSpace$BuiltInSpace SRGB java.awt.color.ColorSpace
            java.awt.color.ColorSpace$BuiltInSpace LRGB java.awt.color.ColorSpace
            java.awt.color.ColorSpace$BuiltInSpace XYZ java.awt.color.ColorSpace
            java.awt.color.ColorSpace$BuiltInSpace PYCC java.awt.color.ColorSpace
            java.awt.color.ColorSpace$BuiltInSpace GRAY java.awt.color.ColorSpace
            """;

    private JdkBoundaries() {}

    static List<String> types() {
        return TYPES.lines().toList();
    }

    /** The names of fields by class. */
    static Map<String, List<String>> fields() {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        for (String line : FIELDS.lines().toList()) {
            List<String> words = List.of(line.split(" ", -1));
            fields.put(words.get(0), words.subList(1, words.size()));
        }
        return fields;
    }

    static List<String> packages() {
        return PACKAGES.lines().toList();
    }

    static List<Boundaries.Static> statics() {
        return STATICS.lines()
                .map(line -> line.split(" ", -1))
                .map(words -> new Boundaries.Static(words[0], words[1], words[2]))
                .toList();
    }
}
