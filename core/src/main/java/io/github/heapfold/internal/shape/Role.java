package io.github.heapfold.internal.shape;

import io.github.heapfold.typerule.ContainerShape;
import io.github.heapfold.typerule.Split;
import java.util.HashMap;
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

    /** Which role an object has that is met in several: the smallest. */
    final int rank() {
        if (this instanceof Structure) {
            return 0;
        }
        return this instanceof Splitting ? 1 : this instanceof Natural ? 2 : 3;
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

    /** As itself, but if it is a map, each of its entries beneath its label. */
    static final class Splitting extends Role {
        final Split split;
        /** Of which the split was said. */
        final String field;
        /** Whether a wrapper was met before, which may hold other things than a map. */
        final boolean wrapped;

        private @Nullable Splitting inner;

        Splitting(Split split, String field, boolean wrapped) {
            this.split = split;
            this.field = field;
            this.wrapped = wrapped;
        }

        /** As what is visited what a wrapper holds. */
        synchronized Splitting inner() {
            if (inner == null) {
                inner = wrapped ? this : new Splitting(split, field, true);
            }
            return inner;
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
            /** One of two parallel arrays of keys and values, whose holder leads to what they hold. */
            PARALLEL,
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
     * @param elements the role of its elements, and of what else it leads to that is no structure of its
     * @param labels where its entries stand if it is a split map; null if it is not
     */
    record Container(
            TypeName name,
            ContainerShape shape,
            String origin,
            boolean oneLine,
            boolean asSet,
            @Nullable Absorbed absorbed,
            Role elements,
            @Nullable Labels labels,
            Map<Object, Role> roles) {

        /** The same, of a map whose entries stand beneath labels. */
        Container splitBy(Labels entries) {
            return with(elements, entries);
        }

        Container splitBy(Splitting splitting) {
            return splitBy(new Labels(name, splitting.field, splitting.split));
        }

        /** The same, its entries all at one place. */
        Container unsplit() {
            return labels == null ? this : with(elements, null);
        }

        /** The same, but what it holds is visited in another role. */
        Container leadingTo(Role other) {
            return with(other, labels);
        }

        private Container with(Role otherElements, @Nullable Labels otherLabels) {
            return new Container(
                    name, shape, origin, oneLine, asSet, absorbed, otherElements, otherLabels, new HashMap<>());
        }

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
