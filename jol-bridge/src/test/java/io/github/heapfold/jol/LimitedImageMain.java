package io.github.heapfold.jol;

import io.github.heapfold.layout.LayoutException;
import io.github.heapfold.layout.LayoutProvider;

/** Prints what the layouts say in a JDK image that lacks modules. */
final class LimitedImageMain {
    private LimitedImageMain() {}

    public static void main(String[] args) {
        LayoutProvider layouts = new JolLayoutProvider();
        try {
            System.out.print(layouts.layoutOf(Thread.class).shallowBytes());
        } catch (LayoutException e) {
            System.out.print(layouts.description() + ": " + e.getMessage());
        }
    }
}
