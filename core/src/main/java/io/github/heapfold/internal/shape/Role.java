package io.github.heapfold.internal.shape;

import io.github.heapfold.typerule.ContainerShape;
import java.util.Map;
import java.util.WeakHashMap;
import org.jspecify.annotations.Nullable;

/** As what an object is visited. Each role keeps the shapes compiled for it, weakly by what stands for the class. */
public abstract sealed class Role {
    private final Map<Object, Shape> shapes = new WeakHashMap<>();

    final @Nullable Shape cached(Object type) {
        synchronized (shapes) {
            return shapes.get(type);
        }
    }

    /** Answers the shape that others see, should two threads have compiled one at the same time. */
    final Shape cache(Object type, Shape shape) {
        synchronized (shapes) {
            Shape before = shapes.putIfAbsent(type, shape);
            return before == null ? shape : before;
        }
    }

    /** As itself, by the registry's choice. */
    static final class Natural extends Role {
        final boolean root;

        Natural(boolean root) {
            this.root = root;
        }
    }

    /** As a part of another: all bytes go to one frame, all references lead to further parts. */
    static final class Absorbed extends Role {
        final TypeName owner;
        final @Nullable Frame into; // null: the path itself

        Absorbed(TypeName owner, @Nullable Frame into) {
            this.owner = owner;
            this.into = into;
        }
    }

    /** As a structural object of a container. */
    static final class Structure extends Role {
        enum Kind {
            ENTRIES,
            /** What an array of arrays of entries holds. */
            LEVELS,
            /** What an array of entries holds: entries, arrays of more of them, or elements. */
            SUBARRAYS,
            ELEMENTS,
            KEYS,
            PAIRS,
            BACKING,
            /** An array of what may be an element or a marker. */
            MARKED_ELEMENTS,
            /** What may be an element or a marker. */
            MARKED,
            /** What may be a key or a node that holds more of them. */
            KEY_OR_NODE,
            /** The same for a value. */
            VALUE_OR_NODE
        }

        final Container container;
        final Kind kind;
        /** Which slots are live if the object is an array of references. */
        final Shape.Live live;

        Structure(Container container, Kind kind, Shape.Live live) {
            this.container = container;
            this.kind = kind;
            this.live = live;
        }
    }

    /**
     * A container rule at work for one class.
     *
     * @param name under which the frames go: that of the outermost container where one does another's work
     * @param oneLine whether structure and slots have no frame
     * @param asSet whether keys are shown as elements, and the constant that serves as value is structure
     * @param absorbed the role of the container where it is a part of another object; null where it is met as itself
     */
    record Container(
            TypeName name,
            ContainerShape shape,
            String origin,
            boolean oneLine,
            boolean asSet,
            @Nullable Absorbed absorbed,
            Map<Object, Role> roles) {

        /** Whose padding and spare slots there are. */
        TypeName owner() {
            return absorbed == null ? name : absorbed.owner;
        }

        /** Where a part of the structure counts; as a part of another object, on its one frame. Null for the path itself. */
        @Nullable
        Frame frame(FrameRole part) {
            if (absorbed != null) {
                return absorbed.into;
            }
            return oneLine ? null : Frame.role(name, part);
        }
    }
}
