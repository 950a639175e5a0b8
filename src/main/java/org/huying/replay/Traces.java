package org.huying.replay;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds out which run of which process each entry belongs to. An entry names process, version and element, but no instance:
 * a run goes on where lines of the diagram lead from what it reached last; else a new one was called.
 */
final class Traces {

    static final String LOOP = "request-loop";

    private final ProcessModels models;
    private final List<Caller> callers;
    private final List<Trace> all = new ArrayList<>();
    private int round = 1;

    Traces(ProcessModels models) {
        this.models = models;
        this.callers = models.newest().stream()
                .flatMap(model -> model.nodes().values().stream()
                        .filter(node -> node.calls().isPresent())
                        .map(node -> new Caller(model.key(), node, fromStart(model, node))))
                .sorted(Comparator.comparing((Caller caller) -> caller.process)
                        .thenComparing(caller -> caller.node.id()))
                .toList();
    }

    /** A large number if a task or another call lies between. */
    private static int fromStart(ProcessModel model, ProcessModel.Node node) {
        int lines = model.startOf(model.key())
                .map(start -> model.path(start, node.id()).size())
                .orElse(0);
        return lines == 0 ? Integer.MAX_VALUE : lines;
    }

    /** @param fromStart how many lines lie between the start of the process and the call */
    private record Caller(String process, ProcessModel.Node node, int fromStart) {

        String called() {
            return node.calls().orElseThrow();
        }
    }

    /**
     * Where an entry stands.
     *
     * @param unit that it names; empty if none
     * @param near processes of which entries tell at the same time
     */
    record Told(String process, int version, String element, long seq, Instant at, String unit, Set<String> near) {}

    /** What ran is over: a new round begins. */
    void nextRound(int number) {
        all.forEach(Trace::ends);
        round = number;
    }

    /** @return empty for a process or a version that the engine does not know any more */
    Optional<Trace> place(Told told) {
        return models.of(told.process(), told.version()).map(model -> {
            Trace trace = find(model, told);
            trace.reach(told.element(), told.seq());
            return trace;
        });
    }

    private Trace find(ProcessModel model, Told told) {
        return latest(all.stream()
                        .filter(trace -> trace.model.key().equals(model.key()))
                        .filter(trace -> trace.unit.isEmpty() || trace.unit.equals(told.unit()))
                        .filter(trace -> trace.goesOnAt(told.element())))
                .orElseGet(() -> called(model, told));
    }

    private Trace called(ProcessModel model, Told told) {
        if (model.key().equals(LOOP)) {
            return add(model, Optional.empty(), "", "");
        }
        Optional<Caller> caller = caller(model.key(), told);
        Optional<Trace> parent = caller.map(found -> running(found.process, told));
        String unit = caller.filter(found -> found.node.several())
                .map(found -> told.unit())
                .orElse("");
        return add(model, parent, caller.map(found -> found.node.id()).orElse(""), unit);
    }

    private Trace running(String process, Told told) {
        return latest(all.stream().filter(trace -> trace.model.key().equals(process) && !trace.isOver()))
                .orElseGet(() -> called(models.at(process, told.at()).orElseThrow(), told));
    }

    /**
     * One that also calls what happens beside it, else one that runs, the nearest to where it stands; else the nearest to
     * the start of its process.
     */
    private Optional<Caller> caller(String process, Told told) {
        List<Caller> possible = callers.stream()
                .filter(caller -> caller.called().equals(process))
                .toList();
        return possible.stream()
                .filter(caller -> callers.stream()
                        .anyMatch(beside -> beside.process.equals(caller.process)
                                && !beside.called().equals(process)
                                && told.near().contains(beside.called())
                                && models.at(caller.process, told.at())
                                        .filter(model -> !model.leadsTo(caller.node.id(), beside.node.id())
                                                && !model.leadsTo(beside.node.id(), caller.node.id()))
                                        .isPresent()))
                .findFirst()
                .or(() -> possible.stream()
                        .filter(caller -> open(caller).isPresent())
                        .min(Comparator.comparing((Caller caller) ->
                                        -open(caller).orElseThrow().lastSeq())
                                .thenComparing(
                                        caller -> open(caller).orElseThrow().distance(caller.node.id()))))
                .or(() -> possible.stream().min(Comparator.comparingInt(Caller::fromStart)));
    }

    private Optional<Trace> open(Caller caller) {
        return latest(all.stream()
                .filter(trace -> trace.model.key().equals(caller.process)
                        && !trace.isOver()
                        && trace.model.nodes().containsKey(caller.node.id())));
    }

    private Trace add(ProcessModel model, Optional<Trace> parent, String call, String unit) {
        var trace = new Trace(all.size() + 1, round, model, parent, call, unit);
        all.add(trace);
        return trace;
    }

    private static Optional<Trace> latest(java.util.stream.Stream<Trace> traces) {
        return traces.max(Comparator.comparing(Trace::lastSeq).thenComparing(trace -> trace.number));
    }

    List<Run> runs() {
        return all.stream().map(Trace::run).toList();
    }
}
