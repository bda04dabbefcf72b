package io.github.heapfold.view;

import io.github.heapfold.MemoryProfile;
import io.github.heapfold.tree.Kind;
import io.github.heapfold.tree.OwnBytes;
import io.github.heapfold.tree.Place;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Makes nodes of places: adds up what is beneath each, gives a place's own bytes and each of its types a node. */
final class Nodes {
    private final MemoryProfile profile;
    private final FrameTypes types;
    private final double least;

    private Nodes(MemoryProfile profile, double least) {
        this.profile = profile;
        this.types = new FrameTypes(profile);
        this.least = least;
    }

    /**
     * The node of the root.
     *
     * @param least frames of one type stand under it where those besides the largest have so many bytes
     */
    static Node of(MemoryProfile profile, double least) {
        return new Nodes(profile, least).total();
    }

    private record Visit(Place place, Node node, int parent) {}

    /** However deep, at no cost of stack: each place comes after the one above it, so sums are made from the last on. */
    private Node total() {
        List<Visit> visits = new ArrayList<>();
        List<Integer> path = new ArrayList<>();
        for (Place.Visited visited : profile.root().all()) {
            path.subList(visited.depth(), path.size()).clear();
            int parent = path.isEmpty() ? -1 : path.get(path.size() - 1);
            String name = parent < 0 ? "total" : visited.place().frame();
            path.add(visits.size());
            visits.add(new Visit(visited.place(), new Node(Node.Sort.PLACE, name), parent));
        }
        for (int i = visits.size() - 1; i >= 0; i--) {
            Visit visit = visits.get(i);
            close(visit.place, visit.node);
            if (visit.parent >= 0 && (visit.node.bytes != 0 || visit.node.objects != 0)) {
                visits.get(visit.parent).node.add(visit.node);
            }
        }
        return visits.get(0).node;
    }

    /** All that stands beneath has been added. */
    private void close(Place place, Node node) {
        node.metAgain = place.metAgain();
        if (node.children.isEmpty()) {
            for (OwnBytes own : place.own()) {
                if (profile.accounting().counts(own.kind())) {
                    node.bytes += own.bytes();
                    node.objects += own.objects();
                }
            }
            return;
        }
        node.children = byType(place, node);
        int kinds = (int) place.own().stream()
                .filter(own -> profile.accounting().counts(own.kind()))
                .count();
        for (OwnBytes own : place.own()) {
            if (profile.accounting().counts(own.kind())) {
                Node row = new Node(Node.Sort.OWN, ownName(own.kind(), kinds));
                row.bytes = own.bytes();
                row.objects = own.objects();
                node.add(row);
            }
        }
        node.children.sort(Node.LARGEST_FIRST);
    }

    private static String ownName(Kind kind, int kinds) {
        return kinds == 1 ? "(own)" : "(own, " + kind.name().toLowerCase(Locale.ROOT) + ")";
    }

    private List<Node> byType(Place place, Node node) {
        Map<String, Node> byType = new LinkedHashMap<>();
        List<Node> rows = new ArrayList<>();
        for (Node child : node.children) {
            String type = FrameTypes.of(child.name);
            if (type == null) {
                rows.add(child);
            } else {
                byType.computeIfAbsent(type, name -> new Node(Node.Sort.TYPE, name))
                        .add(child);
            }
        }
        for (Node type : byType.values()) {
            type.children.sort(Node.LARGEST_FIRST);
            if (isWorthARow(place, type, node.bytes)) {
                rows.add(type);
            } else {
                rows.addAll(type.children);
            }
        }
        return rows;
    }

    /** Where there is one object only, its own fields tell as much; but the parts of a container have a sum of interest. */
    private boolean isWorthARow(Place place, Node type, long parentBytes) {
        if (type.children.size() < 2 || type.bytes - type.children.get(0).bytes < least) {
            return false;
        }
        type.instances = types.instances(place, type.name);
        return type.instances > 1
                || parentBytes - type.bytes > least && type.children.stream().allMatch(part -> part.name.endsWith("]"));
    }
}
