package org.huying.replay;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huying.replay.Run.Call;
import org.huying.replay.Run.Passed;

/** A run while it is put together from its entries. */
final class Trace {

    final int number;
    final int round;
    final ProcessModel model;
    final Optional<Trace> parent;
    final String call;
    final String unit;
    private final List<Passed> passed = new ArrayList<>();
    private final List<Passed> flows = new ArrayList<>();
    private final Map<String, String> lastIn = new HashMap<>();
    /** Call activities that may still be at work. */
    private final Map<String, Boolean> calling = new HashMap<>();

    private boolean over;
    private long lastSeq;

    Trace(int number, int round, ProcessModel model, Optional<Trace> parent, String call, String unit) {
        this.number = number;
        this.round = round;
        this.model = model;
        this.parent = parent;
        this.call = call;
        this.unit = unit;
    }

    /** The element is reached, and in all that called this run the call activity is. */
    void reach(String element, long seq) {
        parent.ifPresent(above -> above.calls(call, seq));
        String scope = scope(element);
        // a scope may have several starts: one that is told of is the one
        Optional<String> before = Optional.ofNullable(lastIn.get(scope))
                .or(() -> starts(element) ? Optional.empty() : model.startOf(scope));
        if (!before.equals(Optional.of(element)) || lastIn.get(scope) == null) {
            if (lastIn.get(scope) == null) {
                before.filter(start -> !start.equals(element)).ifPresent(start -> passed.add(new Passed(start, seq)));
            }
            before.ifPresent(from -> model.path(from, element).forEach(flow -> {
                flows.add(new Passed(flow.id(), seq));
                if (!flow.to().equals(element)) {
                    passed.add(new Passed(flow.to(), seq));
                }
            }));
            passed.add(new Passed(element, seq));
            calling.replaceAll((one, open) -> open && (one.equals(element) || !model.leadsTo(one, element)));
            lastIn.put(scope, element);
        }
        lastSeq = seq;
    }

    private void calls(String activity, long seq) {
        if (!Boolean.TRUE.equals(calling.get(activity))) {
            reach(activity, seq);
            calling.put(activity, true);
        } else {
            lastSeq = seq;
            parent.ifPresent(above -> above.calls(call, seq));
        }
    }

    /** Whether an entry at that element can be one of this run. */
    boolean goesOnAt(String element) {
        if (isOver()) {
            return false;
        }
        ProcessModel.Node node = model.nodes().get(element);
        if (node == null || passed.isEmpty()) {
            return true;
        }
        String last = lastIn.get(node.scope());
        return last == null
                ? !node.starts() || !node.scope().equals(model.key())
                : last.equals(element) ? !node.starts() : !node.starts() && model.leadsTo(last, element);
    }

    boolean isOver() {
        return over
                || parent.filter(above -> above.isOver() || !above.isCalling(call))
                        .isPresent();
    }

    void ends() {
        over = true;
    }

    private boolean isCalling(String activity) {
        return calling.getOrDefault(activity, false);
    }

    /** How many lines lie between the last own step and the call; a large number if none leads there. */
    int distance(String activity) {
        String scope = scope(activity);
        String from = Optional.ofNullable(lastIn.get(scope))
                .filter(last -> Optional.ofNullable(model.nodes().get(last))
                        .flatMap(ProcessModel.Node::calls)
                        .isEmpty())
                .or(() -> model.startOf(scope))
                .orElse("");
        int lines = model.path(from, activity).size();
        return lines == 0 ? Integer.MAX_VALUE : lines;
    }

    private boolean starts(String element) {
        return Optional.ofNullable(model.nodes().get(element))
                .filter(ProcessModel.Node::starts)
                .isPresent();
    }

    private String scope(String element) {
        return Optional.ofNullable(model.nodes().get(element))
                .map(ProcessModel.Node::scope)
                .orElse("");
    }

    long lastSeq() {
        return lastSeq;
    }

    Run run() {
        return new Run(
                number,
                round,
                model.key(),
                model.version(),
                model.name(),
                parent.map(above -> new Call(above.number, call)),
                unit,
                List.copyOf(passed),
                List.copyOf(flows));
    }
}
