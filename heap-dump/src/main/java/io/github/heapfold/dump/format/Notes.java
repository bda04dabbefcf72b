package io.github.heapfold.dump.format;

import io.github.heapfold.dump.notes.DumpNote;
import java.util.ArrayList;
import java.util.List;

/** Collects notes. */
public final class Notes {
    private final List<DumpNote> notes = new ArrayList<>();

    public void add(DumpNote.Kind kind, String text) {
        notes.add(new DumpNote(kind, text));
    }

    public List<DumpNote> toList() {
        return List.copyOf(notes);
    }
}
