package io.github.heapfold.internal.walk;

import io.github.heapfold.Accounting;
import io.github.heapfold.Attribution;
import io.github.heapfold.MemoryProfile;
import io.github.heapfold.ProfileBuilder;
import io.github.heapfold.Warning;
import io.github.heapfold.internal.shape.Frame;
import io.github.heapfold.internal.shape.Shape;
import io.github.heapfold.tree.Kind;
import io.github.heapfold.tree.ObjectCount;
import io.github.heapfold.tree.PlaceBuilder;
import io.github.heapfold.tree.Sharing;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Multiplies what the walk counted with what each object has, and spells the paths. */
final class ProfileWriter {
    private final Sites sites;
    private final List<Site> counted;
    private final Leaves leaves;
    private final FrameNames names;
    private final Set<Frame> written;
    private final TopLabels labels = new TopLabels();
    private final PlaceBuilder root = PlaceBuilder.root();
    private final IdentityHashMap<Path, PlaceBuilder> places = new IdentityHashMap<>();

    ProfileWriter(Sites sites) {
        this.sites = sites;
        counted = sites.all.stream()
                .filter(site -> site.count > 0 && site.onClaim != Site.STOPPED)
                .toList();
        leaves = new Leaves(counted);
        written = new LinkedHashSet<>(frames());
        names = new FrameNames(written);
        counted.forEach(site -> labels.add(site.path, count(site).shallowBytes()));
        sites.reported.forEach(labels::add);
        labels.decide();
    }

    ProfileBuilder write(Accounting accounting) {
        places.put(sites.root, root);
        counted.forEach(this::add);
        sites.reported.forEach((path, bytes) -> place(path).add(kind(path), bytes, 0));

        ProfileBuilder profile = MemoryProfile.builder();
        profile.facts(new MemoryProfile.Facts(
                sites.isCommon ? Attribution.COMMON : Attribution.FIRST,
                accounting,
                true,
                sites.compiler.layouts().description(),
                sites.heap.jdkVersion(),
                MemoryProfile.FORMAT_VERSION));
        profile.add(root.build());
        sites.all.forEach(site -> addFindings(site, profile));
        sites.warnings
                .counts()
                .forEach((key, count) -> profile.warning(
                        new Warning(key.code(), text(key.path()), key.type(), key.message(), key.remedy(), count)));
        sites.sharing.forEach(row -> profile.add(new Sharing(
                frames(row.site.path),
                row.site.shape.className(),
                row.objects,
                0,
                references(row.from),
                references(row.back))));
        if (sites.budget.isSpent()) {
            profile.warning(Coarseness.warning(sites.budget, counted, names));
        }
        return profile;
    }

    private static Kind kind(Path path) {
        return path.frame == null ? Kind.DATA : path.frame.kind();
    }

    /** All frames that will be written, so that names are the same whichever bytes are shown. */
    private List<Frame> frames() {
        List<Frame> frames = new ArrayList<>();
        IdentityHashMap<Path, Boolean> seen = new IdentityHashMap<>();
        List<Path> ends = new ArrayList<>(sites.reported.keySet());
        sites.warnings.counts().keySet().forEach(key -> ends.add(key.path()));
        for (SharedObjects row : sites.sharing) {
            ends.add(row.site.path);
            ends.addAll(row.from.keySet());
            ends.addAll(row.back.keySet());
        }
        for (Site site : counted) {
            ends.add(site.path);
            parts(site, (frame, bytes, objects) -> frames.add(frame == null ? leaves.frame(site) : frame));
        }
        for (Path end : ends) {
            for (Path p = end; p != null && p.frame != null && seen.put(p, true) == null; p = p.parent) {
                frames.add(p.frame);
            }
        }
        frames.removeIf(java.util.Objects::isNull);
        return frames;
    }

    /** Takes the bytes that the objects of a site have for one frame; null for the place where they stand. */
    private interface PartConsumer {
        void accept(@Nullable Frame frame, long bytes, long objects);
    }

    private static void parts(Site site, PartConsumer consumer) {
        boolean first = true;
        for (Shape.Part part : site.shape.parts()) {
            long bytes = part.bytes() * site.count + (first ? site.extra : 0);
            consumer.accept(part.frame(), bytes, first ? site.count : 0);
            first = false;
        }
        Shape.ArrayParts array = site.shape.array();
        if (array != null) {
            int scale = array.layout().scaleBytes();
            long live = live(site, array);
            accept(consumer, array.slots(), live * scale);
            accept(consumer, array.spare(), (site.length - live) * scale);
            accept(consumer, array.padding(), site.arrayPaddingBytes());
        }
    }

