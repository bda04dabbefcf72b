package io.github.heapfold.rules.jdk.desktop;

import io.github.heapfold.typerule.ContainerSpec;
import io.github.heapfold.typerule.NodeSpec;
import io.github.heapfold.typerule.Rules;
import java.util.List;

/**
 * Images, shapes and bean listeners. An image is one line with its pixels; a colour model that many share counts for the
 * first. Listeners are elements.
 *
 * <p>Mirrors {@code java/beans/PropertyChangeSupport.java}, {@code VetoableChangeSupport.java},
 * {@code ChangeListenerMap.java} and {@code PropertyChangeEvent.java} of JDK 17 to 25; leaves rely on no field. Classes by
 * name, since the module need not be there.
 */
public final class DesktopRules {
    private DesktopRules() {}

    public static void register(Rules rules) {
        for (String type : List.of("Point", "Dimension", "Rectangle", "Insets", "Color", "BasicStroke")) {
            rules.leaf("java.awt." + type);
        }
        for (String type : List.of("Point2D", "Rectangle2D", "Line2D", "Ellipse2D", "Arc2D", "RoundRectangle2D")) {
            rules.leaf("java.awt.geom." + type + "$Double", "java.awt.geom." + type + "$Float");
        }
        rules.leaf("java.awt.geom.AffineTransform", "java.awt.geom.Path2D$Double", "java.awt.geom.Path2D$Float")
                .leaf("java.awt.geom.GeneralPath", "java.awt.image.BufferedImage");
        for (String kind : List.of("PropertyChange", "VetoableChange")) {
            String support = "java.beans." + kind + "Support";
            rules.container(
                    support,
                    c -> c.subclasses()
                            .part(support + "$" + kind + "ListenerMap", n -> n.elements("map"))
                            .entries("map")
                            .elements("source"));
        }
        rules.container("java.beans.PropertyChangeEvent", DesktopRules::event)
                .container("java.beans.IndexedPropertyChangeEvent", DesktopRules::event);
    }

    private static NodeSpec event(ContainerSpec event) {
        return event.subclasses()
                .elements("source", "newValue", "oldValue", "propagationId")
                .stackRest();
    }
}
