package com.acme;

import io.github.heapfold.Accounting;
import io.github.heapfold.MemoryProfile;
import io.github.heapfold.MemoryProfiler;
import io.github.heapfold.export.FlameGraph;
import io.github.heapfold.view.TextTree;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Profiles what an application might have, and prints what the test expects. */
final class Orders {
    record Order(long id, List<String> items) {}

    private Orders() {}

    public static void main(String[] args) throws IOException {
        List<Order> orders = List.of(new Order(1, List.of("tea", "milk")), new Order(2, List.of("salt")));

        MemoryProfile profile = MemoryProfiler.standard().profile(orders);
        System.out.println(profile);
        System.out.println(TextTree.of(profile).rowsOnly().toString().lines().findFirst().orElse("no tree"));
        FlameGraph.of(profile).writeTo(Path.of(args[0]));

        MemoryProfiler scanned = MemoryProfiler.builder()
                .accounting(Accounting.EXACT)
                .rules(rules -> rules.scan("com.acme"))
                .build();
        System.out.println(scanned.profile(new Note("x")));

        profile.warnings().forEach(System.err::println);
        System.out.println("module " + MemoryProfiler.class.getModule().getName());
    }
}
