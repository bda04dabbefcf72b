package io.github.heapfold.internal.walk;

import io.github.heapfold.Accounting;
import io.github.heapfold.FixedLayout;
import io.github.heapfold.MemoryProfile;
import io.github.heapfold.MemoryProfiler;
import io.github.heapfold.Warning;
import java.util.Random;

/** A million objects of ten classes that refer to each other in every order: more paths than any heap could hold. */
final class TangleMain {
    private TangleMain() {}

    abstract static class Node {
        Node a;
        Node b;
    }

    static final class C0 extends Node {
        Node p0;
    }

    static final class C1 extends Node {
        Node p1;
    }

    static final class C2 extends Node {
        Node p2;
    }

    static final class C3 extends Node {
        Node p3;
    }

    static final class C4 extends Node {
        Node p4;
    }

    static final class C5 extends Node {
        Node p5;
    }

    static final class C6 extends Node {
        Node p6;
    }

    static final class C7 extends Node {
        Node p7;
    }

    static final class C8 extends Node {
        Node p8;
    }

    static final class C9 extends Node {
        Node p9;
    }

    private static Node node(int kind) {
        return switch (kind) {
            case 0 -> new C0();
            case 1 -> new C1();
            case 2 -> new C2();
            case 3 -> new C3();
            case 4 -> new C4();
            case 5 -> new C5();
            case 6 -> new C6();
            case 7 -> new C7();
            case 8 -> new C8();
            default -> new C9();
        };
    }

    private static void point(Node from, Node to) {
        if (from instanceof C0 n) {
            n.p0 = to;
        } else if (from instanceof C1 n) {
            n.p1 = to;
        } else if (from instanceof C2 n) {
            n.p2 = to;
        } else if (from instanceof C3 n) {
            n.p3 = to;
        } else if (from instanceof C4 n) {
            n.p4 = to;
        } else if (from instanceof C5 n) {
            n.p5 = to;
        } else if (from instanceof C6 n) {
            n.p6 = to;
        } else if (from instanceof C7 n) {
            n.p7 = to;
        } else if (from instanceof C8 n) {
            n.p8 = to;
        } else if (from instanceof C9 n) {
            n.p9 = to;
        }
    }

    public static void main(String[] args) {
        int objects = 1_000_000;
        Random random = new Random(1);
        Node[] all = new Node[objects];
        for (int i = 0; i < objects; i++) {
            all[i] = node(random.nextInt(10));
        }
        for (Node node : all) {
            node.a = all[random.nextInt(objects)];
            node.b = all[random.nextInt(objects)];
            point(node, all[random.nextInt(objects)]);
        }
        MemoryProfile profile =
                MemoryProfiler.builder().layouts(new FixedLayout()).build().profile(all);
        System.out.println(profile.objectCount() + " objects, " + profile.totalBytes() + " bytes, "
                + profile.as(Accounting.EXACT).totalBytes() + " allocated");
        for (Warning warning : profile.warnings()) {
            System.out.println(warning.code());
        }
    }
}
