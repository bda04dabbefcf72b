package io.github.heapfold.dump.model;

import io.github.heapfold.dump.format.ValueType;
import io.github.heapfold.type.HeapField;
import io.github.heapfold.type.HeapType;
import java.lang.annotation.Annotation;
import java.lang.reflect.Field;
import org.jspecify.annotations.Nullable;

/** An instance field of a class in a dump. */
public final class DumpField implements HeapField {
    /** What offsets count back from. So they are above all that arrays can have, and below none. */
    static final long END = 1L << 40;

    private final DumpClass declaring;
    private final String name;
    private final ValueType type;
    private final long offset;
    private @Nullable FieldSchema schema;

    DumpField(DumpClass declaring, String name, ValueType type, long offset) {
        this.declaring = declaring;
        this.name = name;
        this.type = type;
        this.offset = offset;
    }

    void complete(@Nullable FieldSchema known) {
        schema = known;
    }

    @Override
    public DumpClass declaring() {
        return declaring;
    }

    @Override
    public String name() {
        return name;
    }

    public ValueType valueType() {
        return type;
    }

    @Override
    public String typeName() {
        return schema == null ? type.typeName() : schema.typeName();
    }

    @Override
    public boolean isReference() {
        return !type.isPrimitive();
    }

    @Override
    public @Nullable HeapType type() {
        return schema == null ? null : declaring.classes().named(schema.typeName(), declaring);
    }

    @Override
    public boolean isTypeVariable() {
        return schema != null && schema.typeVariable();
    }

    @Override
    public boolean isOuterInstance() {
        return schema == null ? name.startsWith("this$") : schema.outerInstance();
    }

    /** Back from the end of an object's values, and so the same in all subclasses. */
    @Override
    public long offset() {
        return offset;
    }

    @Override
    public @Nullable Field live() {
        return null;
    }

    @Override
    public <A extends Annotation> @Nullable A annotation(Class<A> wanted) {
        return schema == null ? null : schema.annotations().find(wanted);
    }

    @Override
    public String toString() {
        return declaring.name() + "." + name;
    }
}
