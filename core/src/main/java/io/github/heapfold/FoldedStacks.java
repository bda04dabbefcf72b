package io.github.heapfold;

import io.github.heapfold.tree.Kind;
import java.util.Arrays;
import java.util.List;

/** Reads folded stacks. */
final class FoldedStacks {
    private FoldedStacks() {}

    static MemoryProfile read(String folded) {
        ProfileBuilder builder = MemoryProfile.builder();
        boolean exact = false;
        long sum = 0;
        int number = 0;
        for (String line : folded.lines().toList()) {
            number++;
            if (line.isEmpty()) {
                continue;
            }
            int space = line.lastIndexOf(' ');
            try {
                List<String> path =
                        Arrays.asList(line.substring(0, Math.max(space, 0)).split(";", -1));
                Kind kind = Kind.ofFrame(path.get(path.size() - 1));
                long bytes = Long.parseLong(line.substring(space + 1));
                sum = Math.addExact(sum, Math.max(bytes, 0));
                builder.add(path, kind, bytes, 0);
                exact |= !kind.isLive();
            } catch (IllegalArgumentException | ArithmeticException e) {
                throw new IllegalArgumentException(
                        "line " + number + " is not a folded stack: \"" + line
                                + "\"; it must read \"frame;frame bytes\" with bytes a whole number"
                                + (e instanceof ArithmeticException ? ", all of them below 2^63 in sum" : ""),
                        e);
            }
        }
        return exact ? builder.bothAccountings().build().as(Accounting.EXACT) : builder.build();
    }
}
