package io.github.heapfold.rules.samples;

import io.github.heapfold.MemoryProfile;
import java.lang.reflect.Modifier;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells frames that a reader of the JDK's API understands from those that only a reader of its source does: names of
 * public classes that the profile met, the display names of the rules, and a handful of fields that a user fills.
 */
public final class KnownNames {
    /** Of what the tests define themselves. */
    private static final String OURS = "io.github.heapfold.rules";

    private static final Pattern FRAME =
            Pattern.compile("(.+?)(?: ?\\[(?:header|stack|slots|entry|key|padding|spare)]" + "|\\.([a-z][\\w$]*))?");

    private static final Set<String> DISPLAY_NAMES =
            Set.of(("KeySet Values EntrySet SubList SubMap ReversedList ReversedDeque ReversedSet ReversedMap "
                            + "Entry UnmodifiableEntry CheckedEntry ReverseOrder NullComparator CaseInsensitiveOrder "
                            + "ArrayAsList ImmutableList ImmutableSet ImmutableMap NCopies SetFromMap AsLifoQueue "
                            + "EmptyList EmptySet EmptyMap EmptyNavigableSet EmptyNavigableMap "
                            + "SingletonList SingletonSet SingletonMap EnumSet Path ZoneId Clock TimeZone "
                            + "$Proxy Annotation Cleanable StreamBuilder CloseHandlers Provider FileChannel AsynchronousCompletionTask CompletionStage ScheduledFuture "
                            + "DelayedWorkQueue ThreadFactory ForkJoinWorkerThreadFactory ExecutorService "
                            + "ScheduledExecutorService ThreadPerTaskExecutor Callable "
                            + "AtomicIntegerFieldUpdater AtomicLongFieldUpdater AtomicReferenceFieldUpdater "
                            + "StreamDecoder StreamEncoder Lock MessageDigest MemorySegment MemorySegment.Scope SegmentAllocator Arena "
                            + "Socket ServerSocket DatagramSocket SocketChannel ServerSocketChannel DatagramChannel "
                            + "SourceChannel SinkChannel Pipe Selector SelectionKey FileLock InputStream OutputStream "
                            + "Reader Writer ChannelStream ReadableByteChannel WritableByteChannel AsynchronousFileChannel "
                            + "HttpClient HttpClient.Builder HttpRequest HttpRequest.Builder HttpRequest.BodyPublisher "
                            + "HttpHeaders HttpResponse CookieStore CookiePolicy URLConnection Flow.Subscription "
                            + "JarEntry FileSystem FileAttributes FileStore DirectoryStream WatchService WatchKey "
                            + "Logger System.Logger Process ProcessHandle ProcessHandle.Info ProcessBuilder.Redirect "
                            + "Environment StackFrame Thread.Builder Executor Timeout ThreadPoolExecutor RandomGenerator "
                            + "ParameterizedType TypeVariable WildcardType GenericArrayType "
                            + "Signature KeyPairGenerator PrivateKey PublicKey SecretKey X509Certificate "
                            + "MatchResult CollationKey BreakIterator AttributedCharacterIterator "
                            + "ChronoLocalDateTime ChronoZonedDateTime ChronoPeriod TemporalAccessor Calendar "
                            + "Document DocumentType DocumentFragment Element Attr Text CDATASection Comment "
                            + "ProcessingInstruction Entity EntityReference Notation NodeList NamedNodeMap "
                            + "XMLGregorianCalendar Gatherer Partition "
                            + "StableValue StableSupplier StableFunction StableList StableMap "
                            + "Iterator Spliterator Enumeration Stream IntStream LongStream DoubleStream Collector "
                            + "DirectByteBuffer DirectCharBuffer DirectShortBuffer DirectIntBuffer DirectLongBuffer "
                            + "DirectFloatBuffer DirectDoubleBuffer ByteOrder "
                            + "ByteBuffer CharBuffer ShortBuffer IntBuffer LongBuffer FloatBuffer DoubleBuffer")
                    .split(" "));

    private static final Pattern LAMBDA = Pattern.compile("(?:[^(]*\\.)?([^(]*\\$\\$Lambda).*");

    /** Each of them Unmodifiable, Synchronized or Checked. */
    private static final Pattern WRAPPER = Pattern.compile(
            "(Unmodifiable|Synchronized|Checked)" + "(Collection|List|Queue|(Sorted|Navigable)?(Set|Map))");

    /** What a user gives to a JDK type and so must see; of private classes none. */
    private static final Set<String> FIELDS =
            Set.of(("comparator function cause detailMessage stackTrace suppressedExceptions h supplier source "
                            + "threadFactory handler factory provider sval")
                    .split(" "));

    private final Set<String> names = new HashSet<>(DISPLAY_NAMES);
    /** The samples' own types, all of whose fields are to be seen. */
    private final Set<String> ours = new HashSet<>();

    private final ClassLoader loader;

    public KnownNames(MemoryProfile profile) {
        this(profile, KnownNames.class.getClassLoader(), Set.of());
    }

    /**
     * Of samples that a loader of their own knows, with display names besides those of the JDK's types, and frames as
     * {@code Type.field} for what a user of a library fills.
     */
    public KnownNames(MemoryProfile profile, ClassLoader loader, Set<String> displayNames) {
        this.loader = loader;
        names.addAll(displayNames);
        for (MemoryProfile.ClassCount count : profile.classCounts()) {
            Matcher lambda = LAMBDA.matcher(count.className());
            if (lambda.matches()) {
                addLambda(lambda.group(1)); // what it captured is the user's
            }
            if (count.className().endsWith("$Proxy")) { // its number left out, so that it is no name of a class
                names.add("Proxy");
            }
            for (Class<?> type = load(count.className()); type != null; type = type.getSuperclass()) {
                if (isOurs(type)) {
                    ours.add(type.getSimpleName());
                }
                if (isPublic(type)) {
                    names.add(type.getSimpleName());
                }
            }
        }
    }

    /** By the name of its class, and by those of the classes that this one is nested in. */
    private void addLambda(String name) {
        for (int from = 0; from >= 0; from = name.indexOf('$', from + 1)) {
            ours.add(name.substring(name.charAt(from) == '$' ? from + 1 : from));
        }
    }

    /** Whether a user may see the frame. */
    public boolean allow(String frame) {
        Matcher parts = FRAME.matcher(frame);
        if (!parts.matches()) {
            return false;
        }
        String type = parts.group(1).replaceFirst("(\\$\\$Lambda)\\(.*\\)", "$1"); // without its method
        String field = parts.group(2);
        if (ours.contains(type) || names.contains(frame)) {
            return true;
        }
        boolean known = names.contains(type) || WRAPPER.matcher(type).matches();
        return known && (field == null || FIELDS.contains(field));
    }

    private static boolean isOurs(Class<?> type) {
        return type.getPackageName().startsWith(OURS);
    }

    private static boolean isPublic(Class<?> type) {
        for (Class<?> c = type; c != null; c = c.getEnclosingClass()) {
            if (!Modifier.isPublic(c.getModifiers())) {
                return false;
            }
        }
        return type.getModule().isExported(type.getPackageName());
    }

    private Class<?> load(String className) {
        try {
            return Class.forName(className, false, loader);
        } catch (ClassNotFoundException e) { // a lambda
            return null;
        }
    }
}
