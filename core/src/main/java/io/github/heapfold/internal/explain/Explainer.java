package io.github.heapfold.internal.explain;

import io.github.heapfold.explain.Explanation;
import io.github.heapfold.explain.Explanation.Choice;
import io.github.heapfold.explain.Explanation.FrameBytes;
import io.github.heapfold.explain.Explanation.Layout;
import io.github.heapfold.explain.Explanation.Region;
import io.github.heapfold.internal.shape.FramePlan;
import io.github.heapfold.internal.shape.Shape;
import io.github.heapfold.internal.shape.ShapeCompiler;
import io.github.heapfold.layout.ArrayLayout;
import io.github.heapfold.layout.FieldLayout;
import io.github.heapfold.layout.InjectedField;
import io.github.heapfold.layout.LayoutException;
import io.github.heapfold.layout.LayoutProvider;
import io.github.heapfold.layout.ObjectLayout;
import io.github.heapfold.type.HeapField;
import io.github.heapfold.type.HeapType;
import io.github.heapfold.typerule.RuleRegistry;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Asks registry, layouts and compiler about one class. */
public final class Explainer {
    private final ShapeCompiler compiler;
    private final RuleRegistry rules;
    private final LayoutProvider layouts;
    private final HeapType type;
    private final List<String> problems = new ArrayList<>();

    public Explainer(ShapeCompiler compiler, HeapType type) {
        if (type.isPrimitive()) {
            throw new IllegalArgumentException(
                    type.name() + " has no objects; ask for the class that boxes it, or for " + type.name() + "[]");
        }
        this.compiler = compiler;
        this.type = type;
        rules = compiler.rules();
        layouts = compiler.layouts();
    }

    public Explanation explain() {
        List<Choice> choices = new ArrayList<>();
        if (compiler.stopsAt(type)) {
            choices.add(new Choice("boundary", "the profiler's boundaries stop at it, unless it is the root", ""));
        }
        if (type.isArray()) {
            choices.add(new Choice("array", "arrays have no rules; their elements have", ""));
        } else {
            rules.candidates(type).forEach(rule -> choices.add(choice(rule)));
        }
        List<Choice> others = choices.subList(1, choices.size()).stream()
                .filter(choice -> !choice.origin().isEmpty())
                .toList();
        Layout layout = layout();
        List<FrameBytes> frames = layout == null ? List.of() : frames();
        List<String> notFollowed = layout == null || type.isArray() ? List.of() : notFollowed();
        return new Explanation(
                type.sourceName(),
                compiler.nameOf(type).qualified(0),
                choices.get(0),
                others,
                layout,
                frames,
                notFollowed,
                problems);
    }

    private static Choice choice(RuleRegistry.Resolved rule) {
        String anchor = rule.anchor() == null ? "" : rule.anchor().name();
        return switch (rule.match()) {
            case EXACT -> new Choice(rule.rule().kind(), "for the class itself", rule.origin());
            case SUPERCLASS -> new Choice(rule.rule().kind(), "for the superclass " + anchor, rule.origin());
            case INTERFACE -> new Choice(rule.rule().kind(), "for the interface " + anchor, rule.origin());
            case PREDICATE -> new Choice(rule.rule().kind(), "by predicate", rule.origin());
            case NONE -> new Choice(rule.rule().kind(), "no rule claims it", "");
        };
    }

    private List<FrameBytes> frames() {
        Shape shape = compiler.shape(type, compiler.root());
        if (shape.problem() != null) {
            problems.add(shape.problem().message() + "; " + shape.problem().remedy());
        }
        return FramePlan.of(compiler, type).stream()
                .map(line -> new FrameBytes(line.frame(), line.bytes(), line.per(), line.exactOnly(), line.then()))
                .toList();
    }

    private @Nullable Layout layout() {
        if (type.isInterface()) {
            return null;
        }
        try {
            return type.isArray() ? arrayLayout(layouts.arrayLayoutOf(type)) : objectLayout(layouts.layoutOf(type));
        } catch (LayoutException e) {
            problems.add("the layout is not known: " + e.getMessage());
            return null;
        }
    }

    private Layout arrayLayout(ArrayLayout array) {
        List<Region> regions = new ArrayList<>();
        regions.add(new Region(0, array.headerBytes(), "(header)", ""));
        gap(regions, array.headerBytes(), array.baseBytes());
        HeapType element = type.component();
        String component = element == null ? "" : element.sourceName();
        regions.add(new Region(array.baseBytes(), array.scaleBytes(), "[0]", component));
        return new Layout(array.shallowBytes(0), layouts.description() + ", length 0", regions);
    }

    private Layout objectLayout(ObjectLayout object) {
        List<Region> fields = new ArrayList<>();
        for (FieldLayout layout : object.fields()) {
            HeapField field = layout.field();
            fields.add(new Region(layout.offsetBytes(), layout.sizeBytes(), simpleName(field), field.typeName()));
        }
        for (InjectedField field : object.injected()) {
            String name = "(" + field.name() + ", injected by the VM)";
            fields.add(new Region(field.offsetBytes(), field.sizeBytes(), name, ""));
        }
        fields.sort(Comparator.comparingLong(Region::offsetBytes));
        // of fields that the VM adds and that are not known, the header is the place, or a gap
        long first = fields.isEmpty() ? object.shallowBytes() : fields.get(0).offsetBytes();
        long end = Math.min(object.ownHeaderBytes(), first);
        List<Region> regions = new ArrayList<>();
        regions.add(new Region(0, end, "(header)", ""));
        for (Region field : fields) {
            gap(regions, end, field.offsetBytes());
            regions.add(field);
            end = field.offsetBytes() + field.bytes();
        }
        gap(regions, end, object.shallowBytes());
        return new Layout(object.shallowBytes(), layouts.description(), regions);
    }

    private static void gap(List<Region> regions, long from, long to) {
        if (to > from) {
            regions.add(new Region(from, to - from, "(gap)", ""));
        }
    }

    private List<String> notFollowed() {
        List<String> fields = new ArrayList<>();
        for (FieldLayout layout : layouts.layoutOf(type).fields()) {
            HeapField field = layout.field();
            HeapType declared = field.type();
            if (!field.isReference()) {
                continue;
            }
            if (compiler.stopsAt(field)) {
                fields.add(simpleName(field) + ": the field is a boundary");
            } else if (rules.skips(field)) {
                fields.add(simpleName(field) + ": a rule skips it");
            } else if (declared != null && compiler.stopsAt(declared)) {
                fields.add(simpleName(field) + ": " + declared.sourceName() + " is a boundary");
            }
        }
        return fields;
    }

    private String simpleName(HeapField field) {
        return compiler.nameOf(field.declaring()).qualified(0) + "." + field.name();
    }
}
