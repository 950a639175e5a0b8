package org.huying.replay.process;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.huying.replay.ProcessModel;

/** The order in which a request comes to its processes: each before what it calls, as its file calls them. */
final class CallOrder {

    private final Map<String, ProcessModel> models;

    private CallOrder(List<ProcessModel> models) {
        this.models = models.stream().collect(Collectors.toMap(ProcessModel::key, Function.identity()));
    }

    /** What nobody calls begins; that with the most below it is the loop, others (a ruling on a closed case) come after it. */
    static List<ProcessModel> of(List<ProcessModel> models) {
        var order = new CallOrder(models);
        var ordered = new LinkedHashSet<String>();
        models.stream()
                .map(ProcessModel::key)
                .filter(key -> !order.isCalled(key))
                .sorted(Comparator.comparing((String key) -> -order.below(key).size())
                        .thenComparing(Function.identity()))
                .forEach(key -> order.visit(key, ordered));
        models.forEach(model -> order.visit(model.key(), ordered)); // those that only call each other
        return ordered.stream().map(order::model).toList();
    }

    private boolean isCalled(String key) {
        return models.values().stream().anyMatch(model -> calls(model).contains(key));
    }

    private Set<String> below(String key) {
        var below = new LinkedHashSet<String>();
        visit(key, below);
        return below;
    }

    private void visit(String key, Set<String> visited) {
        if (models.containsKey(key) && visited.add(key)) {
            calls(model(key)).forEach(called -> visit(called, visited));
        }
    }

    private static Set<String> calls(ProcessModel model) {
        return model.nodes().values().stream()
                .flatMap(node -> node.calls().stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private ProcessModel model(String key) {
        return Objects.requireNonNull(models.get(key), key);
    }
}