    private static void accept(PartConsumer consumer, @Nullable Frame frame, long bytes) {
        if (bytes > 0) {
            consumer.accept(frame, bytes, 0);
        }
    }

    private static long live(Site site, Shape.ArrayParts array) {
        return array.live() == Shape.Live.ALL ? site.length : site.live;
    }

    private void add(Site site) {
        parts(site, (frame, bytes, objects) -> {
            Frame shown = frame == null ? leaves.frame(site) : frame;
            Kind kind = shown == null ? kind(site.path) : shown.kind();
            place(site.path, shown).add(frame == null ? Kind.DATA : kind, bytes, objects);
        });
        place(site.path).add(count(site));
        if (!sites.isCommon) {
            addMetAgain(site);
        }
        // names were chosen over all frames, so the fields of a class are told by its own name
    }

    /** What leads to objects of a container's own is not told. */
    private void addMetAgain(Site site) {
        for (int i = 0; i < site.metAgain.length; i++) {
            Shape.Edge edge = site.shape.edges().get(i);
            if (site.metAgain[i] > 0 && !edge.link() && sites.compiler.isItself(edge.role())) {
                Frame frame = edge.frame() != null && written.contains(edge.frame()) ? edge.frame() : null;
                place(site.path, frame).addMetAgain(site.metAgain[i]);
            }
        }
        Shape.ArrayParts array = site.shape.array();
        Shape.Edge element = array == null ? null : array.even();
        if (element == null || sites.compiler.isItself(element.role())) {
            place(site.path).addMetAgain(site.elementsMetAgain);
        }
    }

    private static ObjectCount count(Site site) {
        Shape.ArrayParts array = site.shape.array();
        List<Long> residues = Arrays.stream(site.residues).boxed().toList();
        long bytes = site.extra + site.arrayPaddingBytes();
        for (Shape.Part part : site.shape.parts()) {
            bytes += part.bytes() * site.count;
        }
        return new ObjectCount(
                site.shape.className(),
                site.count,
                array == null ? 0 : live(site, array),
                site.length,
                residues,
                array == null ? bytes : bytes + site.length * array.layout().scaleBytes());
    }

    private PlaceBuilder place(Path path, @Nullable Frame frame) {
        if (frame == null) {
            return place(path);
        }
        Path earlier = path.earlier(frame);
        return earlier != null ? place(earlier) : place(path).child(names.text(frame));
    }

    private PlaceBuilder place(Path path) {
        List<Path> above = new ArrayList<>();
        Path known = path;
        while (!places.containsKey(known) && known.parent != null) {
            above.add(known);
            known = known.parent;
        }
        PlaceBuilder place = places.getOrDefault(known, root);
        for (int i = above.size() - 1; i >= 0; i--) {
            Path next = above.get(i);
            place = next.frame == null ? place : place.child(text(labels.frame(next)));
            places.put(next, place);
        }
        return place;
    }

    private void addFindings(Site site, ProfileBuilder profile) {
        Shape shape = site.shape;
        for (int i = 0; i < site.cutCounts.length; i++) {
            if (site.cutCounts[i] > 0) {
                profile.boundary(shape.cuts().get(i).name(), site.cutCounts[i]);
            }
        }
        if (site.count == 0) {
            return;
        }
        if (site.onClaim == Site.STOPPED) {
            profile.boundary(shape.className(), site.count);
            return;
        }
        if (shape.fields() != null) {
            profile.add(shape.fields());
        }
        Shape.Problem problem = shape.problem();
        if (problem != null) {
            profile.warning(new Warning(
                    problem.code(),
                    text(site.path),
                    shape.className(),
                    problem.message(),
                    problem.remedy(),
                    site.count));
        }
    }

    private List<Sharing.References> references(Map<Path, Long> counts) {
        List<Sharing.References> references = new ArrayList<>();
        counts.forEach((path, count) -> references.add(new Sharing.References(frames(path), count)));
        references.sort(Sharing.References.MOST_FIRST);
        return references;
    }

    private String text(@Nullable Frame frame) {
        return frame == null ? "" : names.text(frame);
    }

    private String text(Path path) {
        return String.join(";", frames(path));
    }

    private List<String> frames(Path path) {
        List<String> frames = new ArrayList<>();
        for (Path p = path; p != null && p.frame != null; p = p.parent) {
            frames.add(text(labels.frame(p)));
        }
        Collections.reverse(frames);
        return frames;
    }
}
