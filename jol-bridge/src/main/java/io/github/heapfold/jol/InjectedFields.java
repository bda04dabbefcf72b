package io.github.heapfold.jol;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.openjdk.jol.datamodel.DataModel;
import org.openjdk.jol.info.FieldData;

/**
 * The fields that HotSpot adds to classes of the JDK and that no reflection shows.
 *
 * <p>Source: the {@code ..._INJECTED_FIELDS} macros in HotSpot's javaClasses.hpp and continuationJavaClasses.hpp, read for
 * JDK 17 and 25; the tests compare every class of {@code java.base} with the VM's own answer.
 */
final class InjectedFields {
    /** A field; its type is a primitive's name, {@link #POINTER} or {@link #REFERENCE}. */
    record Injected(String name, String type) {}

    /** As wide as an address of the machine. */
    static final String POINTER = "pointer";

    static final String REFERENCE = "reference";

    private static final String CALL_SITE_CONTEXT = "java.lang.invoke.MethodHandleNatives$CallSiteContext";
    private static final String CALL_SITE = "java.lang.invoke.CallSite";
    private static final int FIRST_JDK_WITHOUT_CALL_SITE_CONTEXT = 25; // JDK-8347564

    private static final Map<String, List<Injected>> BY_CLASS =
            table(Runtime.version().feature(), callSiteClass());

    private InjectedFields() {}

    /** The injected fields of one class, not of its superclasses. */
    static List<Injected> of(ClassFields.Level level) {
        return level.live().getClassLoader() == null ? of(level, BY_CLASS) : List.of();
    }

    /**
     * The injected fields of one class of another VM, by name: those named here nobody but the boot loader may define.
     *
     * @param jdk its feature version
     */
    static List<Injected> of(ClassFields.Level level, int jdk) {
        boolean context = jdk < FIRST_JDK_WITHOUT_CALL_SITE_CONTEXT;
        return of(level, table(jdk, context ? CALL_SITE_CONTEXT : CALL_SITE));
    }

    private static List<Injected> of(ClassFields.Level level, Map<String, List<Injected>> byClass) {
        List<Injected> candidates = byClass.getOrDefault(level.type().name(), List.of());
        if (candidates.isEmpty()) {
            return candidates;
        }
        // what one version injects, a later one declares: ResolvedMethodName.vmholder, Class.signers, ...
        Set<String> declared = level.fields().stream()
                .map(entry -> plain(entry.field().name()))
                .collect(Collectors.toSet());
        return candidates.stream()
                .filter(field -> !declared.contains(plain(field.name())))
                .toList();
    }

    private static String plain(String name) {
        return name.replace("_", "").toLowerCase(Locale.ROOT);
    }

    private static Map<String, List<Injected>> table(int jdk, String callSiteClass) {
        Map<String, List<Injected>> fields = new HashMap<>();
        add(fields, "java.lang.String", "byte flags");
        add(fields, "java.lang.Class", "pointer klass", "pointer array_klass", "int oop_size");
        add(fields, "java.lang.Class", "int static_oop_field_count", "reference source_file");
        add(fields, "java.lang.Class", "reference protection_domain", "reference signers");
        add(fields, "java.lang.ClassLoader", "pointer loader_data");
        add(fields, "java.lang.Module", "pointer module_entry");
        add(fields, "java.lang.InternalError", "boolean during_unsafe_access");
        add(fields, "java.lang.StackFrameInfo", "short version");
        add(fields, "java.lang.invoke.MemberName", "pointer vmindex");
        add(fields, "java.lang.invoke.ResolvedMethodName", "pointer vmtarget", "reference vmholder");
        add(fields, callSiteClass, "pointer vmdependencies", "long last_cleanup");
        if (jdk >= 21) {
            add(fields, "java.lang.Thread", "pointer jvmti_thread_state", "short jfr_epoch");
            add(fields, "jdk.internal.vm.StackChunk", "pointer pc", "int maxThawingSize", "byte flags");
            add(fields, "jdk.internal.vm.StackChunk", "reference cont");
        }
        if (jdk >= 21 && jdk <= 25) {
            add(fields, "java.lang.Thread", "int jvmti_VTMS_transition_disable_count");
            add(fields, "java.lang.Thread", "boolean jvmti_is_in_VTMS_transition");
        }
        if (jdk >= 24) {
            add(fields, "java.lang.VirtualThread", "pointer objectWaiter");
            add(fields, "jdk.internal.vm.StackChunk", "byte lockStackSize");
        }
        if (jdk >= 25) {
            add(fields, "java.lang.Class", "reference init_lock");
        }
        return fields;
    }

    /** Which class holds what depends on a call site: a context of its own, and since that is gone the site itself. */
    private static String callSiteClass() {
        try {
            return Class.forName(CALL_SITE_CONTEXT, false, null).getName();
        } catch (ClassNotFoundException | SecurityException e) {
            return CALL_SITE;
        }
    }

    /** A field as JOL wants it described. */
    static FieldData toJol(Injected field, String host, DataModel model) {
        String type = switch (field.type()) {
            case POINTER -> model.markHeaderSize() == 8 ? "long" : "int";
            case REFERENCE -> Object.class.getName();
            default -> field.type();
        };
        return FieldData.create(host, field.name(), type);
    }

    private static void add(Map<String, List<Injected>> fields, String type, String... declarations) {
        List<Injected> list = fields.computeIfAbsent(type, name -> new ArrayList<>());
        for (String declaration : declarations) {
            int space = declaration.indexOf(' ');
            list.add(new Injected(declaration.substring(space + 1), declaration.substring(0, space)));
        }
    }
}
