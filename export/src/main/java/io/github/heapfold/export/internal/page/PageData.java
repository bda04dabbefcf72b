package io.github.heapfold.export.internal.page;

import io.github.heapfold.export.internal.page.PageTree.Bytes;
import io.github.heapfold.export.internal.page.PageTree.ClassRow;
import io.github.heapfold.export.internal.page.PageTree.Objects;
import io.github.heapfold.tree.Kind;
import java.util.List;

/**
 * Packs a model. {@code unpack.js} reads it, in this order:
 *
 * <pre>
 * page     = version, title, facts, allocated known (0, 1), trees, sharing, warnings, cuts
 * list     = count, then that many
 * fact     = label, text
 * tree     = attribution, count of places, with before (0, 1), levels, names, bytes, bytes before if any, classes
 * levels   = per place: by how many levels less deep than one beneath the last place; the first of them stands at level 1
 * names    = per place: signed difference to the name of the last place
 * bytes    = per place: which values follow (1 &lt;&lt; kind, 1 &lt;&lt; 6 for objects), then those
 * classes  = list of (places since the last row, at first since the total, class, objects, elements, shallow bytes, the same before if any)
 * path     = list of frames
 * shared   = path, type, objects, bytes, list of (path, references)
 * cut      = name, count before, count
 * </pre>
 */
final class PageData {
    static final int VERSION = 1;

    private PageData() {}

    static String pack(PageModel model) {
        Packer out = new Packer();
        out.number(VERSION).text(model.title());
        out.number(model.facts().size());
        for (PageModel.Fact fact : model.facts()) {
            out.text(fact.label()).text(fact.text());
        }
        out.number(model.allocatedKnown() ? 1 : 0);
        out.number(model.trees().size());
        model.trees().forEach(tree -> pack(tree, out));
        out.number(model.sharing().size());
        for (PageModel.Shared shared : model.sharing()) {
            path(shared.path(), out);
            out.text(shared.type()).number(shared.objects()).number(shared.bytes());
            out.number(shared.referrers().size());
            for (PageModel.Referrer referrer : shared.referrers()) {
                path(referrer.path(), out);
                out.number(referrer.references());
            }
        }
        out.number(model.warnings().size());
        model.warnings().forEach(out::text);
        out.number(model.cuts().size());
        for (PageModel.Cut cut : model.cuts()) {
            out.text(cut.name()).number(cut.before()).number(cut.count());
        }
        return out.base64();
    }

    private static void pack(PageTree tree, Packer out) {
        Bytes before = tree.before();
        out.text(tree.attribution()).number(tree.size()).number(before == null ? 0 : 1);
        int depth = 0;
        for (int place = 0; place < tree.size(); place++) {
            out.number(depth + 1 - tree.depth(place));
            depth = tree.depth(place);
        }
        int name = 0;
        for (int place = 0; place < tree.size(); place++) {
            int index = out.index(tree.frame(place));
            out.signed(index - name);
            name = index;
        }
        bytes(tree.size(), tree.now(), out);
        if (before != null) {
            bytes(tree.size(), before, out);
        }
        out.number(tree.classes().size());
        int last = -1;
        for (ClassRow row : tree.classes()) {
            out.number(row.place() - last).text(row.className());
            objects(row.now(), out);
            if (before != null) {
                objects(row.before(), out);
            }
            last = row.place();
        }
    }

    private static void bytes(int places, Bytes bytes, Packer out) {
        Kind[] kinds = Kind.values();
        for (int place = 0; place < places; place++) {
            int present = bytes.objects(place) == 0 ? 0 : 1 << kinds.length;
            for (Kind kind : kinds) {
                present |= bytes.bytes(place, kind) == 0 ? 0 : 1 << PageTree.number(kind);
            }
            out.number(present);
            for (Kind kind : kinds) {
                if (bytes.bytes(place, kind) != 0) {
                    out.number(bytes.bytes(place, kind));
                }
            }
            if (bytes.objects(place) != 0) {
                out.number(bytes.objects(place));
            }
        }
    }

    private static void objects(Objects objects, Packer out) {
        out.number(objects.count()).number(objects.arrayElements()).number(objects.shallowBytes());
    }

    private static void path(List<String> path, Packer out) {
        out.number(path.size());
        path.forEach(out::text);
    }
}
