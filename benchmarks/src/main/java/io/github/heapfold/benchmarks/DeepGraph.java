package io.github.heapfold.benchmarks;

import java.util.LinkedList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;

/** Graphs of as many paths as objects, or more: depth and recursion in every form. */
enum DeepGraph {
    /** Eight named children, 200,000 nodes with a number and a name. */
    OCTREE {
        @Override
        Object build() {
            return octree(200_000);
        }
    },
    /** Ten million nodes, each with the next. */
    CHAIN {
        @Override
        Object build() {
            return Graph.CHAIN.build(10_000_000);
        }
    },
    /** A binary tree of ten million nodes. */
    TREE {
        @Override
        Object build() {
            Branch root = new Branch();
            Branch[] all = new Branch[10_000_000];
            all[0] = root;
            for (int i = 1; i < all.length; i++) {
                all[i] = new Branch();
                Branch parent = all[(i - 1) / 2];
                if (i % 2 == 1) {
                    parent.left = all[i];
                } else {
                    parent.right = all[i];
                }
            }
            return root;
        }
    },
    /** A LinkedList of ten million times the same. */
    LINKED_LIST {
        @Override
        @SuppressWarnings("JdkObsolete") // it is what is to be measured
        Object build() {
            LinkedList<String> list = new LinkedList<>();
            for (int i = 0; i < 10_000_000; i++) {
                list.add("same");
            }
            return list;
        }
    },
    /** A million objects of ten classes that refer to each other in every order. */
    TANGLE {
        @Override
        Object build() {
            return tangle(1_000_000);
        }
    };

    abstract Object build();

    static final class Branch {
        Branch left;
        Branch right;
        int value;
    }

    static final class Oct {
        Oct a;
        Oct b;
        Oct c;
        Oct d;
        Oct e;
        Oct f;
        Oct g;
        Oct h;
        double x;
        double y;
        double z;
        String tag;

        void child(int number, Oct child) {
            switch (number) {
                case 0 -> a = child;
                case 1 -> b = child;
                case 2 -> c = child;
                case 3 -> d = child;
                case 4 -> e = child;
                case 5 -> f = child;
                case 6 -> g = child;
                default -> h = child;
            }
        }
    }

    private static Object octree(int nodes) {
        Oct[] all = new Oct[nodes];
        for (int i = 0; i < nodes; i++) {
            all[i] = new Oct();
            all[i].x = i;
            all[i].tag = i % 3 == 0 ? "node " + i : null;
            if (i > 0) {
                all[(i - 1) / 8].child((i - 1) % 8, all[i]);
            }
        }
        return all[0];
    }

    abstract static class Knot {
        Knot one;
        Knot two;

        abstract void third(Knot knot);
    }

    private static Object tangle(int knots) {
        Random random = new Random(9);
        Knot[] all = new Knot[knots];
        for (int i = 0; i < knots; i++) {
            all[i] = Kinds.ALL.get(i % Kinds.ALL.size()).get();
        }
        for (Knot knot : all) {
            knot.one = all[random.nextInt(knots)];
            knot.two = all[random.nextInt(knots)];
            knot.third(all[random.nextInt(knots)]);
        }
        return all;
    }

    /** In a holder, since constants of an enum are made before what is static in it. */
    private static final class Kinds {
        static final List<Supplier<Knot>> ALL =
                List.of(K0::new, K1::new, K2::new, K3::new, K4::new, K5::new, K6::new, K7::new, K8::new, K9::new);
    }

    static final class K0 extends Knot {
        Knot p0;

        @Override
        void third(Knot knot) {
            p0 = knot;
        }
    }

    static final class K1 extends Knot {
        Knot p1;

        @Override
        void third(Knot knot) {
            p1 = knot;
        }
    }

    static final class K2 extends Knot {
        Knot p2;

        @Override
        void third(Knot knot) {
            p2 = knot;
        }
    }

    static final class K3 extends Knot {
        Knot p3;

        @Override
        void third(Knot knot) {
            p3 = knot;
        }
    }

    static final class K4 extends Knot {
        Knot p4;

        @Override
        void third(Knot knot) {
            p4 = knot;
        }
    }

    static final class K5 extends Knot {
        Knot p5;

        @Override
        void third(Knot knot) {
            p5 = knot;
        }
    }

    static final class K6 extends Knot {
        Knot p6;

        @Override
        void third(Knot knot) {
            p6 = knot;
        }
    }

    static final class K7 extends Knot {
        Knot p7;

        @Override
        void third(Knot knot) {
            p7 = knot;
        }
    }

    static final class K8 extends Knot {
        Knot p8;

        @Override
        void third(Knot knot) {
            p8 = knot;
        }
    }

    static final class K9 extends Knot {
        Knot p9;

        @Override
        void third(Knot knot) {
            p9 = knot;
        }
    }
}
