package io.github.heapfold.rules.kotlin;

import io.github.heapfold.rules.internal.Display;
import io.github.heapfold.rules.internal.Views;
import io.github.heapfold.typerule.ContainerSpec;
import io.github.heapfold.typerule.NodeSpec;
import io.github.heapfold.typerule.RuleProvider;
import io.github.heapfold.typerule.Rules;
import java.util.List;

/**
 * Kotlin's standard library: pairs, lazy values, unsigned numbers, ranges, text, time, random numbers, delegates, what
 * lambdas capture and what coroutines keep. Collections and sequences have files of their own.
 *
 * <p>A lambda of the user's that is a class shows what it captured as its fields. Mirrors the stdlib of Kotlin 1.6 to 2.4.
 */
public final class KotlinRules implements RuleProvider {

    @Override
    public void register(Rules rules) {
        values(rules);
        text(rules);
        time(rules);
        lazy(rules);
        delegates(rules);
        functions(rules);
        coroutines(rules);
        CollectionRules.register(rules);
        SequenceRules.register(rules);
    }

    private static void values(Rules rules) {
        rules.container("kotlin.Pair", c -> c.elements("first", "second"));
        rules.container("kotlin.Triple", c -> c.elements("first", "second", "third"));
        Display.view(rules, "kotlin.Result", "Result", "value");
        Display.view(rules, "kotlin.Result$Failure", "Result", "exception");
        rules.leaf("kotlin.Unit", "kotlin.KotlinVersion", "kotlin.uuid.Uuid");
        for (String number : List.of("UByte", "UShort", "UInt", "ULong")) {
            rules.leaf("kotlin." + number);
            rules.container("kotlin." + number + "Array", c -> c.slots("storage"));
        }
        for (String number : List.of("Char", "Int", "Long", "UInt", "ULong")) {
            rules.leaf("kotlin.ranges." + number + "Range", "kotlin.ranges." + number + "Progression");
        }
        for (String number : List.of("Double", "Float")) {
            Display.leaf(rules, "kotlin.ranges.Closed" + number + "Range", "ClosedRange");
            Display.leaf(rules, "kotlin.ranges.OpenEnd" + number + "Range", "OpenEndRange");
        }
        Display.view(rules, "kotlin.ranges.ComparableRange", "ClosedRange", "start", "endInclusive");
        Display.view(rules, "kotlin.ranges.ComparableOpenEndRange", "OpenEndRange", "start", "endExclusive");

        for (String random : List.of("XorWowRandom", "PlatformRandom", "KotlinRandom", "Random$Default")) {
            Display.leaf(rules, "kotlin.random." + random, "Random");
        }
    }

    private static void text(Rules rules) {
        rules.leaf(
                "kotlin.text.Regex",
                "kotlin.text.MatchGroup",
                "kotlin.text.HexFormat",
                "kotlin.text.HexFormat$BytesHexFormat",
                "kotlin.text.HexFormat$NumberHexFormat",
                "kotlin.io.encoding.Base64",
                "kotlin.io.encoding.Base64$Default");
        Display.container(
                rules,
                "kotlin.text.MatcherMatchResult",
                "MatchResult",
                c -> c.elements("matcher", "input").stack("groups", "groupValues_"));
        Display.view(rules, "kotlin.text.MatcherMatchResult$groups$1", "MatchGroupCollection", "this$0");
        Display.view(rules, "kotlin.text.MatcherMatchResult$groupValues$1", "GroupValues", "this$0");
        rules.container("kotlin.text.MatchResult$Destructured", c -> c.elements("match"));
        rules.container("kotlin.io.FilePathComponents", c -> c.elements("root", "segments"));
    }

    private static void time(Rules rules) {
        rules.leaf("kotlin.time.Duration", "kotlin.time.Instant", "kotlin.time.TimeSource$Monotonic$ValueTimeMark");
        rules.container("kotlin.time.TimedValue", c -> c.elements("value"));
        for (String number : List.of("Long", "Double")) {
            String source = "kotlin.time.Abstract" + number + "TimeSource";
            Display.view(rules, source + "$" + number + "TimeMark", "TimeMark", "timeSource");
            timeSource(rules, source);
        }
        timeSource(rules, "kotlin.time.TestTimeSource");
        Display.view(rules, "kotlin.time.AdjustedTimeMark", "TimeMark", "mark");
        Display.view(rules, "kotlin.time.ClocksKt$asClock$1", "Clock", "startMark", "$origin");
    }

