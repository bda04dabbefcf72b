package io.github.heapfold.export.internal.page;

import io.github.heapfold.export.internal.page.PageTree.Bytes;
import io.github.heapfold.export.internal.page.PageTree.ClassRow;
import io.github.heapfold.export.internal.page.PageTree.Objects;
import io.github.heapfold.tree.Kind;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.function.Supplier;

/** Reads packed data back, written from what {@link Packer} and {@link PageData} document. */
final class Unpacker {
    private final byte[] bytes;
    private int at;
    private final List<String> strings = new ArrayList<>();

    Unpacker(String base64) {
        bytes = Base64.getDecoder().decode(base64);
        int count = (int) number();
        int[] shared = new int[count];
        int[] more = new int[count];
        for (int i = 0; i < count; i++) {
            shared[i] = (int) number();
            more[i] = (int) number();
        }
        int length = (int) number();
        String text = new String(bytes, at, length, StandardCharsets.UTF_8);
        at += length;
        String last = "";
        int from = 0;
        for (int i = 0; i < count; i++) {
            last = last.substring(0, shared[i]) + text.substring(from, from + more[i]);
            strings.add(last);
            from += more[i];
        }
    }

    boolean atEnd() {
        return at == bytes.length;
    }

    long number() {
        long value = 0;
        for (int shift = 0; ; shift += 7) {
            byte next = bytes[at++];
            value |= (long) (next & 0x7F) << shift;
            if (next >= 0) {
                return value;
            }
        }
    }

    long signed() {
        long value = number();
        return value % 2 == 0 ? value >>> 1 : -(value >>> 1) - 1;
    }

    String text() {
        return strings.get((int) number());
    }

    private <T> List<T> list(Supplier<T> item) {
        List<T> list = new ArrayList<>();
        for (long rest = number(); rest > 0; rest--) {
            list.add(item.get());
        }
        return list;
    }

    PageModel model() {
        if (number() != PageData.VERSION) {
            throw new IllegalStateException("another version");
        }
        return new PageModel(
                text(),
                list(() -> new PageModel.Fact(text(), text())),
                number() == 1,
                list(this::tree),
                list(() -> new PageModel.Shared(
                        list(this::text),
                        text(),
                        number(),
                        number(),
                        list(() -> new PageModel.Referrer(list(this::text), number())))),
                list(this::text),
                list(() -> new PageModel.Cut(text(), number(), number())));
    }

    private PageTree tree() {
        String attribution = text();
        int places = (int) number();
        boolean diff = number() == 1;
        int[] depths = new int[places];
        int depth = 0;
        for (int place = 0; place < places; place++) {
            depth += 1 - (int) number();
            depths[place] = depth;
        }
        String[] frames = new String[places];
        int name = 0;
        for (int place = 0; place < places; place++) {
            name += (int) signed();
            frames[place] = strings.get(name);
        }
        Bytes now = bytes(places);
        Bytes before = diff ? bytes(places) : null;
        int[] row = {-1};
        List<ClassRow> classes = list(() -> {
            row[0] += (int) number();
            return new ClassRow(row[0], text(), objects(), diff ? objects() : Objects.NONE);
        });
        return new PageTree(attribution, frames, depths, now, before, classes);
    }

    private Bytes bytes(int places) {
        Bytes all = new Bytes(places);
        for (int place = 0; place < places; place++) {
            long present = number();
            for (Kind kind : Kind.values()) {
                if ((present & 1L << kind.ordinal()) != 0) {
                    all.add(place, kind, number());
                }
            }
            if ((present & 1L << Kind.values().length) != 0) {
                all.addObjects(place, number());
            }
        }
        return all;
    }

    private Objects objects() {
        return new Objects(number(), number(), number());
    }
}
