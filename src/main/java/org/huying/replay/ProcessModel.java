package org.huying.replay;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One version of a process as it was deployed; it never changes.
 *
 * @param nodes by id, those of one type in the order of the file
 * @param xml BPMN with its diagram, as deployed
 */
public record ProcessModel(String key, int version, Label name, Map<String, Node> nodes, List<Flow> flows, String xml) {

    /**
     * @param type BPMN name of it: {@code userTask}
     * @param scope id of the process or subprocess in which it stands
     * @param calls key of the called process
     * @param several one execution for each unit at the same time
     */
    public record Node(String id, String type, Label label, String scope, Optional<String> calls, boolean several) {

        boolean starts() {
            return type.equals("startEvent");
        }

        /** Passing it leaves an entry in the ledger, of itself or of what it calls. */
        private boolean tells() {
            return type.equals("userTask") || type.equals("callActivity");
        }
    }

    public record Flow(String id, String from, String to) {}

    public Label label(String element) {
        return Optional.ofNullable(nodes.get(element)).map(Node::label).orElse(new Label(element, element));
    }

    /** Flows from one element to another by the fewest steps, not through what would have left an entry; empty if none. */
    List<Flow> path(String from, String to) {
        Map<String, Flow> arrivedBy = new HashMap<>();
        var next = new ArrayDeque<>(List.of(from));
        while (!next.isEmpty() && !arrivedBy.containsKey(to)) {
            String here = next.poll();
            for (Flow flow : flows) {
                if (flow.from().equals(here) && !arrivedBy.containsKey(flow.to())) {
                    arrivedBy.put(flow.to(), flow);
                    if (!tells(flow.to())) {
                        next.add(flow.to());
                    }
                }
            }
        }
        var path = new ArrayList<Flow>();
        for (String here = to; arrivedBy.containsKey(here) && !(here.equals(from) && !path.isEmpty()); ) {
            Flow flow = arrivedBy.get(here);
            path.add(flow);
            here = flow.from();
        }
        Collections.reverse(path);
        return path;
    }

    /** Whether a token can go from one element to another. */
    boolean leadsTo(String from, String to) {
        Set<String> seen = new HashSet<>();
        var next = new ArrayDeque<>(List.of(from));
        while (!next.isEmpty()) {
            String here = next.poll();
            for (Flow flow : flows) {
                if (flow.from().equals(here) && seen.add(flow.to())) {
                    next.add(flow.to());
                }
            }
        }
        return seen.contains(to);
    }

    /** The start of an element's scope. */
    Optional<String> startOf(String scope) {
        return nodes.values().stream()
                .filter(node -> node.starts() && node.scope().equals(scope))
                .map(Node::id)
                .sorted()
                .findFirst();
    }

    private boolean tells(String element) {
        return Optional.ofNullable(nodes.get(element)).filter(Node::tells).isPresent();
    }
}
