package org.huying.bench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Execution;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.huying.request.RequestState;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every request is where its process says. */
final class StateChecks {

    private static final String LOOP = "request-loop";
    /** The processes without a unit in which the token of a request rests, directly or in what they call. */
    private static final List<String> PROCESSES = List.of(LOOP, "dispatching", "handling");
    /** Elements of these in which a token may rest, and the state that each stands for. */
    private static final Map<String, RequestState> STATES = Map.of(
            "user_dispatch", RequestState.TO_DISPATCH,
            "call_gridHandling", RequestState.IN_HANDLING,
            "call_departmentHandling", RequestState.IN_HANDLING,
            "user_ruleOnReturn", RequestState.RETURN_DISPUTED,
            "call_evaluation", RequestState.TO_SCORE,
            "call_askResident", RequestState.WAITING_FOR_RESIDENT);

    private record Row(String number, RequestState state, String instance) {}

    private final JdbcClient jdbc;
    private final RuntimeService runtime;

    StateChecks(JdbcClient jdbc, RuntimeService runtime) {
        this.jdbc = jdbc;
        this.runtime = runtime;
    }

    private List<Row> rows() {
        return jdbc.sql("select number, state, instance_id from request")
                .query((row, index) -> new Row(
                        row.getString("number"),
                        RequestState.valueOf(row.getString("state")),
                        Optional.ofNullable(row.getString("instance_id")).orElse("")))
                .list();
    }

    Check runningInstances() {
        Map<String, Set<String>> elements = restingPlaces();
        var asking = new HashSet<String>();
        runtime.createProcessInstanceQuery()
                .processDefinitionKey("resident-question")
                .list()
                .forEach(instance -> asking.add(instance.getBusinessKey()));
        var wrong = new ArrayList<String>();
        for (Row row : rows()) {
            Set<String> at = elements.getOrDefault(row.number(), Set.of());
            if (row.state().ended() ? !at.isEmpty() : !fits(row, at, asking.contains(row.number()))) {
                wrong.add(row.number() + " is " + row.state() + " at " + at);
            }
        }
        return new Check("every request is where its process says", wrong);
    }

    /** By number. */
    private Map<String, Set<String>> restingPlaces() {
        var elements = new HashMap<String, Set<String>>();
        for (String process : PROCESSES) {
            Map<String, String> numbers =
                    runtime.createProcessInstanceQuery().processDefinitionKey(process).list().stream()
                            .collect(Collectors.toMap(Execution::getId, ProcessInstance::getBusinessKey));
            for (String element : STATES.keySet()) {
                runtime.createExecutionQuery()
                        .processDefinitionKey(process)
                        .activityId(element)
                        .list()
                        .forEach(execution -> elements.computeIfAbsent(
                                        numbers.get(execution.getProcessInstanceId()), unused -> new HashSet<>())
                                .add(element));
            }
        }
        return elements;
    }

    private static boolean fits(Row row, Set<String> at, boolean asking) {
        if (at.size() != 1) {
            return false;
        }
        if (row.state() == RequestState.WAITING_FOR_RESIDENT) {
            return asking;
        }
        return at.stream().allMatch(element -> STATES.get(element) == row.state()) && !asking;
    }

    Check endedInstances() {
        var open = new HashMap<String, String>();
        for (Row row : rows()) {
            if (!row.state().ended()) {
                open.put(row.instance(), row.number());
            }
        }
        var wrong = new ArrayList<String>();
        var running = new HashSet<String>();
        runtime.createProcessInstanceQuery().processDefinitionKey(LOOP).list().forEach(instance -> {
            running.add(instance.getId());
            if (!String.valueOf(instance.getBusinessKey()).equals(open.get(instance.getId()))) {
                wrong.add(instance.getBusinessKey() + " has an instance that its file does not know");
            }
        });
        open.forEach((instance, number) -> {
            if (!running.contains(instance)) {
                wrong.add(number + " is open without an instance");
            }
        });
        return new Check("open requests and running instances are the same", wrong);
    }
}
