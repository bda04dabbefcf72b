package io.github.heapfold.dump;

import java.nio.file.Path;

/** Prints how many objects a dump has, having read each reference and size: FILE. */
final class CountMain {
    private CountMain() {}

    public static void main(String[] args) throws Exception {
        try (HeapDump dump = HeapDump.open(Path.of(args[0]))) {
            long bytes = 0;
            long references = 0;
            for (long i = 0; i < dump.objects().count(); i++) {
                bytes += dump.sizes().shallowBytes(i);
                references += References.of(dump.objects(), i).sum();
            }
            System.out.println(bytes > 0 && references > 0 ? dump.objects().count() : 0);
        }
    }
}
