package io.github.heapfold.rules.jdk.text;

import io.github.heapfold.rules.internal.Display;
import io.github.heapfold.typerule.Rules;
import java.util.List;

/**
 * Documents of the JDK's XML parser. Each node of a document leads to all others, so that a document is one line, and so is
 * a node without one.
 *
 * <p>JDK 17 to 25; relies on no field. Classes by name, since the module need not be there.
 */
final class XmlRules {
    private static final String DOM = "com.sun.org.apache.xerces.internal.dom.";

    private XmlRules() {}

    static void register(Rules rules) {
        rules.leaf("javax.xml.namespace.QName");
        Display.leaf(
                rules,
                "com.sun.org.apache.xerces.internal.jaxp.datatype.XMLGregorianCalendarImpl",
                "XMLGregorianCalendar");
        for (String node : List.of(
                "Document",
                "DocumentType",
                "DocumentFragment",
                "Element",
                "Attr",
                "Text",
                "CDATASection",
                "Comment",
                "ProcessingInstruction",
                "Entity",
                "EntityReference",
                "Notation")) {
            Display.leaf(rules, DOM + node + "Impl", node);
            Display.leaf(rules, DOM + "Deferred" + node + "Impl", node);
        }
        for (String node : List.of("Element", "Attr")) {
            Display.leaf(rules, DOM + node + "NSImpl", node);
            Display.leaf(rules, DOM + "Deferred" + node + "NSImpl", node);
        }
        Display.leaf(rules, DOM + "DeepNodeListImpl", "NodeList");
        Display.leaf(rules, DOM + "AttributeMap", "NamedNodeMap");
    }
}
