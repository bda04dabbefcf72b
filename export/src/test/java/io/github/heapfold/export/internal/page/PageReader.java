package io.github.heapfold.export.internal.page;

import io.github.heapfold.Accounting;
import io.github.heapfold.Attribution;
import io.github.heapfold.MemoryProfile;
import io.github.heapfold.ProfileBuilder;
import io.github.heapfold.tree.Kind;
import java.util.ArrayList;
import java.util.List;

/** Reads a page back without a browser. */
public final class PageReader {
    private static final String DATA = "<script type=\"application/octet-stream\" id=\"data\">";

    private PageReader() {}

    /** What is packed in a page. */
    public static PageModel model(String page) {
        int start = page.indexOf(DATA) + DATA.length();
        return new Unpacker(page.substring(start, page.indexOf("</script>", start))).model();
    }

    /** The lines of the page's first tree. */
    public static MemoryProfile profile(String page) {
        PageTree tree = model(page).trees().get(0);
        ProfileBuilder profile = MemoryProfile.builder();
        List<String> path = new ArrayList<>();
        boolean exact = false;
        for (int place = 0; place < tree.size(); place++) {
            path.subList(tree.depth(place) - 1, path.size()).clear();
            path.add(tree.frame(place));
            long bytes = 0;
            for (Kind kind : Kind.values()) {
                bytes += tree.now().bytes(place, kind);
                exact |= !kind.isLive() && tree.now().bytes(place, kind) > 0;
            }
            profile.add(path, bytes, tree.now().objects(place));
        }
        return exact
                ? profile.facts(new MemoryProfile.Facts(Attribution.UNKNOWN, Accounting.EXACT, true, "", "", 1))
                        .build()
                : profile.build();
    }
}
