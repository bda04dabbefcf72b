package io.github.heapfold.dump.model;

import io.github.heapfold.dump.format.Tag;
import io.github.heapfold.dump.index.LongMap;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The roots of a dump, by name. Roots whose object the dump does not have are left out. */
public final class DumpRoots {
    private final DumpObjects objects;
    private final RootRecords records;
    private final Stacks stacks;
    private final Names names;
    private final LongMap classesBySerial;
    private final Strings strings;
    private final LongMap threads = new LongMap();
    private final LongMap traces = new LongMap();

    DumpRoots(DumpObjects objects, FirstPass pass, Strings strings) {
        this.objects = objects;
        this.records = pass.roots;
        this.stacks = pass.stacks;
        this.names = pass.names;
        this.classesBySerial = pass.classesBySerial;
        this.strings = strings;
        for (long i = 0; i < records.size(); i++) {
            if (records.tag(i) == Tag.ROOT_THREAD) {
                threads.put(records.threadSerial(i), objects.resolve(records.id(i)));
                traces.put(records.threadSerial(i), records.frame(i));
            }
        }
    }

    /** The objects in static fields: {@code Type.FIELD}, in the order of the file. */
    public List<DumpRoot> statics() {
        List<DumpRoot> roots = new ArrayList<>();
        for (DumpClass type : objects.classes().all()) {
            for (StaticField field : type.statics()) {
                if (field.isDeclared() && !field.type().isPrimitive() && field.bits() >= 0) {
                    roots.add(new DumpRoot(RootKind.STATIC, List.of(staticName(field)), field.bits()));
                }
            }
        }
        return roots;
    }

    /** The objects in static fields of that name, {@code com.acme.App.CACHE}: none, one, or one for each class loader. */
    public List<DumpRoot> statics(String name) {
        return statics().stream().filter(root -> root.name().equals(name)).toList();
    }

    /** The objects in static fields of the classes of a package and of those beneath; {@code *} means all. */
    public List<DumpRoot> staticsOf(String packageName) {
        String prefix = packageName.equals("*") ? "" : packageName + ".";
        return statics().stream().filter(root -> root.name().startsWith(prefix)).toList();
    }

    /**
     * The roots of a name, or what a field of an object in a static field refers to: {@code com.acme.App.CACHE.index}. None
     * if there are none.
     */
    public List<DumpRoot> named(String name) {
        List<DumpRoot> found = statics(name);
        if (found.isEmpty()) {
            found = others().stream().filter(root -> root.name().equals(name)).toList();
        }
        int dot = name.lastIndexOf('.');
        return found.isEmpty() && dot > 0
                ? fields(name, named(name.substring(0, dot)), name.substring(dot + 1))
                : found;
    }

    private List<DumpRoot> fields(String name, List<DumpRoot> holders, String field) {
        List<DumpRoot> found = new ArrayList<>();
        for (DumpRoot holder : holders) {
            long object = objects.reference(holder.object(), field);
            if (object >= 0) {
                found.add(new DumpRoot(holder.kind(), List.of(name), object));
            }
        }
        return found;
    }

    /** All threads, then what the frames of their stacks refer to. */
    public List<DumpRoot> threads() {
        List<DumpRoot> all = others();
        List<DumpRoot> found = new ArrayList<>();
        for (DumpRoot thread : all) {
            if (thread.kind() == RootKind.THREAD) {
                found.add(thread);
            }
        }
        all.stream()
                .filter(root -> root.kind() == RootKind.LOCAL)
                .sorted(Comparator.comparing(DumpRoot::name))
                .forEach(found::add);
        return found;
    }

    /** What the VM itself takes for roots: threads and their frames, JNI, monitors, system classes. */
    public List<DumpRoot> others() {
        List<DumpRoot> roots = new ArrayList<>();
        for (long i = 0; i < records.size(); i++) {
            long object = objects.resolve(records.id(i));
            if (object >= 0) {
                RootKind kind = kind(records.tag(i));
                roots.add(new DumpRoot(kind, path(i, kind, object), object));
            }
        }
        return roots;
    }

    /** How a static field is called as a root. */
    public static String staticName(StaticField field) {
        return field.declaring().foldedName() + "." + field.name();
    }

    private List<String> path(long record, RootKind kind, long object) {
        return switch (kind) {
            case THREAD -> List.of(threadName(object));
            case LOCAL, JNI_LOCAL, NATIVE_STACK, THREAD_BLOCK -> {
                long thread = threads.get(records.threadSerial(record));
                List<String> path = new ArrayList<>();
                path.add(thread < 0 ? "Thread" : threadName(thread));
                path.add(kind == RootKind.LOCAL ? method(record) : kind.frame());
                yield path;
            }
            default -> List.of(kind.frame());
        };
    }

    private String threadName(long thread) {
        String name = strings.text(objects.reference(thread, "name"));
        return name == null ? "Thread" : "Thread \"" + name + "\"";
    }

    /** The class and method of the frame that holds a root. */
    private String method(long record) {
        long trace = traces.get(records.threadSerial(record));
        long position = trace == LongMap.ABSENT
                ? -1
                : stacks.framePosition((int) trace, records.frame(record), objects.idBytes());
        long frame = position < 0 ? -1 : stacks.frame(objects.fileId(position));
        if (frame < 0) {
            return "[stack]";
        }
        DumpClass type = objects.classes().withId(classesBySerial.get(stacks.classSerial(frame)));
        String method = names.get(stacks.methodName(frame));
        return type == null ? method : type.foldedName() + "." + method;
    }

    private static RootKind kind(int tag) {
        return switch (tag) {
            case Tag.ROOT_THREAD -> RootKind.THREAD;
            case Tag.ROOT_JAVA_FRAME -> RootKind.LOCAL;
            case Tag.ROOT_JNI_GLOBAL -> RootKind.JNI_GLOBAL;
            case Tag.ROOT_JNI_LOCAL -> RootKind.JNI_LOCAL;
            case Tag.ROOT_NATIVE_STACK -> RootKind.NATIVE_STACK;
            case Tag.ROOT_STICKY_CLASS -> RootKind.SYSTEM_CLASS;
            case Tag.ROOT_MONITOR -> RootKind.MONITOR;
            case Tag.ROOT_THREAD_BLOCK -> RootKind.THREAD_BLOCK;
            default -> RootKind.UNKNOWN;
        };
    }
}
