package io.github.heapfold.dump.model;

import io.github.heapfold.dump.format.ValueType;
import io.github.heapfold.type.HeapField;
import io.github.heapfold.type.HeapType;
import java.lang.annotation.Annotation;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A class in a dump. Compared by identity: a dump has one object for each class.
 *
 * <p>A dump does not say which interfaces a class has, how its references are declared, what annotations it bears. A side
 * file may.
 */
public final class DumpClass implements HeapType {
    /** How the names of what arrays hold can begin. */
    private static final String ELEMENTS = "[LZBCSIJFD";

    private static final Pattern ADDRESS = Pattern.compile("[+/]0x[0-9a-f]+(?=;?$)");
    private static final Pattern LAMBDA_NUMBER = Pattern.compile("(\\$\\$Lambda)\\$\\d+(?=;?$)");

    private final DumpClasses classes;
    private final int number;
    private final long id;
    private final String name;
    private final boolean array;
    private long loaderId;
    private @Nullable DumpClass superclass;
    private @Nullable ValueType primitiveElement;
    private List<DumpField> fields = List.of();
    private List<StaticField> statics = List.of();
    private int valueBytes = -1;
    private @Nullable ClassSchema schema;

    DumpClass(DumpClasses classes, int number, long id, String name) {
        this.classes = classes;
        this.number = number;
        this.id = id;
        this.name = name;
        this.array = name.length() > 1 && name.charAt(0) == '[' && ELEMENTS.indexOf(name.charAt(1)) >= 0;
    }

    void describe(long loader, @Nullable DumpClass above) {
        loaderId = loader;
        superclass = above;
    }

    void holdPrimitives(ValueType element) {
        primitiveElement = element;
    }

    void declare(List<DumpField> declared, int allValueBytes) {
        fields = List.copyOf(declared);
        valueBytes = allValueBytes;
    }

    void setStatics(List<StaticField> values) {
        statics = List.copyOf(values);
    }

    void cutSuperclass() {
        superclass = null;
    }

    /** Completes what the dump does not say. */
    void complete(ClassSchema known) {
        schema = known;
        for (DumpField field : fields) {
            field.complete(known.fields().stream()
                    .filter(f -> f.name().equals(field.name()))
                    .findFirst()
                    .orElse(null));
        }
    }

    DumpClasses classes() {
        return classes;
    }

    /** Its place among the classes of the dump, from 0 on. */
    public int number() {
        return number;
    }

    /** The id of its mirror, 0 if the dump does not have it. */
    public long id() {
        return id;
    }

    /** The binary name, as the running VM gave it: {@code Foo$$Lambda/0x00007f}, an address included. */
    @Override
    public String name() {
        return name;
    }

    /** The name without what differs from run to run: addresses of hidden classes, numbers of lambdas. */
    public String foldedName() {
        return LAMBDA_NUMBER.matcher(ADDRESS.matcher(name).replaceFirst("")).replaceFirst("$1");
    }

    @Override
    public String sourceName() {
        int dimensions = 0;
        while (array && dimensions < name.length() && name.charAt(dimensions) == '[') {
            dimensions++;
        }
        if (dimensions == 0) {
            return foldedName();
        }
        String element = foldedName().substring(dimensions);
        if (element.startsWith("L") && element.endsWith(";")) {
            element = element.substring(1, element.length() - 1);
        } else {
            for (ValueType type : ValueType.values()) {
                element = type.arrayName().equals("[" + element) ? type.typeName() : element;
            }
        }
        return element + "[]".repeat(dimensions);
    }

    @Override
    public @Nullable String simpleName() {
        return schema == null ? null : schema.simpleName();
    }

    @Override
    public @Nullable DumpClass superclass() {
        return superclass;
    }

    /** The id of its class loader, 0 for the boot loader. */
    public long loaderId() {
        return loaderId;
    }

    @Override
    public List<HeapType> interfaces() {
        if (schema == null) {
            return List.of();
        }
        List<HeapType> found = new ArrayList<>();
        for (String each : schema.interfaces()) {
            HeapType type = classes.named(each, this);
            if (type != null) {
                found.add(type);
            }
        }
        return found;
    }

    @Override
    public @Nullable HeapType component() {
        if (!array) {
            return null;
        }
        return primitiveElement != null ? PrimitiveType.of(primitiveElement) : classes.component(this);
    }

    @Override
    public boolean isArray() {
        return array;
    }

    /** What its arrays hold, if that is primitive. */
    public @Nullable ValueType primitiveElement() {
        return primitiveElement;
    }

    /** The instance fields that it declares, in declaration order. */
    @Override
    public List<HeapField> fields() {
        return List.copyOf(fields);
    }

    /** The instance fields that it declares, in declaration order. */
    public List<DumpField> declaredFields() {
        return fields;
    }

    /** The static fields, those included that the VM adds. */
    public List<StaticField> statics() {
        return statics;
    }

    /** The bytes of an instance's values in the dump; -1 if its class or a superclass is not in the dump. */
    public int valueBytes() {
        return valueBytes;
    }

    /** Whether the dump has the class and all its superclasses. */
    public boolean isWhole() {
        return valueBytes >= 0;
    }

    /** What a side file says of it. */
    public @Nullable ClassSchema schema() {
        return schema;
    }

    @Override
    public boolean isPrimitive() {
        return false;
    }

    @Override
    public boolean isInterface() {
        return schema != null && schema.isInterface();
    }

    @Override
    public boolean isAbstract() {
        return schema != null && schema.isAbstract();
    }

    @Override
    public @Nullable String lambdaMethod() {
        return schema == null ? null : schema.lambdaMethod();
    }

    @Override
    public <A extends Annotation> @Nullable A annotation(Class<A> wanted) {
        return schema == null ? null : schema.annotations().find(wanted);
    }

    @Override
    public @Nullable Class<?> live() {
        return null;
    }

    @Override
    public Object identity() {
        return this;
    }

    @Override
    public String toString() {
        return sourceName();
    }
}
