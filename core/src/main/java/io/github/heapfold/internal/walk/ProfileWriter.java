package io.github.heapfold.internal.walk;

import io.github.heapfold.Accounting;
import io.github.heapfold.MemoryProfile;
import io.github.heapfold.Warning;
import io.github.heapfold.internal.shape.Frame;
import io.github.heapfold.internal.shape.Shape;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Multiplies what the walk counted with what each object has, and spells the paths. */
final class ProfileWriter {
    private final Sites sites;
    private final boolean exact;
    private final Map<Path, Line> lines = new LinkedHashMap<>();

    /** What adds up on one path. */
    private static final class Line {
        long bytes;
        long objects;
    }

    ProfileWriter(Sites sites, Accounting accounting) {
        this.sites = sites;
        this.exact = accounting == Accounting.EXACT;
    }

    MemoryProfile.Builder write() {
        List<Site> counted = sites.all.stream().filter(site -> site.count > 0).toList();
        counted.forEach(this::add);
        sites.reported.forEach((path, bytes) -> line(path).bytes += bytes);

        Set<Path> used = new LinkedHashSet<>();
        lines.forEach((path, line) -> {
            if (line.bytes > 0) {
                used.add(path);
            }
        });
        counted.forEach(site -> used.add(site.path));
        FrameNames names = new FrameNames(used);

        MemoryProfile.Builder profile = MemoryProfile.builder();
        lines.forEach((path, line) -> {
            if (line.bytes > 0) {
                profile.add(text(path, names), line.bytes, line.objects);
            }
        });
        for (Site site : counted) {
            addFindings(site, names, profile);
        }
        sites.warnings
                .counts()
                .forEach((key, count) -> profile.warning(new Warning(
                        key.code(),
                        String.join(";", text(key.path(), names)),
                        key.type(),
                        key.message(),
                        key.remedy(),
                        count)));
        return profile;
    }

    /** The sum of all lines written. */
    long bytes() {
        return lines.values().stream().mapToLong(line -> line.bytes).sum();
    }

    /** How many objects the lines written stand for. */
    long objects() {
        return lines.values().stream().mapToLong(line -> line.objects).sum();
    }

    private void add(Site site) {
        if (site.onClaim == Site.STOPPED) {
            return;
        }
        boolean first = true;
        for (Shape.Part part : site.shape.parts()) {
            long bytes = part.bytes() * site.count;
            if (first) {
                line(site, part.frame()).objects += site.count;
                bytes += site.onClaim == Site.SIZED_EACH ? site.extra : 0;
            }
            if (!part.exactOnly() || exact) {
                line(site, part.frame()).bytes += bytes;
            }
            first = false;
        }
        Shape.ArrayParts array = site.shape.array();
        if (array != null) {
            long live = array.live() == Shape.Live.ALL ? site.length : site.live;
            int scale = array.layout().scaleBytes();
            line(site, array.slots()).bytes += live * scale;
            if (exact) {
                line(site, array.spare()).bytes += (site.length - live) * scale;
                line(site, array.padding()).bytes += site.extra;
            }
        }
    }

    /** A leaf at the empty path would have no frame at all; its type's name is its frame. */
    private Line line(Site site, @Nullable Frame frame) {
        Path path = site.path.step(frame);
        return line(path.frame == null ? path.step(Frame.type(site.shape.name())) : path);
    }

    private Line line(Path path) {
        return lines.computeIfAbsent(path, key -> new Line());
    }

    private static void addFindings(Site site, FrameNames names, MemoryProfile.Builder profile) {
        Shape shape = site.shape;
        for (int i = 0; i < site.cutCounts.length; i++) {
            if (site.cutCounts[i] > 0) {
                profile.boundary(shape.cuts().get(i).name(), site.cutCounts[i]);
            }
        }
        if (site.onClaim == Site.STOPPED) {
            profile.boundary(shape.className(), site.count);
            return;
        }
        List<String> path = text(site.path, names);
        profile.classCount(
                new MemoryProfile.ClassCount(path, shape.className(), site.count, site.length, shallowBytes(site)));
        Shape.Problem problem = shape.problem();
        if (problem != null) {
            profile.warning(new Warning(
                    problem.code(),
                    String.join(";", path),
                    shape.className(),
                    problem.message(),
                    problem.remedy(),
                    site.count));
        }
    }

    private static long shallowBytes(Site site) {
        long bytes = site.extra;
        for (Shape.Part part : site.shape.parts()) {
            bytes += part.bytes() * site.count;
        }
        Shape.ArrayParts array = site.shape.array();
        return array == null ? bytes : bytes + site.length * array.layout().scaleBytes();
    }

    private static List<String> text(Path path, FrameNames names) {
        List<String> frames = new ArrayList<>();
        for (Path p = path; p != null && p.frame != null; p = p.parent) {
            frames.add(names.text(p.frame));
        }
        Collections.reverse(frames);
        return frames;
    }
}