    private static void timeSource(Rules rules, String source) {
        rules.container(
                source, c -> c.subclasses().stack("unit", "zero$delegate").mayLack("zero$delegate")); // 1.x
    }

    private static void lazy(Rules rules) {
        for (String lazy : List.of("SynchronizedLazyImpl", "SafePublicationLazyImpl", "UnsafeLazyImpl")) {
            Display.container(
                    rules,
                    "kotlin." + lazy,
                    "Lazy",
                    c -> c.part("kotlin.UNINITIALIZED_VALUE", n -> {})
                            .elements("initializer", "lock")
                            .elementsOrMarkers("_value")
                            .stack("final")
                            .mayLack("lock", "final"));
        }
        Display.view(rules, "kotlin.InitializedLazyImpl", "Lazy", "value");
    }

    private static void delegates(Rules rules) {
        rules.container(
                "kotlin.properties.ObservableProperty", c -> c.subclasses().elements("value"));
        Views.register(
                rules,
                "ReadWriteProperty",
                "value $onChange $onChange$inlined",
                "kotlin.properties.Delegates$",
                "observable$1 vetoable$1");
        Display.view(rules, "kotlin.properties.NotNullVar", "ReadWriteProperty", "value");
    }

    private static void functions(Rules rules) {
        String internal = "kotlin.jvm.internal.";
        rules.container(internal + "Lambda", c -> c.subclasses());
        for (String type : List.of("CallableReference", "FunctionReference", "PropertyReference")) {
            rules.container(internal + type, c -> reference(c).elements("reflected"));
        }
        rules.container(internal + "AdaptedFunctionReference", KotlinRules::reference);
        for (String type : List.of("Boolean", "Byte", "Char", "Double", "Float", "Int", "Long", "Short")) {
            rules.leaf(internal + "Ref$" + type + "Ref");
        }
        rules.container(internal + "Ref$ObjectRef", c -> c.elements("element"));
        rules.leaf(internal + "ClassReference", internal + "PackageReference");
        rules.container(
                internal + "TypeReference", c -> c.elements("classifier", "arguments", "platformTypeUpperBound"));
        rules.container("kotlin.reflect.KTypeProjection", c -> c.elements("variance", "type"));
        rules.container("kotlin.DeepRecursiveFunction", c -> c.elements("block"));
    }

    /** To a function or property; bound to a receiver or not. */
    private static NodeSpec reference(ContainerSpec reference) {
        return reference
                .subclasses()
                .part("kotlin.jvm.internal.CallableReference$NoReceiver", n -> {})
                .elementsOrMarkers("receiver")
                .elements("owner")
                .stack("name", "signature");
    }

    /** A coroutine's state machine is a class of the user's; what it keeps across suspensions are its fields. */
    private static void coroutines(Rules rules) {
        String internal = "kotlin.coroutines.jvm.internal.";
        for (String type : List.of("RestrictedContinuationImpl", "RestrictedSuspendLambda")) {
            rules.container(internal + type, c -> c.subclasses().elements("completion"));
        }
        for (String type : List.of("ContinuationImpl", "SuspendLambda")) {
            rules.container(internal + type, c -> c.subclasses().elements("completion", "_context", "intercepted"));
        }
        rules.container(
                "kotlin.coroutines.AbstractCoroutineContextElement",
                c -> c.subclasses().elements("key"));
        rules.container(
                "kotlin.coroutines.AbstractCoroutineContextKey",
                c -> c.subclasses().elements("safeCast", "topmostKey"));
        Display.view(rules, "kotlin.coroutines.CombinedContext", "CoroutineContext", "left", "element");
        rules.container("kotlin.coroutines.EmptyCoroutineContext", c -> {});
        rules.container("kotlin.coroutines.SafeContinuation", c -> c.elements("delegate", "result"));
        Display.view(
                rules, "kotlin.coroutines.ContinuationKt$Continuation$1", "Continuation", "$context", "$resumeWith");
        String intrinsics = "kotlin.coroutines.intrinsics.IntrinsicsKt__IntrinsicsJvmKt$";
        Views.register(
                rules,
                "Continuation",
                "completion _context intercepted $block $receiver$inlined $this_createCoroutineUnintercepted$inlined",
                intrinsics,
                """
                createCoroutineFromSuspendFunction$<1-2> createSimpleCoroutineForSuspendFunction$<1-2>
                createCoroutineUnintercepted$$inlined$createCoroutineFromSuspendFunction$IntrinsicsKt__IntrinsicsJvmKt$<1-4>
                """);
    }
}
