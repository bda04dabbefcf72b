package io.github.heapfold.dump.format;

import io.github.heapfold.dump.notes.DumpNote;

/** Reads the records of a file from first to last, each checked against the end of the file. */
public final class RecordScanner {
    private static final int HEADER_BYTES = 9;

    private final DumpFile file;
    private final FileBytes bytes;
    private final int idBytes;
    private final Notes notes;
    private long unknownRecords;
    private long unknownBytes;
    private boolean heapEnded;

    public RecordScanner(DumpFile file, Notes notes) {
        this.file = file;
        this.bytes = file.bytes();
        this.idBytes = file.idBytes();
        this.notes = notes;
    }

    public void scan(RecordVisitor visitor) {
        long length = bytes.length();
        long position = file.header().headerBytes();
        boolean truncated = false;
        while (position < length) {
            if (length - position < HEADER_BYTES) {
                truncated = true;
                break;
            }
            int tag = bytes.unsigned8(position);
            long body = position + HEADER_BYTES;
            long end = body + bytes.unsigned32(position + 5);
            if (tag == Tag.HEAP_DUMP && end == body) {
                end = length; // a writer that cannot go back leaves the length open
            }
            truncated = end > length;
            record(tag, body, Math.min(end, length), !truncated, visitor);
            position = end;
        }
        note(truncated);
    }

    private void note(boolean truncated) {
        if (truncated) {
            notes.add(DumpNote.Kind.TRUNCATED, "the file ends within a record; what is before is read");
        } else if (!heapEnded) {
            notes.add(DumpNote.Kind.TRUNCATED, "the file has no end of the heap; it may be cut between two records");
        }
        if (unknownRecords > 0) {
            notes.add(
                    DumpNote.Kind.DAMAGED,
                    Quantity.of(unknownRecords, "record", "records") + " with " + Quantity.bytes(unknownBytes)
                            + " of no known kind, or too short for it, left out");
        }
    }

    private void record(int tag, long body, long end, boolean whole, RecordVisitor visitor) {
        long size = end - body;
        boolean fits = whole;
        switch (tag) {
            case Tag.HEAP_DUMP, Tag.HEAP_DUMP_SEGMENT -> {
                visitor.heap(body, end);
                heapEnded |= tag == Tag.HEAP_DUMP && whole;
                return;
            }
            case Tag.UTF8 -> {
                if (fits &= size >= idBytes) {
                    visitor.utf8(file.id(body), body + idBytes, (int) Math.min(Integer.MAX_VALUE, size - idBytes));
                }
            }
            case Tag.LOAD_CLASS -> {
                if (fits &= size >= 8 + 2L * idBytes) {
                    visitor.loadClass(bytes.int32(body), file.id(body + 4), file.id(body + 8 + idBytes));
                }
            }
            case Tag.FRAME -> {
                if (fits &= size >= 8 + 4L * idBytes) {
                    visitor.frame(file.id(body), file.id(body + idBytes), bytes.int32(body + 4L * idBytes));
                }
            }
            case Tag.TRACE -> {
                if (fits &= size >= 12) {
                    int count = bytes.int32(body + 8);
                    if (fits &= count >= 0 && size - 12 >= (long) count * idBytes) {
                        visitor.trace(bytes.int32(body), bytes.int32(body + 4), count, body + 12);
                    }
                }
            }
            case Tag.HEAP_DUMP_END -> heapEnded = true;
            default -> fits &= Tag.isKnown(tag);
        }
        if (!fits && whole) {
            unknownRecords++;
            unknownBytes += size;
        }
    }
}
